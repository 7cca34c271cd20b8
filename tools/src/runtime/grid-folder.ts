import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart, removePostgresData } from '@grid/testbed';

/** The repository's root, the same whether run from sources or built. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where one running county keeps everything of its own; `.grid` in the repository by default. */
export interface GridFolder {
  readonly path: string;
  readonly postgres: string;
  readonly nats: string;
  readonly logs: string;
  readonly secrets: string;
  readonly endpoints: string;
  readonly lock: string;
}

/** The layout of such a folder. */
export function gridFolder(dir = join(ROOT, '.grid')): GridFolder {
  const path = resolve(dir);
  const at = (name: string) => join(path, name);
  return {
    path,
    postgres: at('postgres'),
    nats: at('nats'),
    logs: at('logs'),
    secrets: at('secrets.json'),
    endpoints: at('endpoints.json'),
    lock: at('running.json'),
  };
}

/** Deletes a county's data, secrets and logs; what else lies in the folder stays. */
export function deleteCounty(folder: GridFolder): void {
  removePostgresData(folder.postgres);
  for (const path of [folder.nats, folder.logs, folder.secrets, folder.endpoints]) {
    rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Makes sure that one program at a time runs a county in this folder.
 * @returns a function that gives the folder free again
 */
export function lockFolder(folder: GridFolder): () => void {
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      mkdirSync(folder.path, { recursive: true, mode: 0o755 });
      writeFileSync(folder.lock, mine, { flag: 'wx' });
      return () => rmSync(folder.lock, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new CannotStart(`The folder ${folder.path} cannot be written (${code}).`, { cause: error });
      }
      const holder = holderOf(folder.lock);
      if (holder !== undefined) {
        throw new CannotStart(
          `A county is already running in ${folder.path} (process ${holder}): stop it first, or choose another folder with --dir.`,
        );
      }
      rmSync(folder.lock, { force: true });
    }
  }
  throw new CannotStart(`Another start in ${folder.path} is under way.`);
}

/** The process that holds the lock, if it still lives; a process number alone may meanwhile be another's. */
function holderOf(lock: string): number | undefined {
  try {
    const { pid, born } = JSON.parse(readFileSync(lock, 'utf8')) as { pid: number; born: string };
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
    }
    return birthOf(pid) === born ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** When a process began, in the kernel's own count; empty where the kernel does not tell. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}
