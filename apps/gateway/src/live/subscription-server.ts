import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@grid/platform';
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode, handleProtocols, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { tokenOf } from '../edge/apollo-options.js';
import { Caller, type Reception } from '../edge/caller.js';
import { isDefect, presentError } from '../edge/errors.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import type { GatewayMetrics } from '../edge/gateway-metrics.js';
import { traced } from '../edge/observe.plugin.js';
import { LIMITS, operationLimits } from '../edge/operation-limits.js';

const PATH = '/graphql';
const MOST_BYTES = 64 * 1024;
const MOST_SUBSCRIPTIONS = 20;
const HELLO_WITHIN_MS = 3000;
const KEEP_ALIVE_MS = 12_000;
const RULES = [...specifiedRules, operationLimits, NoSchemaIntrospectionCustomRule];

/** What a connection remembers of its client. */
interface Client extends Record<PropertyKey, unknown> {
  caller?: Caller;
  expiry?: NodeJS.Timeout;
}

/**
 * Subscriptions over graphql-ws, on the same address as everything else. A client shows his access token when
 * he connects; when it ends, so does the connection, and he comes back with the next one.
 */
export function serveSubscriptions(options: {
  readonly http: Server;
  readonly schema: GraphQLSchema;
  readonly reception: Reception;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
  readonly mostClients: number;
}): { close(): Promise<void> } {
  const { http, schema, reception, metrics, log, mostClients } = options;
  const sockets = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: MOST_BYTES });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== PATH) return refuse(socket, '404 Not Found');
    if (sockets.clients.size >= mostClients) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  };
  http.on('upgrade', upgrade);

  const server = useServer<Record<string, unknown>, Client>(
    {
      connectionInitWaitTimeout: HELLO_WITHIN_MS,
      onConnect: ({ connectionParams, extra }) => {
        metrics.subscribers.set(sockets.clients.size);
        const session = greet(extra, connectionParams?.['authorization'], reception);
        if (!session) extra.socket.close(CloseCode.Forbidden, 'no session');
        return session;
      },
      onClose: ({ extra }) => {
        clearTimeout(extra.expiry);
        metrics.subscribers.set(sockets.clients.size);
      },
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
          return [new GraphQLError(`at most ${MOST_SUBSCRIPTIONS} subscriptions on one connection`)];
        }
        return extra.caller ? admit(schema, extra.caller, payload) : [];
      },
      onError: ({ extra }, _id, _payload, errors) => errors.map((error) => told(error, extra, log)),
      onNext: ({ extra }, _id, _payload, _args, { errors, data = null }) =>
        errors && { data, errors: errors.map((error) => told(error, extra, log)) },
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return {
    close: async () => {
      http.off('upgrade', upgrade);
      await server.dispose();
    },
  };
}

/** Opens a session for a connection and sees to its end. */
function greet(client: Extra & Client, authorization: unknown, reception: Reception): boolean {
  const token = tokenOf(authorization);
  const session = reception.tokens.access(token);
  if (!session) return false;
  client.caller = new Caller(reception, token, randomUUID(), client.request.socket.remoteAddress ?? '');
  client.expiry = setTimeout(() => {
    client.socket.close(CloseCode.Forbidden, 'the session has ended');
  }, session.expiresAtMs - Date.now());
  return true;
}

/** Parses and checks a subscription as strictly as any other operation. */
function admit(
  schema: GraphQLSchema,
  caller: Caller,
  { query, operationName, variables }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  let document;
  try {
    document = parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return error instanceof GraphQLError ? [error] : [new GraphQLError('the query cannot be read')];
  }
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return errors;
  if (getOperationAST(document, operationName)?.operation !== 'subscription') {
    return [new GraphQLError('only subscriptions are served here: send the rest by POST')];
  }
  const contextValue: GatewayContext = { req: {}, caller };
  return { schema, document, contextValue, variableValues: variables, operationName };
}

function told(error: GraphQLError, { caller }: Client, log: Logger): GraphQLFormattedError {
  const correlationId = caller?.correlationId ?? '';
  // Errors of the resolvers wrap what was thrown; all others are about the operation itself.
  const code = error.originalError || error.path ? undefined : 'GRAPHQL_VALIDATION_FAILED';
  const formatted = { ...error.toJSON(), ...(code && { extensions: { code } }) };
  const shown = presentError(formatted, error);
  if (isDefect(error, shown)) log.error({ err: error.originalError ?? error, correlationId }, 'defect');
  return traced(shown, correlationId);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
