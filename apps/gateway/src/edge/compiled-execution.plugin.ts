import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@grid/platform';
import { CompiledOperations } from './compiled-operations.js';
import { presentRaw } from './errors.js';
import type { GatewayContext } from './gateway-context.js';
import type { LineList } from './spliced-list.js';
import { logDefects } from './observe.plugin.js';

/** Runs operations that keep coming back in compiled form. Apollo does all the rest as ever. */
export function compiledExecution(
  log: Logger,
  lists: ReadonlyMap<string, LineList>,
): ApolloServerPlugin<GatewayContext> {
  const operations = new CompiledOperations(lists);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, request, contextValue }) {
          const run = operations.find(schema, document);
          if (!run) return null;
          const { data, errors } = await run(contextValue, request.variables ?? {});
          // Variables that are not what the operation takes: nothing has run, and Apollo words it best.
          if (data === undefined) return null;
          if (errors) logDefects(errors, contextValue.caller.correlationId, log);
          const shown = errors?.map(presentRaw);
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data, ...(shown && { errors: shown }) } },
          };
        },
      };
    },
  };
}
