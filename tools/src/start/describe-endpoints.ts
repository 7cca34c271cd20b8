import type { DemoAccount, Endpoints, RunningProcess } from '../runtime/endpoints.js';
import type { PlannedProcess } from './process-plan.js';
import type { CountyDatabase, CountyNats } from './servers.js';

/** Everything the addresses are drawn from. */
export interface EndpointsInput {
  readonly mode: 'host' | 'processes';
  readonly startedAt: string;
  readonly demoAccounts: readonly DemoAccount[];
  readonly plan: readonly PlannedProcess[];
  readonly running: readonly RunningProcess[];
  readonly database: CountyDatabase;
  readonly nats: CountyNats;
}

/** Where everything is, in the form of `.grid/endpoints.json`. */
export function describeEndpoints(input: EndpointsInput): Endpoints {
  const { plan } = input;
  const gateways = plan.flatMap(({ graphql, healthUrl }) =>
    graphql ? [{ graphql, health: healthUrl }] : [],
  );
  const [first] = gateways;
  if (!first) throw new Error('A county without a gateway.');
  return {
    graphql: first.graphql,
    subscriptions: first.graphql.replace(/^http/, 'ws'),
    gateways,
    health: Object.fromEntries(
      plan.map(({ name }) => [
        name,
        plan.filter((one) => one.name === name).map(({ healthUrl }) => healthUrl),
      ]),
    ),
    databaseUrl: input.database.adminUrl,
    natsUrl: input.nats.toolsUrl,
    mode: input.mode,
    startedAt: input.startedAt,
    processes: input.running,
    demoAccounts: input.demoAccounts,
  };
}
