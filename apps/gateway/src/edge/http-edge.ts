import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { OVERLOADED } from './errors.js';
import type { GatewayMetrics } from './gateway-metrics.js';
import { traced } from './observe.plugin.js';
import { RefusedRequest } from './request-error.filter.js';

/** Largest request body. The longest command is a tenth of it. */
export const BODY_LIMIT_BYTES = 256 * 1024;
/** A client that has not sent its whole request by then is not going to. */
const REQUEST_TIMEOUT_MS = 15_000;

const CORRELATION_HEADER = 'x-correlation-id';
const CORRELATION_ID = /^[A-Za-z0-9-]{8,64}$/;

/** The HTTP server, strict about what it reads. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    trustProxy: false,
    genReqId: correlationIdOf,
    requestIdHeader: false,
    skipMiddie: true,
  });
}

/** A client may name its request, to find it again in our logs; otherwise we do. */
function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers[CORRELATION_HEADER];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
}

/** What every request to GraphQL passes: its id, the bound on what is in flight, and a parser that refuses broken text. */
export function guardHttp(http: FastifyInstance, metrics: GatewayMetrics, mostInFlight: number): void {
  readStrictJson(http);
  traceRefusals(http);
  let inFlight = 0;
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    if (request.method !== 'POST') return done();
    if (inFlight >= mostInFlight) {
      metrics.turnedAway.inc();
      const extensions = { ...OVERLOADED.extensions, correlationId: request.id };
      void reply
        .code(503)
        .header('retry-after', '1')
        .send({ errors: [{ message: OVERLOADED.message, extensions }] });
      return;
    }
    inFlight += 1;
    metrics.inFlight.set(inFlight);
    reply.raw.once('close', () => {
      inFlight -= 1;
      metrics.inFlight.set(inFlight);
    });
    done();
  });
}

/**
 * Gives the errors of a refused request the id that finds its log lines. What Apollo refuses before it makes an
 * operation of it (a batch, a query that is no text) passes no plugin, and says nothing of whose request it was.
 */
function traceRefusals(http: FastifyInstance): void {
  http.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode < 400 || typeof payload !== 'string' || !payload.startsWith('{"errors":')) {
      done(null, payload);
      return;
    }
    const { errors, ...rest } = JSON.parse(payload) as { errors: readonly GraphQLFormattedError[] };
    done(null, JSON.stringify({ errors: errors.map((error) => traced(error, request.id)), ...rest }));
  });
}

/** JSON in UTF-8 and nothing else. A decoder would turn broken bytes into replacement characters, silently. */
function readStrictJson(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isUtf8(body)) {
      done(new RefusedRequest(400, 'the body is not UTF-8'));
      return;
    }
    void parse(request, body.toString('utf8'), done);
  });
}
