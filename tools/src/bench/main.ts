import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotStart } from '@grid/testbed';
import { ROOT } from '../runtime/grid-folder.js';
import { HELP, parseOptions } from './options.js';
import { report } from './report.js';
import { runBench } from './run-bench.js';
import { judge } from './targets.js';

/** `npm run bench`. @returns 0 when every target was met */
export async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const began = performance.now();
  const startedAt = new Date().toISOString();
  const say = (line: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const results = await runBench(options, say);
  const verdicts = judge(results);
  const folder = join(ROOT, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${startedAt.replaceAll(':', '-').slice(0, 19)}.json`);
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
  const { parts, ...rest } = options;
  writeFileSync(
    file,
    `${JSON.stringify({ startedAt, machine, options: { ...rest, parts: [...parts] }, results, verdicts }, null, 2)}\n`,
  );
  console.log(`\n${report(results)}\n\nwritten to ${file}`);
  return verdicts.every(({ met }) => met) ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exitCode = 1;
  }
}
