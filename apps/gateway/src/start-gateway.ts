import 'reflect-metadata';
import {
  ActorSigner,
  connectNats,
  createLogger,
  GridClient,
  natsUrlFor,
  nestLogger,
  privateKeyFromBase64,
  SessionTokens,
} from '@grid/platform';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GatewayConfig } from './config.js';
import type { Reception } from './edge/caller.js';
import { Attaching } from './attachment/attaching.js';
import { serveFiles } from './attachment/file-edge.js';
import { openFiles } from './attachment/open-files.js';
import { UploadSweeper } from './attachment/upload-sweeper.js';
import { serveExplorer } from './edge/explorer.js';
import { GatewayMetrics } from './edge/gateway-metrics.js';
import { guardHttp, httpAdapter } from './edge/http-edge.js';
import { RequestErrorFilter } from './edge/request-error.filter.js';
import { GatewayModule } from './gateway.module.js';
import { LiveNotices } from './live/live-notices.js';
import { serveSubscriptions } from './live/subscription-server.js';

/** A gateway that is up. */
export interface RunningGateway {
  /** Where HTTP listens; GraphQL and its subscriptions are at `/graphql` below it. */
  readonly url: string;
  /** Takes no more requests, answers those in flight, lets go of everything. */
  close(): Promise<void>;
}

const NAME = 'gateway';

/** Brings the gateway up. @throws ConfigError or a system error when it cannot start. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const log = createLogger({ service: NAME, level: config.LOG_LEVEL, replica: config.REPLICA });
  const metrics = new GatewayMetrics();
  const signer = new ActorSigner(privateKeyFromBase64(config.ACTOR_PRIVATE_KEY));
  const tokens = new SessionTokens(privateKeyFromBase64(config.TOKEN_PRIVATE_KEY));
  const nats = await connectNats({
    url: natsUrlFor(config.NATS_URL, NAME),
    name: `${NAME}-${config.REPLICA}`,
  });
  const grid = new GridClient(nats, { timeoutMs: config.RPC_TIMEOUT_MS });
  const reception: Reception = { grid, signer, tokens };

  const adapter = httpAdapter();
  guardHttp(adapter.getInstance(), metrics, config.IN_FLIGHT_MAX);
  serveExplorer(adapter.getInstance(), config.GRAPHQL_INTROSPECTION);
  const { uploads, contents } = openFiles(nats, config);
  serveFiles(adapter.getInstance(), {
    ...{ uploads, contents, reception, metrics, log },
    mostUploads: config.UPLOADS_IN_FLIGHT_MAX,
    mostDownloads: config.DOWNLOADS_IN_FLIGHT_MAX,
  });
  const sweeper = new UploadSweeper({ uploads, reception, metrics, log, everyMs: config.UPLOAD_SWEEP_MS });
  const attaching = new Attaching(uploads);
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.of({
      ...{ nats, reception, metrics, log, attaching },
      introspection: config.GRAPHQL_INTROSPECTION,
    }),
    adapter,
    { logger: nestLogger(log), abortOnError: false, bodyParser: false },
  );
  app.useGlobalFilters(new RequestErrorFilter({ log }));
  await app.listen(config.HTTP_PORT, config.HTTP_HOST);
  const subscriptions = serveSubscriptions({
    http: app.getHttpServer(),
    schema: app.get(GraphQLSchemaHost, { strict: false }).schema,
    reception,
    metrics,
    log,
    mostClients: config.SUBSCRIBERS_MAX,
  });
  sweeper.start();
  const url = await app.getUrl();
  log.info({ url }, 'ready');
  return {
    url,
    close: async () => {
      await sweeper.stop();
      await subscriptions.close();
      app.get(LiveNotices).close();
      await app.close();
      // Without a server there is nothing to drain into, and a connection left alone would seek one for ever.
      await nats.drain().catch(() => nats.close());
      log.info('stopped');
    },
  };
}
