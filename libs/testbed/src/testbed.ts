import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { sharedServers } from './config.js';
import { startNats, type NatsServer } from './nats/nats-server.js';
import type { NatsUser } from './nats/config.js';
import { guardTemporaryFolder, releaseTemporaryFolder } from './orphan-guard.js';
import { removePostgresData } from './postgres/data-folder.js';
import { startPostgres } from './postgres/postgres-server.js';

/** Real servers for specs: the run's shared ones where a runner has started them, otherwise one's own. */
export interface Testbed {
  /** The superuser's address, database `postgres`. */
  readonly pgUrl: string;
  /** A server everybody may do everything on; other specs of the run may be using it too. */
  readonly natsUrl: string;
  /** A new database, empty or a copy of `template`; its superuser address. Dropped by `stop`. */
  createDatabase(template?: string): Promise<string>;
  /** A NATS server with an empty store for this spec alone (12 MB, 50 ms). Stopped by `stop`. */
  startPrivateNats(users?: readonly NatsUser[]): Promise<NatsServer>;
  /** A temporary folder, removed by `stop`. */
  folder(name: string): string;
  /** Ends what this testbed started; shared servers stay. */
  stop(): Promise<void>;
}

/** Gives a spec its servers. Without `stop` they end with the process all the same. */
export async function startTestbed(): Promise<Testbed> {
  const shared = sharedServers();
  const root = mkdtempSync(join(tmpdir(), 'grid-testbed-'));
  chmodSync(root, 0o711);
  guardTemporaryFolder(root);
  const endings: (() => Promise<unknown>)[] = [];
  const folder = (name: string) => join(root, name);
  const privateNats = async (name: string, users?: readonly NatsUser[]) => {
    const nats = await startNats({ storeDir: folder(name), ...(users ? { users } : {}) });
    endings.push(() => nats.stop());
    return nats;
  };
  const ownPostgres = async () => {
    const postgres = await startPostgres({ dataDir: folder('postgres') });
    const elsewhere = dirname(postgres.dataDir);
    if (elsewhere !== realpathSync(root)) guardTemporaryFolder(elsewhere);
    endings.push(async () => {
      await postgres.stop();
      removePostgresData(folder('postgres'));
    });
    return postgres.url;
  };
  const [pgUrl, natsUrl] = await Promise.all([
    shared.pgUrl ?? ownPostgres(),
    shared.natsUrl ?? privateNats('nats').then(({ url }) => url),
  ]);

  let made = 0;
  return {
    pgUrl,
    natsUrl,
    createDatabase: async (template) => {
      const name = `spec_${randomBytes(6).toString('hex')}`;
      const from = template === undefined ? 'template0' : databaseName(template);
      await asSuperuser(pgUrl, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(from)}`);
      endings.push(() => asSuperuser(pgUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      return inDatabase(pgUrl, name);
    },
    startPrivateNats: (users) => privateNats(`nats-${(made += 1)}`, users),
    folder,
    stop: async () => {
      for (const end of endings.splice(0).reverse()) await end();
      rmSync(root, { recursive: true, force: true });
      releaseTemporaryFolder(root);
    },
  };
}

/** The same server and user, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function databaseName(nameOrUrl: string): string {
  return nameOrUrl.includes('://') ? new URL(nameOrUrl).pathname.slice(1) : nameOrUrl;
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
