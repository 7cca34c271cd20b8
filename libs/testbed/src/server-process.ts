import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { serverEnvironment } from './config.js';
import { guardProcess, releaseProcess } from './orphan-guard.js';

/** How to run one server program. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Everything the program prints is appended here. */
  readonly logFile: string;
  /** The signal on which the program stops in good order. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

/** A running (or ended) server program in a session of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Fulfilled when the program has ended, with a word on how. */
  readonly ended: Promise<string>;
  isAlive(): boolean;
  signal(name: NodeJS.Signals): void;
  /** Stops in good order; SIGKILL after the deadline. */
  stop(deadlineMs?: number): Promise<void>;
  /** What the program printed since it was spawned, at most the last 4,000 bytes. */
  printed(): string;
}

/** Spawns a server program, or throws if there is nothing to run at that path. */
export function spawnServer(server: ServerCommand): ServerProcess {
  mkdirSync(dirname(server.logFile), { recursive: true });
  const log = openSync(server.logFile, 'a', 0o640);
  const logStart = statSync(server.logFile).size;
  const child = spawn(server.command, [...server.args], {
    stdio: ['ignore', log, log],
    detached: true,
    cwd: server.cwd ?? '/',
    env: server.env ?? serverEnvironment(),
    ...(server.uid === undefined ? {} : { uid: server.uid }),
    ...(server.gid === undefined ? {} : { gid: server.gid }),
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => {
      if (child.pid !== undefined) releaseProcess(child.pid);
      resolve(signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`Cannot run ${server.command}.`);
  guardProcess(pid, server.stopSignal === 'SIGINT' ? 'INT' : 'TERM');
  // Whoever holds the server decides how long this program lives, not the server.
  child.unref();

  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const signal = (name: NodeJS.Signals) => {
    if (isAlive()) child.kill(name);
  };
  return {
    pid,
    ended,
    isAlive,
    signal,
    stop: async (deadlineMs = 10_000) => {
      if (!isAlive()) return;
      child.ref();
      signal(server.stopSignal);
      const harder = setTimeout(() => signal('SIGKILL'), deadlineMs);
      await ended;
      clearTimeout(harder);
    },
    printed: () => readFrom(server.logFile, logStart),
  };
}

function readFrom(file: string, start: number): string {
  const size = statSync(file).size;
  const from = Math.max(start, size - 4_000);
  const text = Buffer.alloc(Math.max(0, size - from));
  const handle = openSync(file, 'r');
  readSync(handle, text, 0, text.length, from);
  closeSync(handle);
  return text.toString('utf8').trim();
}
