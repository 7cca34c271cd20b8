import 'reflect-metadata';
import { dropParked, listParked, liveSubject, replayParked, type LiveNotice } from '@grid/contracts';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { databaseUrlFor, natsUrlFor, type ServiceConfig } from '../config/service-config.js';
import { ActorVerifier, publicKeyFromBase64 } from '../identity/index.js';
import { answerChannelQuestions } from '../messaging/channels/position.js';
import { Inbox } from '../messaging/channels/inbox.js';
import { Outbox } from '../messaging/channels/outbox.js';
import { OutboxRelay } from '../messaging/channels/relay.js';
import { ParkedFacts } from '../messaging/channels/parked.js';
import { FactReceiver } from '../messaging/channels/receiver.js';
import { GridServer } from '../messaging/grid-server.js';
import { connectNats } from '../messaging/nats-connection.js';
import { createLogger } from '../observability/logger.js';
import { ServiceMetrics } from '../observability/metrics.js';
import { createDataSource, poolOf } from '../postgres/database.js';
import { Leadership } from '../postgres/leadership.js';
import { DatabaseClock } from '../postgres/unit-of-work/database-clock.js';
import { PLATFORM_TABLES } from '../postgres/unit-of-work/table.js';
import { UnitOfWork } from '../postgres/unit-of-work/unit-of-work.js';
import { CLOCK_RUNG } from '../rungs/rung-table.js';
import { startRungs } from '../rungs/start-rungs.js';
import { ErrorsAsThrownFilter } from './errors-as-thrown.filter.js';
import { nestLogger } from './nest-logger.js';
import { ServiceHostModule } from './service-host.module.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServiceRuntime } from './service-runtime.js';

/** A service that is up. */
export interface RunningService {
  readonly name: string;
  /** Where health and metrics are. */
  readonly url: string;
  readonly runtime: ServiceRuntime;
  /** Takes no more work, finishes what is in flight, lets go of everything. */
  close(): Promise<void>;
}

const CLOCK_SYNC_MS = 5000;
const LEADER_RETRY_MS = 500;

/** Brings one service up from its definition: database, messaging, channels, handlers, health. */
export async function startService(
  definition: ServiceDefinition,
  config: ServiceConfig,
): Promise<RunningService> {
  const { name } = definition;
  const log = createLogger({ service: name, level: config.LOG_LEVEL, replica: config.REPLICA });
  const metrics = new ServiceMetrics(name);
  const databaseUrl = databaseUrlFor(config.DATABASE_URL, definition.schema.schema);
  const dataSource = createDataSource({
    ...definition.schema,
    migrations: [],
    url: databaseUrl,
    poolSize: config.DATABASE_POOL_SIZE,
  });
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  pool.on('error', (error) => {
    log.warn({ err: error }, 'database connection lost');
  });
  const clock = new DatabaseClock(pool);
  await clock.synchronize(5);
  const clockTimer = setInterval(() => void clock.synchronize().catch(() => undefined), CLOCK_SYNC_MS);
  const nats = await connectNats({
    url: natsUrlFor(config.NATS_URL, name),
    name: `${name}-${config.REPLICA}`,
  });
  const now = () => clock.now();

  const publishLive = (partition: string, notice: LiveNotice) => {
    if (!nats.isClosed()) nats.publish(liveSubject(name, partition), JSON.stringify(notice));
    if (notice.outbox) relay.wake();
  };
  const unitOfWork = new UnitOfWork({
    pool,
    now,
    aggregates: definition.aggregates,
    tables: [
      ...PLATFORM_TABLES,
      ...definition.aggregates.map(({ table }) => table),
      ...definition.tables,
      // Each table costs every statement a little: only services with clocks have this one.
      ...(definition.rungWork ? [CLOCK_RUNG] : []),
    ],
    batchSize: config.COMMIT_BATCH_SIZE,
    lanes: config.COMMIT_LANES,
    committed: publishLive,
  });
  const inbox = new Inbox(pool);
  const outbox = new Outbox(pool, name);
  const parked = new ParkedFacts(pool);
  const relay = new OutboxRelay({
    service: name,
    nats,
    outbox,
    now,
    batchSize: config.OUTBOX_BATCH_SIZE,
    pollMs: config.OUTBOX_POLL_MS,
    reconcileMs: config.RECONCILE_MS,
    log,
    metrics,
  });
  const receivers: FactReceiver[] = [];
  const runtime: ServiceRuntime = {
    name,
    config,
    dataSource,
    pool,
    nats,
    unitOfWork,
    now,
    log,
    metrics,
    parked,
    receivers,
  };
  const handlers = definition.factHandlers(runtime);
  for (const handler of handlers) {
    receivers.push(
      new FactReceiver({
        handler,
        nats,
        inbox,
        parked,
        unitOfWork,
        now,
        log,
        metrics,
        parkAfterTries: config.PARK_AFTER_TRIES,
        reconcileMs: config.RECONCILE_MS,
      }),
    );
  }
  const leadership = new Leadership({
    url: databaseUrl,
    name: `${definition.schema.schema}`,
    retryMs: LEADER_RETRY_MS,
    onGained: () => {
      metrics.leading.set(1);
      log.info('leading: relaying and receiving');
      relay.start();
      for (const receiver of receivers) receiver.start();
      return Promise.resolve();
    },
    onLost: async () => {
      metrics.leading.set(0);
      log.warn('no longer leading');
      await Promise.all([relay.stop(), ...receivers.map((receiver) => receiver.stop())]);
    },
    onError: (error) => {
      log.warn({ err: error }, 'leadership will be sought again');
    },
  });

  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceHostModule.of(runtime, handlers, definition.module(runtime)),
    new FastifyAdapter({ bodyLimit: 1024, forceCloseConnections: true }),
    { logger: nestLogger(log), abortOnError: false },
  );
  app.useGlobalFilters(new ErrorsAsThrownFilter(app.getHttpAdapter()));
  const strategy = new GridServer({
    service: name,
    nats,
    contracts: [...definition.contracts, listParked, replayParked, dropParked],
    verifier: new ActorVerifier(publicKeyFromBase64(config.ACTOR_PUBLIC_KEY)),
    mostInFlight: config.COMMANDS_IN_FLIGHT,
    metrics,
    log,
  });
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  const questions = answerChannelQuestions({
    nats,
    service: name,
    outbox,
    positionOf: (receiver, sender, partition) => inbox.positionOf(receiver, sender, partition),
  });
  leadership.start();
  const rungs = startRungs(runtime, definition.rungWork?.(runtime));
  await app.listen(config.HTTP_PORT, config.HTTP_HOST);
  const url = await app.getUrl();
  log.info({ url }, 'ready');

  return {
    name,
    url,
    runtime,
    close: async () => {
      clearInterval(clockTimer);
      for (const question of questions) question.unsubscribe();
      await app.close();
      await rungs?.stop();
      await leadership.stop();
      // A connection that is seeking its server cannot drain: nothing is left to send that anyone would hear.
      await nats.drain().catch(() => nats.close());
      await dataSource.destroy();
      log.info('stopped');
    },
  };
}
