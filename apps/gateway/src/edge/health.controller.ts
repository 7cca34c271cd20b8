import { Controller, Get, Header, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { GatewayMetrics } from './gateway-metrics.js';

/** Token under which the gateway's connection to NATS is injected. */
export const NATS = Symbol('nats');

/** How the gateway is doing, for supervisors and for Prometheus. */
@Controller()
export class HealthController {
  constructor(
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(GatewayMetrics) private readonly gatewayMetrics: GatewayMetrics,
  ) {}

  /** The process answers: it need not be restarted. */
  @Get('health/live')
  @HttpCode(200)
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** It can do its work: NATS answers within a second. */
  @Get('health/ready')
  async ready(): Promise<{ readonly status: 'up'; readonly service: string }> {
    if (this.nats.isClosed() || !(await this.answers())) {
      throw new ServiceUnavailableException('not ready');
    }
    return { status: 'up', service: 'gateway' };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.gatewayMetrics.registry.metrics();
  }

  /** A connection that is being restored keeps a flush waiting: that is a no. */
  private async answers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => {
        resolve(false);
      }, 1000);
    });
    const flushed = this.nats.flush().then(
      () => true,
      () => false,
    );
    return Promise.race([flushed, late]).finally(() => {
      clearTimeout(timer);
    });
  }
}
