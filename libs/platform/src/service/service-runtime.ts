import type { Instant } from '@grid/kernel';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config/service-config.js';
import type { Logger } from '../observability/logger.js';
import type { ServiceMetrics } from '../observability/metrics.js';
import type { UnitOfWork } from '../postgres/unit-of-work/unit-of-work.js';
import type { ParkedFacts } from '../messaging/channels/parked.js';
import type { FactReceiver } from '../messaging/channels/receiver.js';

/** What a running service's controllers may use. Injected under {@link SERVICE_RUNTIME}. */
export interface ServiceRuntime {
  readonly name: string;
  readonly config: ServiceConfig;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly nats: NatsConnection;
  readonly unitOfWork: UnitOfWork;
  readonly now: () => Instant;
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
  readonly parked: ParkedFacts;
  /** Filled once the handlers are known; empty while the service is being put together. */
  readonly receivers: FactReceiver[];
}

/** Injection token of the {@link ServiceRuntime}. */
export const SERVICE_RUNTIME = Symbol('SERVICE_RUNTIME');
