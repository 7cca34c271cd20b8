import { readFileSync, statSync } from 'node:fs';
import type { BenchCounty } from '../bench-county.js';
import { openCallers } from '../bench-county.js';
import { body, QUESTIONS } from '../load/operations.js';
import type { Person } from '../load/people.js';
import { indexesOf, problemsOf, readPlans, type PlanFinding } from './plans.js';

/** What the plans of the shipped queries were like. */
export interface ExplainCell {
  readonly plans: number;
  readonly indexes: readonly string[];
  readonly problems: readonly PlanFinding[];
}

const ROLES = ['county_center_app', 'town_subcenter_app'];
/** PostgreSQL thinks about a general plan for a prepared statement from its sixth use on. */
const TIMES = 7;

/**
 * Has PostgreSQL write down the plan of everything two services run while every list is asked for through
 * GraphQL: what is judged is what ships, not a copy of it.
 */
export async function explainLists(bench: BenchCounty, logFile: string): Promise<ExplainCell> {
  await explaining(bench, true);
  try {
    const from = statSync(logFile).size;
    await askEverything(bench);
    const plans = readPlans(readFileSync(logFile).subarray(from).toString());
    const selects = plans.filter(({ query }) => /^\s*(select|with .*select)/i.test(query));
    const problems = new Map(
      selects.flatMap(problemsOf).map((finding) => [`${finding.query}\n${finding.problem}`, finding]),
    );
    bench.say(`${selects.length} plans read, ${problems.size} with a problem`);
    return {
      plans: selects.length,
      indexes: [...new Set(selects.flatMap(({ plan }) => indexesOf(plan)))].sort(),
      problems: [...problems.values()],
    };
  } finally {
    await explaining(bench, false);
  }
}

/** Switches the writing down of plans on or off for the services' roles; they connect anew. */
async function explaining({ db, county }: BenchCounty, on: boolean): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_format': 'json',
  };
  if (on) await db.query(`load 'auto_explain'`);
  for (const role of ROLES) {
    for (const [name, value] of Object.entries(settings)) {
      await db.query(on ? `alter role ${role} set ${name} = '${value}'` : `alter role ${role} reset ${name}`);
    }
  }
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = any($1) and state like 'idle%'`,
    [ROLES],
  );
  await county.processes.ready();
}

async function askEverything(bench: BenchCounty): Promise<void> {
  const callers = await openCallers(bench.county, ['dispatcher', 'townHead', 'department', 'citizen'], 1);
  try {
    const ask = async (person: Person, json: string) => {
      const { body: answer } = await callers.of(person, 0).post(json);
      if (answer.includes('"errors"')) throw new Error(`not answered: ${answer.toString()}`);
      return answer;
    };
    for (const person of ['dispatcher', 'townHead', 'department', 'citizen'] as const) {
      for (const variables of everyListing()) {
        // What is not prepared is planned each time for what is asked.
        const times = 'dueFrom' in variables || person !== 'dispatcher' ? 1 : TIMES;
        for (let time = 0; time < times; time += 1) await askTwoPages(ask, person, variables);
      }
    }
    for (let time = 0; time < TIMES; time += 1) {
      for (const statuses of [[], ['IN_PROGRESS'], ['PENDING_SIGN', 'REPORTED', 'COMPLETED']]) {
        await ask('townHead', body(QUESTIONS.anyDesk, { statuses, first: 50 }));
      }
    }
    const listed = await ask(
      'dispatcher',
      body(QUESTIONS.anyCases, { statuses: ['IN_HANDLING'], first: 10 }),
    );
    for (const [, id] of listed.toString().matchAll(/"id":"(case_[^"]+)"/g)) {
      await ask('dispatcher', body(QUESTIONS.wholeCase, { id }));
    }
  } finally {
    callers.close();
  }
}

async function askTwoPages(
  ask: (person: Person, json: string) => Promise<Buffer>,
  person: Person,
  variables: object,
): Promise<void> {
  const first = await ask(person, body(QUESTIONS.anyCases, { ...variables, first: 50 }));
  const after = /"endCursor":"([^"]+)"/.exec(first.toString())?.[1];
  if (after !== undefined) await ask(person, body(QUESTIONS.anyCases, { ...variables, first: 50, after }));
}

/** Every filter of the case list beside every other. */
function everyListing(): object[] {
  const areas = [null, 'gx/t01', 'gx/t01/v001', 'gx/t01/v001/g01'];
  const statuses = [[], ['IN_HANDLING'], ['SUBMITTED', 'REGISTERED', 'CLOSED']];
  const categories = [null, '010101'];
  const dues = [{}, { dueFrom: '2026-01-01T00:00:00.000Z', dueTo: '2026-12-31T00:00:00.000Z' }];
  const orders = ['DUE_FIRST', 'NEWEST'];
  return areas.flatMap((areaPath) =>
    statuses.flatMap((some) =>
      categories.flatMap((categoryCode) =>
        orders.flatMap((order) =>
          // By due date the newest are not looked for: that filter goes with its own order.
          (order === 'NEWEST' ? [{}] : dues).map((due) => ({
            areaPath,
            statuses: some,
            categoryCode,
            order,
            ...due,
          })),
        ),
      ),
    ),
  );
}
