import { compareClocks } from '@grid/testkit';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const HELP = `npm run clocks [-- options]

Lives random histories of clocks and tells each three times: grown decision by decision, replayed from its
first fact, and walked minute by minute by a second implementation. Ends at the first difference.

  --histories N  how many (default 100000)
  --seed N       repeat an earlier run`;

/** How many are compared between two lines of progress. */
const CHUNK = 5000;

/** `npm run clocks`. @returns the exit code */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(randomInt(2 ** 30)) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [histories, seed] = [Number(values.histories), Number(values.seed)];
  if (!Number.isSafeInteger(histories) || !Number.isSafeInteger(seed) || histories < 1) {
    console.error('--histories and --seed take whole numbers.');
    return 1;
  }
  compare(histories, seed);
  return 0;
}

function compare(histories: number, seed: number): void {
  const startedAt = performance.now();
  const byType: Record<string, number> = {};
  let [done, facts, unpublished] = [0, 0, 0];
  console.log(`${histories} histories, --seed ${seed}`);
  while (done < histories) {
    const compared = compareClocks({ histories: Math.min(CHUNK, histories - done), seed: seed + done });
    done += compared.histories;
    facts += compared.facts;
    unpublished += compared.unpublished;
    for (const [type, count] of Object.entries(compared.byType)) byType[type] = (byType[type] ?? 0) + count;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`${done} compared, 0 differences, ${facts} facts, ${seconds} s`);
  }
  for (const [type, count] of Object.entries(byType).sort(([, a], [, b]) => b - a))
    console.log(`  ${type.padEnd(22)} ${count}`);
  console.log(`  due past the published calendar: ${unpublished}`);
}

process.exitCode = main(process.argv.slice(2));
