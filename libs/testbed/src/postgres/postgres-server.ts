import { dirname, join } from 'node:path';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { eventually } from '../eventually.js';
import { freePort, isPortFree } from '../free-port.js';
import { spawnServer, type ServerProcess } from '../server-process.js';
import { findPostgres } from './binaries.js';
import { holdsCluster, placeDataFolder } from './data-folder.js';
import { initialise } from './initialise.js';
import { clearLeftovers } from './leftovers.js';
import { unprivilegedUser } from './run-as.js';

/** What to start, and where it keeps its data. */
export interface PostgresOptions {
  readonly dataDir: string;
  /** A free one is chosen when not given; it stays the same over restarts. */
  readonly port?: number;
  readonly maxConnections?: number;
  /** The superuser's password; must be the one the data folder was made with. */
  readonly password?: string;
  /** Defaults to `postgres.log` beside the data folder. */
  readonly logFile?: string;
  /** More server settings, e.g. `{ log_min_duration_statement: '100ms' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL 18 server on the loopback address, with fsync on, that can be killed and started again. */
export interface PostgresServer {
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** Where the data really are, be it behind a link. */
  readonly dataDir: string;
  /** The postmaster's process id; 0 while it is down. */
  readonly pid: number;
  /** The superuser's address of another database. */
  urlOf(database: string): string;
  /** Fast shutdown in good order. */
  stop(): Promise<void>;
  /** SIGKILL to the postmaster, as a crash would do it; stays down until `restart`. */
  kill9(): Promise<void>;
  /** Stops it if it runs; starts it on the same port and data; resolves when it accepts connections. */
  restart(): Promise<void>;
  /** Called whenever the postmaster ends without `stop`, `kill9` or `restart` having asked for it. */
  onUnexpectedEnd(listener: (how: string) => void): void;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** Starts a PostgreSQL server on the data folder, making the cluster first if there is none. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = unprivilegedUser();
  const programs = findPostgres(user);
  const dataDir = placeDataFolder(options.dataDir, user);
  const password = options.password ?? 'postgres';
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(dirname(options.dataDir), 'postgres.log');
  const settings = {
    ...SETTINGS,
    max_connections: String(options.maxConnections ?? 200),
    ...options.settings,
  };
  const urlOf = (database: string) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const listeners: ((how: string) => void)[] = [];
  let server: ServerProcess | undefined;

  const start = async () => {
    await clearLeftovers(dataDir);
    if (!(await isPortFree(port))) {
      throw new CannotStart(`PostgreSQL cannot start: port ${port} is taken by another program.`);
    }
    const started = spawnServer({
      command: programs.postgres,
      args: ['-D', dataDir, '-p', String(port), ...flags(settings)],
      logFile,
      cwd: dataDir,
      stopSignal: 'SIGINT',
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    server = started;
    await accepting(started, urlOf('postgres'));
    void started.ended.then((how) => {
      if (server === started) listeners.forEach((listener) => listener(how));
    });
  };
  const down = async (how: (running: ServerProcess) => Promise<unknown>) => {
    const running = server;
    server = undefined;
    if (running) await how(running);
  };

  if (!holdsCluster(dataDir, user)) await initialise(programs.initdb, dataDir, password, user);
  await start();
  return {
    url: urlOf('postgres'),
    port,
    dataDir,
    get pid() {
      return server?.isAlive() ? server.pid : 0;
    },
    urlOf,
    stop: () => down((running) => running.stop()),
    kill9: () =>
      down((running) => {
        running.signal('SIGKILL');
        return running.ended;
      }),
    restart: async () => {
      await down((running) => running.stop());
      await start();
    },
    onUnexpectedEnd: (listener) => listeners.push(listener),
  };
}

function flags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Recovery after a crash may take its time, so the deadline is long; a server that ends is noticed at once. */
async function accepting(server: ServerProcess, url: string): Promise<void> {
  const refusal = await eventually(
    'PostgreSQL accepts connections',
    async () => {
      if (!server.isAlive()) return { reason: lastError(server.printed()) };
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return { reason: undefined };
      } catch (error) {
        // 28P01: up and running, but the password is not the one this folder was made with.
        if ((error as { code?: string }).code === '28P01') return { reason: (error as Error).message };
        throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    { withinMs: 120_000 },
  );
  if (refusal.reason === undefined) return;
  await server.stop();
  throw new CannotStart(`PostgreSQL could not start: ${refusal.reason}`);
}

function lastError(printed: string): string {
  const lines = printed.split('\n').filter((line) => /FATAL|ERROR|PANIC/.test(line));
  return (lines.at(-1) ?? printed.split('\n').at(-1) ?? '').replace(/^.*?(FATAL|ERROR|PANIC):\s*/, '').trim();
}
