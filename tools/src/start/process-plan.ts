import { join } from 'node:path';
import { freePort } from '@grid/testbed';
import { ROOT, type GridFolder } from '../runtime/grid-folder.js';
import type { ProcessSpec } from '../runtime/managed-process.js';
import type { Secrets } from '../runtime/secrets.js';
import { SERVICES, type ProcessName } from '../runtime/services.js';
import { appDatabaseUrl, type CountyDatabase, type CountyNats } from './servers.js';

/** All that decides which processes run and what they are told. */
export interface PlanInput {
  readonly mode: 'host' | 'processes';
  readonly replicas: number;
  /** Of the first gateway. */
  readonly port: number;
  readonly folder: GridFolder;
  readonly secrets: Secrets;
  readonly database: CountyDatabase;
  readonly nats: CountyNats;
  /** More variables for every process. */
  readonly env: Readonly<Record<string, string>>;
}

/** A process and, where it serves GraphQL, the address of that. */
export interface PlannedProcess extends ProcessSpec {
  readonly graphql?: string;
}

const HOST = '127.0.0.1';

/** The processes of a county with all they are told; ports are chosen here once, for good. */
export async function planProcesses(input: PlanInput): Promise<PlannedProcess[]> {
  if (input.mode === 'host') return [await planHost(input)];
  const planned: PlannedProcess[] = [];
  for (let replica = 1; replica <= input.replicas; replica += 1) {
    for (const name of SERVICES) {
      const port = await freePort();
      const env = { ...databaseEnv(input), ACTOR_PUBLIC_KEY: input.secrets.actorPublicKey };
      planned.push(describe(input, name, replica, port, port, env));
    }
    const port = replica === 1 ? input.port : await freePort();
    const gateway = describe(input, 'gateway', replica, port, port, gatewayEnv(input));
    planned.push({ ...gateway, graphql: `http://${HOST}:${port}/graphql` });
  }
  return planned;
}

async function planHost(input: PlanInput): Promise<PlannedProcess> {
  const healthPort = await freePort();
  const host = describe(input, 'county-host', 1, input.port, healthPort, {
    ...databaseEnv(input),
    ...gatewayEnv(input),
    ACTOR_PUBLIC_KEY: input.secrets.actorPublicKey,
    HEALTH_PORT: String(healthPort),
  });
  return { ...host, graphql: `http://${HOST}:${input.port}/graphql` };
}

function describe(
  { folder, nats, env }: PlanInput,
  name: ProcessName,
  replica: number,
  port: number,
  healthPort: number,
  own: Readonly<Record<string, string>>,
): PlannedProcess {
  return {
    name,
    replica,
    script: join(ROOT, 'apps', name, 'dist', 'main.js'),
    healthUrl: `http://${HOST}:${healthPort}/health/ready`,
    logFile: join(folder.logs, replica > 1 ? `${name}-${replica}.log` : `${name}.log`),
    env: {
      ...inherited(),
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      HTTP_HOST: HOST,
      HTTP_PORT: String(port),
      REPLICA: String(replica),
      NATS_URL: nats.urlFor(name),
      ...own,
      ...env,
    },
  };
}

function databaseEnv({ database, secrets }: PlanInput): Record<string, string> {
  return { DATABASE_URL: appDatabaseUrl(database.adminUrl, secrets.appPassword) };
}

function gatewayEnv({ secrets }: PlanInput): Record<string, string> {
  return { ACTOR_PRIVATE_KEY: secrets.actorPrivateKey, TOKEN_PRIVATE_KEY: secrets.tokenPrivateKey };
}

/** What a process needs of the caller's environment, and how the caller asks for more or less logging. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LOG_LEVEL', 'NODE_OPTIONS'];
  const given = names.flatMap((name) => {
    const value = process.env[name];
    // A runner's own switches for Node are not meant for the processes it starts.
    return value && !(name === 'NODE_OPTIONS' && /experimental-vm-modules/.test(value))
      ? [[name, value]]
      : [];
  });
  return { TZ: 'UTC', ...(Object.fromEntries(given) as Record<string, string>) };
}
