import { CannotStart, freePort, isPortFree, type NatsServer, type PostgresServer } from '@grid/testbed';
import { removeEndpoints, writeEndpoints, type Endpoints } from '../runtime/endpoints.js';
import { deleteCounty, gridFolder, lockFolder } from '../runtime/grid-folder.js';
import { ProcessGroup } from '../runtime/process-group.js';
import { loadSecrets } from '../runtime/secrets.js';
import { SERVICES } from '../runtime/services.js';
import { describeEndpoints } from './describe-endpoints.js';
import { keepRunning } from './keep-running.js';
import { loadModelCounty, migrateDatabase } from './prepare.js';
import { planProcesses } from './process-plan.js';
import { bringUpDatabase, bringUpNats } from './servers.js';

/** How to bring a county to life. */
export interface StartCountyOptions {
  /** Where it keeps its data; `.grid` in the repository by default. */
  readonly dir?: string;
  /** One process hosting everything, or each service and the gateway as processes of their own. */
  readonly mode?: 'host' | 'processes';
  readonly replicas?: number;
  /** Delete what is there and begin anew. */
  readonly fresh?: boolean;
  /** The gateway's port; a free one when not given. */
  readonly port?: number;
  /** Real servers instead of the built-in ones. */
  readonly databaseUrl?: string | undefined;
  readonly natsUrl?: string | undefined;
  /** More variables for every process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Told what happens, a line at a time; `quiet` wins. */
  readonly say?: (line: string) => void;
  readonly quiet?: boolean;
  /** Gives up the start; what was started is stopped again. */
  readonly signal?: AbortSignal;
}

/** A county that runs, and what can be done to it. */
export interface RunningCounty {
  readonly endpoints: Endpoints;
  /** Whether the model county was loaded by this start. */
  readonly loaded: boolean;
  readonly processes: ProcessGroup;
  /** Undefined when a real server is used. */
  readonly postgres: PostgresServer | undefined;
  readonly nats: NatsServer | undefined;
  /** Stops everything in order: gateways, services, NATS, PostgreSQL. */
  stop(): Promise<void>;
}

/** The database connections one replica of one service may use, with room for tools beside. */
const CONNECTIONS_PER_PROCESS = 24;

/** Brings a county to life; if anything fails, what was started is stopped again. */
export async function startCounty(options: StartCountyOptions = {}): Promise<RunningCounty> {
  const endings: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    return await bringUp(options, endings, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  options: StartCountyOptions,
  endings: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<RunningCounty> {
  const { mode = 'host', replicas = 1, fresh = false, env = {}, signal, databaseUrl, natsUrl } = options;
  const say = options.quiet ? () => undefined : (options.say ?? (() => undefined));
  const folder = gridFolder(options.dir);
  if (fresh && (databaseUrl || natsUrl)) {
    throw new CannotStart(
      '--fresh deletes the built-in servers’ data only: with DATABASE_URL or NATS_URL set, empty those servers yourself.',
    );
  }
  endings.push(lockFolder(folder));
  const port = options.port ?? (await freePort());
  if (!(await isPortFree(port))) {
    throw new CannotStart(
      `Port ${port} is taken by another program: stop it, or choose another with --port ${port + 1}.`,
    );
  }
  if (fresh) deleteCounty(folder);
  removeEndpoints(folder.endpoints);
  const secrets = loadSecrets(folder.secrets);

  const maxConnections = 60 + SERVICES.length * replicas * CONNECTIONS_PER_PROCESS;
  const database = await bringUpDatabase(folder, secrets, maxConnections, databaseUrl);
  endings.push(() => database.server?.stop());
  if (database.server) {
    endings.push(keepRunning('PostgreSQL', database.server, say));
    say(`PostgreSQL is up (port ${database.server.port})`);
  }
  signal?.throwIfAborted();
  const nats = await bringUpNats(folder, secrets, mode, natsUrl, say);
  endings.push(() => nats.server?.stop());
  if (nats.server) {
    endings.push(keepRunning('NATS', nats.server, say));
    say(`NATS is up (port ${nats.server.port})`);
  }
  signal?.throwIfAborted();
  await migrateDatabase(database, secrets);
  say('database schema is current');
  signal?.throwIfAborted();
  const { loaded, demoAccounts } = await loadModelCounty(database);
  say(loaded ? 'model county loaded' : 'county data kept');
  signal?.throwIfAborted();

  const startedAt = new Date().toISOString();
  const plan = await planProcesses({ mode, replicas, port, folder, secrets, database, nats, env });
  const describe = () =>
    describeEndpoints({ mode, startedAt, demoAccounts, plan, database, nats, running: processes.list() });
  let announced = false;
  const processes = new ProcessGroup(plan, () => announced && writeEndpoints(folder.endpoints, describe()));
  endings.push(() => processes.stop());
  if (mode === 'processes') {
    await Promise.all(SERVICES.map((name) => processes.start(name, undefined, signal)));
    signal?.throwIfAborted();
    say(`services are ready (${SERVICES.length} × ${replicas})`);
    // Stopped before the services, being begun after them.
    endings.push(() => processes.stop('gateway'));
  }
  await processes.start(undefined, undefined, signal);
  signal?.throwIfAborted();
  say(mode === 'processes' ? `gateway is ready (× ${replicas})` : 'services and gateway are ready');
  writeEndpoints(folder.endpoints, describe());
  announced = true;
  endings.push(() => {
    announced = false;
    removeEndpoints(folder.endpoints);
  });
  return {
    get endpoints() {
      return describe();
    },
    loaded,
    processes,
    postgres: database.server,
    nats: nats.server,
    stop,
  };
}
