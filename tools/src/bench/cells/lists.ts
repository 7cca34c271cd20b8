import { NO_DUE_DATE } from '@grid/desk';
import type { BenchCounty, Callers, Effort } from '../bench-county.js';
import { openCallers, ourPids } from '../bench-county.js';
import { nodePg } from '../limit/node-pg.js';
import { literal, pgbench } from '../limit/pgbench.js';
import { closedLoop, WARM_UP_STEPS } from '../load/closed-loop.js';
import { cpuMsOf } from '../load/cpu.js';
import { median, medianOf, type Measured } from '../load/measured.js';
import { body, QUESTIONS } from '../load/operations.js';

/** A list, measured against the plain SQL of the same page. */
export interface ListCell {
  readonly name: string;
  readonly connections: number;
  readonly pgbench: Measured | undefined;
  readonly nodePg: Measured;
  readonly ours: Measured;
  readonly cpuMs: number | undefined;
  /** Rows of the pages that were read: a page of 50 must be one. */
  readonly fullPages: boolean;
}

/** A page, and one more row to know whether another follows: what the services read, too. */
const PAGE = 50;
const TOWNS = Array.from({ length: 17 }, (_, index) => `gx/t${String(index + 1).padStart(2, '0')}`);

interface List {
  readonly name: string;
  readonly person: 'dispatcher' | 'townHead';
  /** One statement with one place for what varies. */
  readonly sql: (key: string) => string;
  readonly keys: readonly string[];
  readonly type: string;
  readonly request: (callers: Callers, nth: number) => string;
}

/** Measures the filtered case list of a town and a town's desk, 50 rows each, beside their SQL. */
export async function measureLists(
  bench: BenchCounty,
  effort: Effort,
  connections: number,
): Promise<ListCell[]> {
  const cells: ListCell[] = [];
  for (const list of [caseList(), await deskList(bench)]) {
    const rounds = [];
    for (let round = 0; round < effort.rounds; round += 1) {
      rounds.push({
        ...(await measureLimits(bench, effort, connections, list)),
        ...(await measureOurs(bench, effort, connections, list)),
      });
    }
    const ofPgbench = rounds.flatMap((round) => (round.pgbench ? [round.pgbench] : []));
    const cpu = rounds.flatMap(({ cpuMs }) => (cpuMs === undefined ? [] : [cpuMs]));
    const cell = {
      name: list.name,
      connections,
      pgbench: ofPgbench.length > 0 ? medianOf(ofPgbench) : undefined,
      nodePg: medianOf(rounds.map((round) => round.nodePg)),
      ours: medianOf(rounds.map(({ ours }) => ours)),
      cpuMs: cpu.length > 0 ? median(cpu) : undefined,
      fullPages: rounds.every(({ fullPages }) => fullPages),
    };
    cells.push(cell);
    bench.say(
      `${list.name} at ${connections}: limit ${Math.round((cell.pgbench ?? cell.nodePg).perSecond)}/s, ours ${Math.round(cell.ours.perSecond)}/s`,
    );
  }
  return cells;
}

function caseList(): List {
  const pages = TOWNS.map((areaPath) =>
    body(QUESTIONS.cases, { areaPath, statuses: ['IN_HANDLING'], first: PAGE, after: null }),
  );
  return {
    name: 'case list of a town',
    person: 'dispatcher',
    keys: TOWNS,
    type: 'text',
    sql: (town) => `select id, due_order, line::text from county_center.case_file
      where town_path = ${town} and status = 'IN_HANDLING' and due_order > '-infinity' order by due_order, id limit ${PAGE + 1}`,
    request: (_, nth) => pages[nth % pages.length] ?? '',
  };
}

async function deskList({ db }: BenchCounty): Promise<List> {
  // The town whose head asks: a desk is read by those who sit at it.
  const { rows } = await db.query<{ unit_id: string }>(
    `select unit_id from county_center.unit where area_path = 'gx/t01' and kind = 'AREA_OFFICE'`,
  );
  return {
    name: 'desk of a town',
    person: 'townHead',
    keys: rows.map(({ unit_id }) => unit_id),
    type: 'uuid',
    sql: (unit) => `select id, due_order, line::text from town_subcenter.task
      where unit_id = ${unit} and is_open and due_order <= '${NO_DUE_DATE}' order by due_order, id limit ${PAGE + 1}`,
    request: (callers) =>
      body(QUESTIONS.desk, { unitId: callers.people.townHead.unitId, first: PAGE, after: null }),
  };
}

async function measureLimits(
  { databaseUrl, hasPgbench }: BenchCounty,
  { seconds, warmUpSeconds }: Effort,
  connections: number,
  list: List,
): Promise<{ pgbench?: Measured; nodePg: Measured }> {
  const scripts = list.keys.map((key) => list.sql(literal(key)));
  const byPgbench = hasPgbench
    ? { pgbench: await pgbench({ databaseUrl, scripts, connections, seconds, warmUpSeconds }) }
    : {};
  let nth = 0;
  const byNode = await nodePg(
    databaseUrl,
    { connections, seconds, warmUpSeconds },
    { text: list.sql(`$1::${list.type}`), values: () => [list.keys[nth++ % list.keys.length]] },
  );
  return { ...byPgbench, nodePg: byNode };
}

async function measureOurs(
  bench: BenchCounty,
  { seconds, warmUpSeconds }: Effort,
  connections: number,
  list: List,
): Promise<{ ours: Measured; cpuMs: number | undefined; fullPages: boolean }> {
  const callers = await openCallers(bench.county, [list.person], connections);
  let answered = 0;
  let sinceStart = 0;
  let cpuBefore: number | undefined;
  try {
    const first = await callers.of(list.person, 0).post(list.request(callers, 0));
    const onStart = () => {
      cpuBefore = cpuMsOf(ourPids(bench.county));
      sinceStart = answered;
    };
    const ours = await closedLoop(
      { connections, seconds, warmUpSeconds, warmUpSteps: WARM_UP_STEPS, onStart },
      async (caller) => {
        const answer = await callers.of(list.person, caller).post(list.request(callers, answered));
        if (answer.status !== 200 || answer.body.includes('"errors"')) {
          throw new Error(`a list was not answered: ${answer.body.toString()}`);
        }
        answered += 1;
      },
    );
    const cpuAfter = cpuMsOf(ourPids(bench.county));
    const cpuMs =
      cpuBefore === undefined || cpuAfter === undefined
        ? undefined
        : (cpuAfter - cpuBefore) / (answered - sinceStart);
    return { ours, cpuMs, fullPages: rowsOf(first.body) === PAGE };
  } finally {
    callers.close();
  }
}

interface ListAnswer {
  readonly data?: Readonly<Record<string, { readonly nodes: readonly unknown[] }>>;
}

function rowsOf(answer: Buffer): number {
  const { data } = JSON.parse(answer.toString()) as ListAnswer;
  return Object.values(data ?? {})[0]?.nodes.length ?? 0;
}
