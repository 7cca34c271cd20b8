import pg from 'pg';
import {
  CannotStart,
  inDatabase,
  probeNats,
  startNats,
  startPostgres,
  type NatsServer,
  type PostgresServer,
} from '@grid/testbed';
import type { GridFolder } from '../runtime/grid-folder.js';
import { natsUsers } from '../runtime/nats-permissions.js';
import type { Secrets } from '../runtime/secrets.js';

const DATABASE = 'grid';

/** The county's database: how tools reach it as administrator, and the server if it is ours. */
export interface CountyDatabase {
  readonly adminUrl: string;
  readonly server: PostgresServer | undefined;
}

/** The county's NATS: how tools reach it, how a process does, and the server if it is ours. */
export interface CountyNats {
  readonly toolsUrl: string;
  urlFor(user: string): string;
  readonly server: NatsServer | undefined;
}

/** Uses the real server at `databaseUrl`, or starts the built-in one on the folder's data. */
export async function bringUpDatabase(
  folder: GridFolder,
  secrets: Secrets,
  maxConnections: number,
  databaseUrl: string | undefined,
): Promise<CountyDatabase> {
  if (databaseUrl) {
    await assertDatabaseReachable(databaseUrl);
    return { adminUrl: databaseUrl, server: undefined };
  }
  const server = await startPostgres({
    dataDir: folder.postgres,
    password: secrets.superuserPassword,
    logFile: `${folder.logs}/postgres.log`,
    maxConnections,
  });
  await createDatabase(server.url);
  return { adminUrl: inDatabase(server.url, DATABASE), server };
}

/** Uses the real server at `natsUrl`, or starts the built-in one, everybody with an account of their own. */
export async function bringUpNats(
  folder: GridFolder,
  secrets: Secrets,
  mode: 'host' | 'processes',
  natsUrl: string | undefined,
  say: (line: string) => void,
): Promise<CountyNats> {
  if (natsUrl) {
    const toolsUrl = natsUrl.replace('{user}', 'tools');
    const reason = await probeNats(toolsUrl);
    if (reason)
      throw new CannotStart(`NATS_URL cannot be reached (${reason}): check the server and the address.`);
    return { toolsUrl, urlFor: () => natsUrl, server: undefined };
  }
  const server = await startNats({
    storeDir: folder.nats,
    users: natsUsers((user) =>
      mode === 'host' && user !== 'tools' ? secrets.natsHostPassword : secrets.natsPasswords[user],
    ),
    logFile: `${folder.logs}/nats.log`,
    say,
  });
  const host = `nats://{user}:${secrets.natsHostPassword}@127.0.0.1:${server.port}`;
  return {
    toolsUrl: server.urlFor('tools'),
    urlFor: (user) => (user === 'county-host' ? host : server.urlFor(user)),
    server,
  };
}

async function assertDatabaseReachable(databaseUrl: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new CannotStart(
      'DATABASE_URL is no address of the form "postgres://user:password@host:port/database".',
    );
  }
  if (databaseUrl.includes('{role}')) {
    throw new CannotStart(
      'DATABASE_URL must name an administrator here; the services get roles of their own.',
    );
  }
  let reason: string | undefined;
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    // Several addresses tried at once fail with an empty message.
    reason = message || code || 'no answer';
  }
  if (reason) {
    throw new CannotStart(`DATABASE_URL cannot be reached (${reason}): check the server and the address.`);
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0`);
  } finally {
    await client.end();
  }
}

/** The administrator's address with the services' role and password in it, the role still open. */
export function appDatabaseUrl(adminUrl: string, appPassword: string): string {
  const url = new URL(adminUrl);
  // Put together by hand: an URL would escape the braces.
  return `${url.protocol}//{role}:${appPassword}@${url.host}${url.pathname}${url.search}`;
}
