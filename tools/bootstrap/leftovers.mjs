import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Processes that were started with this temporary folder and still run, as `pid command`. Everything a run
 * starts inherits its folder, which no other run has.
 */
export function processesWithin(temporaryFolder) {
  const mark = `TMPDIR=${temporaryFolder}`;
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => line.trim()).filter((line) => line.split(' ').includes(mark));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => readProc(pid, 'environ').split('\0').includes(mark))
    .map((pid) => `${pid} ${readProc(pid, 'cmdline').split('\0').join(' ').slice(0, 120)}`);
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // ended meanwhile, or another user's
  }
}

/** Waits for them to end by themselves; what has not by then is killed and named. */
export async function endLeftovers(temporaryFolder, deadlineMs = 15_000) {
  const deadline = Date.now() + deadlineMs;
  let left = processesWithin(temporaryFolder);
  while (left.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    left = processesWithin(temporaryFolder);
  }
  for (const line of left) {
    try {
      process.kill(Number.parseInt(line, 10), 'SIGKILL');
    } catch {
      // ended meanwhile
    }
  }
  return left;
}
