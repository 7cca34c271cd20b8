import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '../eventually.js';

/** Notes which process works on this store, for the next start to see. */
export function rememberServer(storeDir: string, pid: number): void {
  writeFileSync(pidFile(storeDir), String(pid));
}

/** Stops a server that outlived the program that started it: two servers on one store would ruin it. */
export async function endEarlierServer(storeDir: string): Promise<void> {
  const pid = earlierPid(storeDir);
  if (pid !== undefined && isNats(pid)) {
    process.kill(pid, 'SIGTERM');
    await eventually('the earlier NATS server ends', () => !isNats(pid)).catch(() =>
      process.kill(pid, 'SIGKILL'),
    );
  }
  rmSync(pidFile(storeDir), { force: true });
}

function pidFile(storeDir: string): string {
  return join(storeDir, 'nats.pid');
}

function earlierPid(storeDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(pidFile(storeDir), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isNats(pid: number): boolean {
  try {
    const name =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return /nats/.test(name);
  } catch {
    return false;
  }
}
