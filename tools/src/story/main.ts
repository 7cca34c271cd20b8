import { pathToFileURL } from 'node:url';
import { eventually } from '@grid/testbed';
import { Cast, GraphqlClient, type TimelineLine } from '../people/index.js';
import { findEndpoints } from '../runtime/index.js';
import { playFiveLevels } from './five-levels.js';
import { inWords, TimelinePrinter } from './timeline-printer.js';
import { CASE_STATES } from './words.js';

const HELP = `npm run story [-- --dir FOLDER]

Plays one case through all five levels and back, as several people, in the county that runs in FOLDER
(default .grid), and prints its timeline as it grows.`;
const BUILDING = 't01.v001.g01.b01';
/** What each level must have on record at the end, as many times. */
const EXPECTED: Readonly<Record<string, number>> = {
  CaseSubmitted: 1,
  CaseRegistered: 1,
  CaseDispatched: 1,
  TaskReceived: 4,
  TaskSigned: 4,
  TaskHandedDown: 3,
  TaskReported: 4,
  CheckPassed: 1,
  TaskCompleted: 4,
  CaseClosed: 1,
};

/**
 * `npm run story`: one case through all five levels and back, played by several people through the public
 * GraphQL only. @returns the exit code: 1 if anything is not as it must be
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const dir = args[0] === '--dir' ? args[1] : undefined;
  const endpoints = findEndpoints(dir);
  const password = endpoints?.demoAccounts[0]?.password;
  if (!endpoints || !password) {
    console.error('No county is running here: start one first (npm start).');
    return 1;
  }
  const client = new GraphqlClient({ gateways: endpoints.gateways.map(({ graphql }) => graphql) });
  try {
    await tell(new Cast(client, password));
    return 0;
  } catch (error) {
    console.error(`故事没有讲完：${(error as Error).message}`);
    return 1;
  } finally {
    await client.close();
  }
}

async function tell(cast: Cast): Promise<void> {
  const [county, line] = await Promise.all([cast.county(), cast.line(BUILDING)]);
  const watcher = county.dispatcher;
  const printer = new TimelinePrinter((text) => console.log(text));
  console.log('一件诉求，五级上下：县中心 → 镇分中心 → 社区工作站 → 网格员 → 楼院长，再逐级回到县中心。\n');
  const { caseId } = await playFiveLevels({
    county,
    line,
    categoryCode: await fittingCategory(cast),
    narrate: async (id, what) => {
      console.log(`▶ ${what}`);
      printer.print(await watcher.timeline(id));
    },
  });
  const lines = await eventually(
    `the timeline holds ${JSON.stringify(EXPECTED)}`,
    async () => {
      const all = await watcher.timeline(caseId);
      printer.print(all);
      return isWhole(all) ? all : undefined;
    },
    { withinMs: 15_000, everyMs: 100 },
  );
  const found = await watcher.seeCase(caseId);
  if (found?.status !== 'CLOSED') throw new Error(`the case is ${found?.status ?? 'gone'}`);
  console.log(`\n案件 ${found.number ?? ''} 全过程（${lines.length} 条）：`);
  for (const line of lines) console.log(`  ${inWords(line)}`);
  console.log(`\n案件 ${found.number ?? ''} ${CASE_STATES[found.status] ?? found.status}`);
}

/** The category of lamps out of order, or the first there is. */
async function fittingCategory(cast: Cast): Promise<string> {
  const operator = await cast.person('county.operator');
  const document = `query categories($after: String) { categories(first: 100, after: $after) {
    nodes { code name } pageInfo { endCursor } } }`;
  let any = '';
  for (let after: string | null = null; ;) {
    const { categories }: CategoryPage = await operator.ask<CategoryPage>(document, { after });
    const lamps = categories.nodes.find(({ name }) => name === '路灯异常');
    any ||= categories.nodes[0]?.code ?? '';
    after = categories.pageInfo.endCursor;
    if (lamps || after === null) return lamps?.code ?? any;
  }
}

interface CategoryPage {
  readonly categories: {
    readonly nodes: readonly { readonly code: string; readonly name: string }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

function isWhole(lines: readonly TimelineLine[]): boolean {
  return Object.entries(EXPECTED).every(
    ([fact, count]) => lines.filter((line) => line.fact === fact).length === count,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
