import { pathToFileURL } from 'node:url';
import { CannotStart } from '@grid/testbed';
import { announce } from './announce.js';
import { HELP, parseOptions } from './options.js';
import { startCounty } from './start-county.js';

const DEFAULT_PORT = 4000;

/**
 * `npm start`: brings a county to life, tells where it is, and keeps it running until Ctrl-C.
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const leaving = new AbortController();
  const told = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()));
  const onSignal = () => {
    if (leaving.signal.aborted) return;
    console.log('\nstopping, in order …');
    leaving.abort();
  };
  // Kept to the end: a second Ctrl-C must not cut the orderly stop short.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  const release = holdWhileStarterLives(onSignal);
  try {
    const { help, dir, ...options } = parseOptions(args);
    if (help) {
      console.log(HELP);
      return 0;
    }
    const county = await startCounty({
      ...options,
      ...(dir === undefined ? {} : { dir }),
      port: options.port ?? DEFAULT_PORT,
      databaseUrl: process.env['DATABASE_URL'],
      natsUrl: process.env['NATS_URL'],
      signal: leaving.signal,
      say,
    });
    console.log(announce(county, dir));
    await told;
    await county.stop();
    console.log('stopped');
    return 0;
  } catch (error) {
    if (leaving.signal.aborted) {
      console.log('stopped');
      return 130;
    }
    console.error(error instanceof CannotStart ? error.message : sentenceFor(error));
    return 1;
  } finally {
    release();
  }
}

/**
 * Nothing else holds this program once everything runs in processes of their own. Started by npm, it also
 * leaves when npm is gone: told to end, npm ends its shell, and the shell passes nothing on.
 */
function holdWhileStarterLives(leave: () => void): () => void {
  const starter = process.ppid;
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  const timer = setInterval(() => byNpm && process.ppid !== starter && leave(), 500);
  return () => clearInterval(timer);
}

/** Something nobody foresaw: its words, and its stack only for those who ask for it. */
function sentenceFor(error: unknown): string {
  if (process.env['GRID_DEBUG']) return String((error as Error).stack ?? error);
  return `The county could not start: ${error instanceof Error ? error.message : String(error)} (GRID_DEBUG=1 shows more)`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
