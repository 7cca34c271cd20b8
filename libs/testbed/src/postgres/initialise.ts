import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start.js';
import { serverEnvironment } from '../config.js';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

/**
 * Makes a new cluster: UTF-8 everywhere, a sort order that no system library's update can change,
 * password login only. It is made beside its place and moved there when complete, so that a set-up
 * that is killed half-way is never taken for a database.
 */
export async function initialise(
  initdb: string,
  dataDir: string,
  password: string,
  user: RunAs | undefined,
): Promise<void> {
  const making = `${dataDir}.making`;
  // In no temporary folder: that may be one this user cannot enter.
  const passwordFile = `${dataDir}.password`;
  try {
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) for (const path of [making, passwordFile]) chownSync(path, user.uid, user.gid);
    await run(
      initdb,
      [
        `--pgdata=${making}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { cwd: '/', env: serverEnvironment(), ...(user ? { uid: user.uid, gid: user.gid } : {}) },
    );
    renameSync(making, dataDir);
  } catch (cause) {
    const { stderr = '', message } = cause as { stderr?: string; message: string };
    const reason = stderr.split('\n').find((line) => /error|fatal/i.test(line)) ?? message;
    throw new CannotStart(`PostgreSQL could not set up its data folder ${dataDir}: ${reason.trim()}`, {
      cause,
    });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}
