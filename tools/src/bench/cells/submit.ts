import type { BenchCounty, Effort } from '../bench-county.js';
import { openCallers, ourPids } from '../bench-county.js';
import { nodePg } from '../limit/node-pg.js';
import { literal, pgbench } from '../limit/pgbench.js';
import { makeScratch, sampleRows, submitStatement, type SampleRow } from '../limit/rows.js';
import { closedLoop, WARM_UP_STEPS } from '../load/closed-loop.js';
import { cpuMsOf } from '../load/cpu.js';
import { median, medianOf, type Measured } from '../load/measured.js';
import { submission } from '../load/operations.js';
import { uuidV7 } from '../load/uuid-v7.js';

/** A cell: what the limit and we did side by side, at so many connections. */
export interface SubmitCell {
  readonly connections: number;
  readonly pgbench: Measured | undefined;
  readonly nodePg: Measured;
  readonly ours: Measured;
  /** Processor time of all our processes for one submission. */
  readonly cpuMs: number | undefined;
}

const ACCEPTED = Buffer.from('"SUBMITTED"');
let serial = Date.now() % 1_000_000_000;

/** A place of the model county that exists: all towns have a first village with a first grid. */
function somePlace(nth: number): string {
  return `gx/t${String((nth % 17) + 1).padStart(2, '0')}/v001/g01`;
}

/** Measures limit and submit in turn, round by round, and takes the medians. */
export async function measureSubmits(
  bench: BenchCounty,
  effort: Effort,
  connections: readonly number[],
): Promise<SubmitCell[]> {
  const samples = await sampleOne(bench);
  await makeScratch(bench.db);
  const cells: SubmitCell[] = [];
  for (const count of connections) {
    const rounds: { pgbench?: Measured; nodePg: Measured; ours: Measured; cpuMs: number | undefined }[] = [];
    for (let round = 0; round < effort.rounds; round += 1) {
      const limits = await measureLimits(bench, effort, count, samples);
      rounds.push({ ...limits, ...(await measureOurs(bench, effort, count)) });
    }
    const ofPgbench = rounds.flatMap((round) => (round.pgbench ? [round.pgbench] : []));
    const cpu = rounds.flatMap(({ cpuMs }) => (cpuMs === undefined ? [] : [cpuMs]));
    cells.push({
      connections: count,
      pgbench: ofPgbench.length > 0 ? medianOf(ofPgbench) : undefined,
      nodePg: medianOf(rounds.map((round) => round.nodePg)),
      ours: medianOf(rounds.map(({ ours }) => ours)),
      cpuMs: cpu.length > 0 ? median(cpu) : undefined,
    });
    const last = cells.at(-1);
    bench.say(
      `submit at ${count}: limit ${Math.round((last?.pgbench ?? last?.nodePg)?.perSecond ?? 0)}/s, ours ${Math.round(last?.ours.perSecond ?? 0)}/s`,
    );
  }
  return cells;
}

async function measureLimits(
  { databaseUrl, db, hasPgbench }: BenchCounty,
  { seconds, warmUpSeconds }: Effort,
  connections: number,
  samples: readonly SampleRow[],
): Promise<{ pgbench?: Measured; nodePg: Measured }> {
  const { rows } = await db.query<{ has: boolean }>(`select to_regproc('uuidv7') is not null as has`);
  const uuid = rows[0]?.has ? 'uuidv7()' : 'gen_random_uuid()';
  const script = submitStatement(samples, { caseId: uuid, commandId: uuid }, literal);
  const byPgbench = hasPgbench
    ? { pgbench: await pgbench({ databaseUrl, scripts: [script], connections, seconds, warmUpSeconds }) }
    : {};
  const given: (string | null)[] = [];
  const types = await columnTypes(db);
  let column = -1;
  const flat = samples.flatMap(({ table, columns }) =>
    columns
      .filter((name) => !/^(stream_id|case_id|id|command_id)$/.test(name))
      .map((name) => `${table}.${name}`),
  );
  const text = submitStatement(samples, { caseId: '$1::uuid', commandId: '$2::uuid' }, (value) => {
    given.push(value);
    column += 1;
    return `$${given.length + 2}::${types.get(flat[column] ?? '') ?? 'text'}`;
  });
  const byNode = await nodePg(
    databaseUrl,
    { connections, seconds, warmUpSeconds },
    { text, values: () => [uuidV7(), uuidV7(), ...given] },
  );
  return { ...byPgbench, nodePg: byNode };
}

async function columnTypes(db: BenchCounty['db']): Promise<Map<string, string>> {
  const { rows } = await db.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'county_center'`,
  );
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** Ours: complete, with everything on, answered after the commit; and every answer is a row. */
export async function measureOurs(
  bench: BenchCounty,
  { seconds, warmUpSeconds }: Effort,
  connections: number,
): Promise<{ ours: Measured; cpuMs: number | undefined }> {
  const callers = await openCallers(bench.county, ['operator'], connections);
  const before = await countCases(bench);
  let acknowledged = 0;
  let sinceStart = 0;
  let cpuBefore: number | undefined;
  try {
    const onStart = () => {
      cpuBefore = cpuMsOf(ourPids(bench.county));
      sinceStart = acknowledged;
    };
    const ours = await closedLoop(
      { connections, seconds, warmUpSeconds, warmUpSteps: WARM_UP_STEPS, onStart },
      async (caller) => {
        serial += 1;
        const { body } = await callers.of('operator', caller).post(submission(serial, somePlace(serial)));
        if (!body.includes(ACCEPTED)) throw new Error(`a submission was not accepted: ${body.toString()}`);
        acknowledged += 1;
      },
    );
    const cpuAfter = cpuMsOf(ourPids(bench.county));
    const recorded = (await countCases(bench)) - before;
    if (recorded !== acknowledged) {
      throw new Error(`${acknowledged} submissions were acknowledged, ${recorded} are recorded`);
    }
    const cpuMs =
      cpuBefore === undefined || cpuAfter === undefined
        ? undefined
        : (cpuAfter - cpuBefore) / (acknowledged - sinceStart);
    return { ours, cpuMs };
  } finally {
    callers.close();
  }
}

async function countCases({ db }: BenchCounty): Promise<number> {
  // Counted in the index: a scan over a million cases would warm and cool caches.
  const { rows } = await db.query<{ count: string }>(
    `select count(*) as count from county_center.case_file where status = 'SUBMITTED'`,
  );
  return Number(rows[0]?.count);
}

async function sampleOne(bench: BenchCounty): Promise<SampleRow[]> {
  const callers = await openCallers(bench.county, ['operator'], 1);
  try {
    serial += 1;
    const json = submission(serial, somePlace(serial));
    const { body } = await callers.of('operator', 0).post(json);
    if (!body.includes(ACCEPTED)) throw new Error(`a submission was not accepted: ${body.toString()}`);
    const { variables } = JSON.parse(json) as { variables: { input: { commandId: string } } };
    return await sampleRows(bench.db, variables.input.commandId);
  } finally {
    callers.close();
  }
}
