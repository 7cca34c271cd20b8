import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cast, GraphqlClient } from '../people/index.js';
import { ROOT } from '../runtime/index.js';
import { startCounty, type RunningCounty } from '../start/index.js';
import { Chance } from './chance.js';
import { Faults } from './faults.js';
import { Ledger } from './ledger.js';
import { HELP, parseOptions, type ChaosOptions } from './options.js';
import { judge } from './oracle.js';
import { Load, PATIENCE_MS } from './players.js';
import { describeChaos, type ChaosReport } from './report.js';

/**
 * `npm run chaos`: a county under load whose processes and servers are killed at random, and an oracle that
 * holds it to what it had acknowledged. @returns the exit code: 1 on anything lost, doubled or broken
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if (!options) {
    console.log(HELP);
    return 0;
  }
  const began = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  say(`seed ${options.seed} (--seed ${options.seed} makes the same choices again)`);
  const { seed, kills, replicas, dir } = options;
  const county = await startCounty({ dir, mode: 'processes', replicas, fresh: true, say });
  try {
    const outcome = await underFire(county, options, say);
    const tookMs = Math.round(performance.now() - began);
    const report: ChaosReport = { seed, replicas, planned: kills, tookMs, ...outcome };
    const file = keep(report);
    console.log(describeChaos(report));
    console.log(`kept in ${file}; logs and ledger in ${dir}`);
    return report.ok ? 0 : 1;
  } finally {
    await county.stop();
  }
}

async function underFire(
  county: RunningCounty,
  { seed, kills, replicas, dir, pauseMs, short }: ChaosOptions,
  say: (line: string) => void,
): Promise<Omit<ChaosReport, 'seed' | 'replicas' | 'planned' | 'tookMs'>> {
  const chance = new Chance(seed);
  const password = county.endpoints.demoAccounts[0]?.password ?? '';
  const gateways = county.endpoints.gateways.map(({ graphql }) => graphql);
  const client = new GraphqlClient({ gateways });
  const hasty = chance.branch(3);
  const submitting = new GraphqlClient({
    gateways,
    // Some hang up while the county is deciding: their submits may be cases or not, and they cannot know.
    hangUpAfterMs: () => (hasty.next() < 0.05 ? Math.ceil(hasty.between(1, 20)) : undefined),
  });
  const cast = new Cast(client, password, PATIENCE_MS);
  const ledger = new Ledger(join(dir, 'ledger.ndjson'));
  try {
    const { operator } = await cast.county();
    const { categories } = await operator.ask<{ categories: { nodes: readonly { code: string }[] } }>(
      'query { categories(first: 1) { nodes { code } } }',
    );
    const categoryCode = categories.nodes[0]?.code ?? '';
    const load = new Load({
      cast,
      client: submitting,
      password,
      ledger,
      chance: chance.branch(1),
      categoryCode,
    });
    load.start({ submitters: 4, lifecycles: short ? 4 : 6 });
    const faults = new Faults(county, chance.branch(2), { kills, replicas, pauseMs }, say);
    await faults.play();
    say('no more faults: everybody finishes what was begun');
    await load.stop();
    say('quiet: the oracle looks');
    const verdict = await judge(county.endpoints.databaseUrl, ledger, cast);
    const { counts } = faults;
    const killedProcesses = Object.entries(counts.kills).reduce(
      (sum, [target, count]) => sum + (target === 'nats' || target === 'postgres' ? 0 : count),
      0,
    );
    // Restarts nobody asked for: a process that cannot live through the death of another.
    const selfEnded = county.processes.restartCount() - killedProcesses;
    const { wrong, lifecycles } = load.counts;
    const ok =
      verdict.lost.length + verdict.doubled.length + wrong.length + selfEnded === 0 && verdict.audit.ok;
    return { ok, faults: counts, lifecycles, acts: ledger.acts, wrong, selfEnded, verdict };
  } finally {
    ledger.close();
    await Promise.all([client.close(), submitting.close()]);
  }
}

function keep(report: ChaosReport): string {
  const folder = join(ROOT, 'chaos-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `chaos-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
