import { join } from 'node:path';
import pg from 'pg';
import { loadHistory } from '../bench-load/load-history.js';
import { gridFolder } from '../runtime/grid-folder.js';
import { startCounty } from '../start/start-county.js';
import type { BenchCounty, Effort } from './bench-county.js';
import { measureDrain } from './cells/drain.js';
import { measureEffect, measureLifecycles } from './cells/lifecycle.js';
import { measureLists } from './cells/lists.js';
import { measureSubmits } from './cells/submit.js';
import { explainLists } from './explain/explain-lists.js';
import { hasPgbench } from './limit/pgbench.js';
import type { BenchOptions, Part } from './options.js';
import type { Results } from './targets.js';

/** Callers at once where a part does not say otherwise. */
const MANY = 16;

/** Brings a county up in processes of their own, measures, and takes it down again. */
export async function runBench(options: BenchOptions, say: (line: string) => void): Promise<Results> {
  const county = await startCounty({
    dir: options.dir,
    mode: 'processes',
    fresh: !options.keep,
    say,
  });
  const { databaseUrl } = county.endpoints;
  const db = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' });
  try {
    await db.connect();
    const bench: BenchCounty = { county, databaseUrl, db, hasPgbench: hasPgbench(), say };
    return await measure(bench, options);
  } finally {
    await db.end().catch(() => undefined);
    await county.stop();
  }
}

async function measure(bench: BenchCounty, options: BenchOptions): Promise<Results> {
  const { quick, cases, smallCases } = options;
  const wants = (...parts: Part[]) => parts.some((part) => options.parts.has(part));
  const effort: Effort = quick
    ? { seconds: 2, warmUpSeconds: 2, rounds: 1 }
    : { seconds: 6, warmUpSeconds: 3, rounds: 3 };
  const results: Results = {};
  const load = (size: number) => loadHistory({ databaseUrl: bench.databaseUrl, cases: size, say: bench.say });

  await load(smallCases);
  if (wants('submit')) results.submit = await measureSubmits(bench, effort, [1, MANY, 64]);
  if (wants('effect')) results.effect = await measureEffect(bench, quick ? 50 : 300);
  if (wants('drain')) results.drain = await measureDrain(bench, quick ? 4000 : 20_000);
  const small = wants('lifecycle') ? await lifecycles(bench, effort) : undefined;
  if (!wants('lifecycle', 'load', 'lists', 'explain')) return results;

  bench.say(`growing to ${cases} cases`);
  const loaded = await load(cases);
  if (wants('load')) results.load = { cases: loaded.loaded, seconds: loaded.seconds };
  if (wants('lists')) results.lists = await measureLists(bench, effort, MANY);
  if (small) {
    const large = await lifecycles(bench, effort);
    results.lifecycle = {
      small: small.cell,
      large: large.cell,
      gaugeSmall: small.gauge,
      gaugeLarge: large.gauge,
    };
  }
  if (wants('submit')) results.submitLarge = await measureSubmits(bench, effort, [MANY]);
  if (wants('explain')) {
    const logFile = join(gridFolder(options.dir).logs, 'postgres.log');
    results.explain = await explainLists(bench, logFile);
  }
  return results;
}

/** Whole lives, and beside them what the machine's database does at that hour. */
async function lifecycles(bench: BenchCounty, effort: Effort) {
  const cell = await measureLifecycles(bench, effort, MANY);
  const [submit] = await measureSubmits(bench, { ...effort, rounds: 1 }, [MANY]);
  return { cell, gauge: (submit?.pgbench ?? submit?.nodePg)?.perSecond ?? Number.NaN };
}
