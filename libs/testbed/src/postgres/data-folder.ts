import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { SYSTEM_FOLDER } from './binaries.js';
import { canReach, type RunAs } from './run-as.js';

const MAJOR = '18';

/**
 * Where the data of `dataDir` really are, for the user PostgreSQL runs as. Where that user cannot
 * enter the folders above, they live in the system's folder for such things and `dataDir` is a link
 * to it, so that they are still found, and deleted, in the place one expects.
 */
export function placeDataFolder(dataDir: string, user: RunAs | undefined): string {
  const wanted = resolve(dataDir);
  mkdirSync(dirname(wanted), { recursive: true, mode: 0o755 });
  const folder = join(realpathSync(dirname(wanted)), basename(wanted));
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) return readlinkSync(folder);
  if (canReach(dirname(folder), user)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const elsewhere = join(SYSTEM_FOLDER, name, 'postgres');
  if (entry) throw belongsToAnother(folder);
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 });
  symlinkSync(elsewhere, folder);
  return elsewhere;
}

/** Whether there is a cluster in the folder; one that this user or this version cannot open is an error. */
export function holdsCluster(folder: string, user: RunAs | undefined): boolean {
  if (!existsSync(folder)) return false;
  if (statSync(folder).uid !== (user?.uid ?? process.getuid?.())) {
    throw belongsToAnother(folder);
  }
  const versionFile = join(folder, 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === MAJOR) return true;
  throw new CannotStart(
    `The database in ${folder} was made by PostgreSQL ${version}, and this is ${MAJOR}: ` +
      'move it with pg_dump, or begin anew with --fresh.',
  );
}

function belongsToAnother(folder: string): CannotStart {
  return new CannotStart(
    `The database in ${folder} was made by another user of this machine: ` +
      'start as that user again, or choose another folder with --dir.',
  );
}

/** Removes the data folder and, where it is a link, what it leads to. The server must be down. */
export function removePostgresData(dataDir: string): void {
  const folder = resolve(dataDir);
  const entry = lstatSync(folder, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) rmSync(dirname(readlinkSync(folder)), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
