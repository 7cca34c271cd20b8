import { readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second, everywhere Linux runs on our platforms. */
const TICK_MS = 10;

/** Processor time that processes have used so far, user and system, in ms; undefined where the kernel does not tell. */
export function cpuMsOf(pids: readonly number[]): number | undefined {
  try {
    return pids.reduce((sum, pid) => sum + ticksOf(readFileSync(`/proc/${pid}/stat`, 'utf8')), 0) * TICK_MS;
  } catch {
    return undefined;
  }
}

/** `utime` + `stime` of a stat line. The program's name may hold anything, so counting begins after it. */
export function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
