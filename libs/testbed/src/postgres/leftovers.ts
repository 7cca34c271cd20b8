import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually.js';

/**
 * Clears what a server that ended badly may have left: a postmaster that outlived its starter is
 * stopped, backends that outlived their postmaster are ended, and a pid file whose number now
 * belongs to another program is removed. PostgreSQL sees to everything else itself.
 */
export async function clearLeftovers(dataDir: string): Promise<void> {
  const postmaster = postmasterPid(dataDir);
  if (postmaster !== undefined && isPostgres(postmaster)) {
    tryKill(postmaster, 'SIGINT');
    await eventually('the earlier postmaster ends', () => !isAlive(postmaster), { withinMs: 10_000 }).catch(
      () => tryKill(postmaster, 'SIGKILL'),
    );
  }
  const backends = backendsOf(dataDir);
  if (backends.length > 0) {
    // They notice the postmaster's death by themselves, unless they are deep in a long statement.
    await eventually('the backends end', () => !backends.some(isAlive), { withinMs: 2_000 }).catch(() =>
      backends.forEach((pid) => tryKill(pid, 'SIGKILL')),
    );
  }
  const left = postmasterPid(dataDir);
  if (left !== undefined && !isPostgres(left)) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    return /postgres/.test(
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/comm`, 'utf8')
        : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }),
    );
  } catch {
    return false;
  }
}

/** Every PostgreSQL process works in its data folder; only Linux shows that, and only there it is needed. */
function backendsOf(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => worksIn(pid, dataDir) && isPostgres(pid));
}

function worksIn(pid: number, dataDir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir;
  } catch {
    return false;
  }
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}
