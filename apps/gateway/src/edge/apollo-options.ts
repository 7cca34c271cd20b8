import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { RawJson, type Logger } from '@grid/platform';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { fieldResolvers } from '../field-resolvers.js';
import { lineLists } from '../line-lists.js';
import { Caller, type Reception } from './caller.js';
import { compiledExecution } from './compiled-execution.plugin.js';
import { presentError } from './errors.js';
import type { GatewayContext } from './gateway-context.js';
import type { GatewayMetrics } from './gateway-metrics.js';
import { observe } from './observe.plugin.js';
import { LIMITS, noSubscriptions, operationLimits } from './operation-limits.js';
import { readSchema } from './schema-source.js';

const BEARER = 'Bearer ';

/** How Apollo serves the schema: no more than the schema says, and no faster way round its limits. */
export function apolloOptions(options: {
  readonly reception: Reception;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
  readonly introspection: boolean;
}): ApolloDriverConfig {
  const { reception, metrics, log, introspection } = options;
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: readSchema(),
    resolvers: fieldResolvers,
    context: (request: FastifyRequest): GatewayContext => ({
      req: request.raw,
      caller: new Caller(
        reception,
        tokenOf(request.headers.authorization),
        request.id,
        request.socket.remoteAddress ?? '',
      ),
    }),
    introspection,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    formatError: presentError,
    stringifyResult: writeOut,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [operationLimits, noSubscriptions],
    plugins: [
      // Apollo's cache hints wrap every field of the schema in a function of its own; we have none to give.
      ApolloServerPluginCacheControlDisabled(),
      observe(metrics, log),
      compiledExecution(log, lineLists),
    ],
  };
}

/** Data that are text already are not written anew. */
function writeOut({ data, ...rest }: FormattedExecutionResult): string {
  if (!(data instanceof RawJson)) return `${JSON.stringify({ ...rest, data })}\n`;
  return `{"data":${data.text}}\n`;
}

/** The token of an Authorization header, or the empty text. */
export function tokenOf(header: unknown): string {
  return typeof header === 'string' && header.startsWith(BEARER) ? header.slice(BEARER.length) : '';
}
