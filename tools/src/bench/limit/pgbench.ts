import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { summarize, type Measured } from '../load/measured.js';

const run = promisify(execFile);

/** Whether PostgreSQL's own load generator is there to set the limit. */
export function hasPgbench(): boolean {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What to run: scripts of one statement each, chosen at random. */
export interface PgbenchRun {
  readonly databaseUrl: string;
  readonly scripts: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** Runs prepared statements with pgbench and reads every latency from its log. */
export async function pgbench(options: PgbenchRun): Promise<Measured> {
  const { databaseUrl, scripts, connections, seconds, warmUpSeconds } = options;
  const folder = mkdtempSync(join(tmpdir(), 'grid-pgbench-'));
  try {
    const files = scripts.flatMap((script, index) => {
      const file = join(folder, `${index}.sql`);
      writeFileSync(file, `${script};\n`);
      return ['-f', file];
    });
    const total = Math.ceil(seconds + warmUpSeconds);
    const args = ['-n', '-M', 'prepared', '-c', String(connections), '-j', String(Math.min(connections, 2))];
    await run('pgbench', [...args, '-T', String(total), '-l', ...files, databaseUrl], { cwd: folder });
    return summarize(...countedLatencies(folder, warmUpSeconds, seconds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Latencies in ms of what ended after the warm-up, and how long that was in seconds. */
function countedLatencies(folder: string, warmUpSeconds: number, seconds: number): [number[], number] {
  const lines = readdirSync(folder)
    .filter((name) => name.startsWith('pgbench_log'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => line.split(' '))
    .map(([, , latencyUs, , epochS, epochUs]) => ({
      latencyMs: Number(latencyUs) / 1000,
      endedMs: Number(epochS) * 1000 + Number(epochUs) / 1000,
    }));
  const firstMs = lines.reduce(
    (first, { endedMs, latencyMs }) => Math.min(first, endedMs - latencyMs),
    Infinity,
  );
  const fromMs = firstMs + warmUpSeconds * 1000;
  const toMs = fromMs + seconds * 1000;
  const counted = lines.filter(({ endedMs }) => endedMs >= fromMs && endedMs < toMs);
  return [counted.map(({ latencyMs }) => latencyMs), seconds];
}

/** A value as a literal in a script. A colon would be a variable to pgbench only before a letter, so it is spelt out. */
export function literal(value: string | null): string {
  if (value === null) return 'null';
  return `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(':', '\\x3a')}'`;
}
