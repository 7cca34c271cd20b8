import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { gridFolder } from './grid-folder.js';
import type { ProcessName } from './services.js';

/** A person of the demonstration county one can log in as. */
export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly unit: string;
}

/** One process of ours, as it is now. */
export interface RunningProcess {
  readonly name: ProcessName;
  readonly replica: number;
  readonly pid: number;
  readonly healthUrl: string;
}

/** Where everything of a running county is to be found; the content of `.grid/endpoints.json`. */
export interface Endpoints {
  readonly graphql: string;
  readonly subscriptions: string;
  readonly gateways: readonly { readonly graphql: string; readonly health: string }[];
  /** Readiness addresses by process name. */
  readonly health: Readonly<Record<string, readonly string[]>>;
  /** The administrator's, for tools on this machine: the file is readable by its owner only. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly mode: 'host' | 'processes';
  readonly startedAt: string;
  readonly processes: readonly RunningProcess[];
  readonly demoAccounts: readonly DemoAccount[];
}

/** Writes the addresses whole or not at all: a reader never sees half a file. */
export function writeEndpoints(file: string, endpoints: Endpoints): void {
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}

/** Nothing runs here any more. */
export function removeEndpoints(file: string): void {
  rmSync(file, { force: true });
}

/** The addresses of the county that runs in `dir`, or undefined when none does. */
export function findEndpoints(dir?: string): Endpoints | undefined {
  try {
    return JSON.parse(readFileSync(gridFolder(dir).endpoints, 'utf8')) as Endpoints;
  } catch {
    return undefined;
  }
}
