import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@grid/platform';
import { Kind, type GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { isDefect, presentError } from './errors.js';
import type { GatewayContext } from './gateway-context.js';
import type { GatewayMetrics } from './gateway-metrics.js';

/** Counts and logs every operation, and gives each error the id that finds its log lines. */
export function observe(metrics: GatewayMetrics, log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      const started = performance.now();
      const { correlationId } = contextValue.caller;
      return {
        async didEncounterErrors({ errors }) {
          logDefects(errors, correlationId, log);
        },
        async willSendResponse({ operation, response }) {
          let outcome = 'ok';
          if (response.body.kind === 'single') {
            const { errors } = response.body.singleResult;
            if (errors) {
              outcome = String(errors[0]?.extensions?.['code'] ?? 'INTERNAL');
              response.body.singleResult.errors = errors.map((error) => traced(error, correlationId));
            }
          }
          const seconds = (performance.now() - started) / 1000;
          // A field's name is the schema's own once the operation is valid; before that it is the client's.
          const field = outcome === 'GRAPHQL_VALIDATION_FAILED' ? 'none' : firstField(operation);
          metrics.answered(field, outcome, seconds);
          const level = operation?.operation === 'mutation' ? 'info' : 'debug';
          log[level]({ field, outcome, correlationId, ms: Math.round(seconds * 1e5) / 100 }, 'answered');
        },
      };
    },
  };
}

/** Logs those errors that are our own fault, whole: of these the client sees no more than the id. */
export function logDefects(errors: readonly GraphQLError[], correlationId: string, log: Logger): void {
  for (const error of errors) {
    const shown = presentError({ message: error.message, extensions: error.extensions }, error);
    if (isDefect(error, shown)) {
      log.error({ err: error.originalError ?? error, path: error.path, correlationId }, 'defect');
    }
  }
}

/** An error with the id that finds its log lines. */
export function traced(error: GraphQLFormattedError, correlationId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, correlationId } };
}

function firstField(operation: OperationDefinitionNode | undefined): string {
  const first = operation?.selectionSet.selections[0];
  return first?.kind === Kind.FIELD ? first.name.value : 'none';
}
