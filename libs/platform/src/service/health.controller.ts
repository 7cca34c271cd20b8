import { Controller, Get, Header, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';
import { SERVICE_RUNTIME, type ServiceRuntime } from './service-runtime.js';

/** How a process is doing, for supervisors and for Prometheus. */
@Controller()
export class HealthController {
  constructor(@Inject(SERVICE_RUNTIME) private readonly runtime: ServiceRuntime) {}

  /** The process answers: it need not be restarted. */
  @Get('health/live')
  @HttpCode(200)
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** It can do its work: PostgreSQL and NATS are there. */
  @Get('health/ready')
  async ready(): Promise<{ readonly status: 'up'; readonly service: string }> {
    const { pool, nats, name } = this.runtime;
    const checks = {
      nats:
        !nats.isClosed() &&
        (await nats.flush().then(
          () => true,
          () => false,
        )),
      postgres: await pool.query('select 1').then(
        () => true,
        () => false,
      ),
    };
    if (!checks.nats || !checks.postgres)
      throw new ServiceUnavailableException({ status: 'down', service: name, checks });
    return { status: 'up', service: name };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.runtime.metrics.registry.metrics();
  }
}
