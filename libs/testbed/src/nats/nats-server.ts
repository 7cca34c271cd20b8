import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { eventually } from '../eventually.js';
import { freePort, isPortFree } from '../free-port.js';
import { spawnServer, type ServerProcess } from '../server-process.js';
import { renderNatsConfig, type NatsUser } from './config.js';
import { endEarlierServer, rememberServer } from './leftovers.js';
import { probeNats } from './probe.js';
import { findNats, NATS_IMAGE, type NatsProgram } from './program.js';

/** Beside the clone's other unversioned things; the same folder whether run from sources or built. */
const PROGRAM_DIR = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../.grid/programs');

/** What to start, and where it keeps its streams. */
export interface NatsOptions {
  readonly storeDir: string;
  /** A free one is chosen when not given; it stays the same over restarts. */
  readonly port?: number;
  /** Accounts and permissions; without any, everybody may do everything. */
  readonly users?: readonly NatsUser[];
  /** Defaults to `nats.log` beside the store. */
  readonly logFile?: string;
  readonly programDir?: string;
  /** Told, in a few words, when something takes its time (fetching the program). */
  readonly say?: (line: string) => void;
}

/** A NATS server with JetStream on the loopback address that can be killed, wiped and started again. */
export interface NatsServer {
  /** Without credentials. */
  readonly url: string;
  readonly port: number;
  /** The server's process id; 0 while it is down. */
  readonly pid: number;
  /** The address with a user's name and password in it. */
  urlFor(user: string): string;
  stop(): Promise<void>;
  /** SIGKILL, as a crash would do it; stays down until `restart`. */
  kill9(): Promise<void>;
  restart(): Promise<void>;
  /** Deletes every stream and consumer on disk; the server must be down. */
  wipeStore(): void;
  /** Called whenever the server ends without `stop`, `kill9` or `restart` having asked for it. */
  onUnexpectedEnd(listener: (how: string) => void): void;
}

/** Starts a NATS server with JetStream kept in `storeDir`. */
export async function startNats(options: NatsOptions): Promise<NatsServer> {
  const { programDir = PROGRAM_DIR, say } = options;
  const program = await findNats({ programDir, ...(say ? { say } : {}) });
  const storeDir = resolve(options.storeDir);
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(dirname(storeDir), 'nats.log');
  const users = options.users ?? [];
  const urlFor = (name: string) => {
    const found = users.find(({ user }) => user === name);
    if (!found) throw new Error(`NATS has no user "${name}".`);
    return `nats://${name}:${encodeURIComponent(found.password)}@127.0.0.1:${port}`;
  };
  const url = `nats://127.0.0.1:${port}`;
  const probeUrl = users[0] ? urlFor(users[0].user) : url;
  const listeners: ((how: string) => void)[] = [];
  let server: ServerProcess | undefined;

  const start = async () => {
    await endEarlierServer(storeDir);
    if (!(await isPortFree(port))) {
      throw new CannotStart(`NATS cannot start: port ${port} is taken by another program.`);
    }
    const configFile = writeConfig(program, storeDir, port, users);
    const started = spawnServer({ ...commandFor(program, configFile, port), logFile, stopSignal: 'SIGTERM' });
    server = started;
    rememberServer(storeDir, started.pid);
    await listening(started, probeUrl);
    void started.ended.then((how) => {
      if (server === started) listeners.forEach((listener) => listener(how));
    });
  };
  const down = async (how: (running: ServerProcess) => Promise<unknown>) => {
    const running = server;
    server = undefined;
    if (running) await how(running);
  };

  await start();
  return {
    url,
    port,
    get pid() {
      return server?.isAlive() ? server.pid : 0;
    },
    urlFor,
    stop: () => down((running) => running.stop()),
    kill9: () => down((running) => kill(program, running, port)),
    restart: async () => {
      await down((running) => running.stop());
      await start();
    },
    wipeStore: () => {
      if (server?.isAlive()) throw new Error('The store of a running NATS server cannot be wiped.');
      rmSync(join(storeDir, 'jetstream'), { recursive: true, force: true });
    },
    onUnexpectedEnd: (listener) => listeners.push(listener),
  };
}

function writeConfig(
  program: NatsProgram,
  storeDir: string,
  port: number,
  users: readonly NatsUser[],
): string {
  mkdirSync(storeDir, { recursive: true, mode: 0o700 });
  const file = join(storeDir, 'nats.conf');
  const inside = program.kind === 'CONTAINER';
  const text = renderNatsConfig({
    listen: inside ? '0.0.0.0:4222' : `127.0.0.1:${port}`,
    storeDir: inside ? '/grid' : storeDir,
    users,
  });
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function commandFor(program: NatsProgram, configFile: string, port: number) {
  if (program.kind === 'BINARY') return { command: program.path, args: ['-c', configFile] };
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const name = containerName(port);
  const mount = `${dirname(configFile)}:/grid`;
  const publish = `127.0.0.1:${port}:4222`;
  return {
    command: 'docker',
    args: ['run', '--rm', '--name', name, '--user', owner, '-p', publish, '-v', mount, NATS_IMAGE].concat(
      '-c',
      `/grid/${basename(configFile)}`,
    ),
  };
}

async function kill(program: NatsProgram, running: ServerProcess, port: number): Promise<void> {
  // Killing the engine's client would leave the server in its container running.
  if (program.kind === 'CONTAINER') await promisify(execFile)('docker', ['kill', containerName(port)]);
  else running.signal('SIGKILL');
  await running.ended;
}

function containerName(port: number): string {
  return `grid-nats-${port}`;
}

async function listening(server: ServerProcess, url: string): Promise<void> {
  let reason: string | undefined;
  await eventually(
    'NATS accepts connections',
    async () => {
      if (!server.isAlive()) return true;
      reason = await probeNats(url);
      return reason === undefined;
    },
    { withinMs: 60_000 },
  ).catch(() => server.stop());
  if (server.isAlive()) return;
  const printed = server.printed().split('\n').at(-1);
  throw new CannotStart(`NATS could not start: ${printed || reason || 'it ended at once'}`);
}
