import type { BenchCounty, Callers, Effort } from '../bench-county.js';
import { openCallers } from '../bench-county.js';
import { closedLoop } from '../load/closed-loop.js';
import { medianOf, percentile, type Measured } from '../load/measured.js';
import { ACTIONS, body, QUESTIONS, submission } from '../load/operations.js';
import type { Person } from '../load/people.js';
import { uuidV7 } from '../load/uuid-v7.js';

/** Whole lives of cases, and how fast what one owner decided reached the other. */
export interface LifecycleCell {
  readonly connections: number;
  readonly ours: Measured;
}

/** From the county's dispatch to the task on the town's desk, by PostgreSQL's clock. */
export interface EffectCell {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly count: number;
}

const ACTORS: readonly Person[] = ['operator', 'dispatcher', 'townHead', 'inspector', 'dutyChief'];
const CATEGORY_QUERY = `select code from county_center.category order by code limit 1`;
const POLL_MS = 4;
const LONGEST_WAIT_MS = 30_000;
let serial = 0;

/** Runs whole lives side by side: submit, accept, dispatch, sign, report, check, close. */
export async function measureLifecycles(
  bench: BenchCounty,
  { seconds, warmUpSeconds, rounds }: Effort,
  connections: number,
): Promise<LifecycleCell> {
  const { rows } = await bench.db.query<{ code: string }>(CATEGORY_QUERY);
  const categoryCode = rows[0]?.code ?? '';
  const measured: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const callers = await openCallers(bench.county, ACTORS, connections);
    try {
      measured.push(
        await closedLoop({ connections, seconds, warmUpSeconds }, async (caller) => {
          await liveOnce(callers, caller, categoryCode);
        }),
      );
    } finally {
      callers.close();
    }
  }
  const cell = { connections, ours: medianOf(measured) };
  bench.say(`whole lives at ${connections}: ${cell.ours.perSecond.toFixed(1)}/s`);
  return cell;
}

/** Dispatches at an even, modest pace and compares the two owners' records. */
export async function measureEffect(bench: BenchCounty, dispatches: number): Promise<EffectCell> {
  const { rows } = await bench.db.query<{ code: string }>(CATEGORY_QUERY);
  const callers = await openCallers(bench.county, ACTORS, 1);
  const caseIds: string[] = [];
  try {
    for (let nth = 0; nth < dispatches; nth += 1) {
      const { taskId } = await dispatchOne(callers, 0, rows[0]?.code ?? '');
      caseIds.push(taskId);
      await pause(20);
    }
    await waitFor(callers, 0, 'townHead', QUESTIONS.task, caseIds.at(-1) ?? '', () => true);
  } finally {
    callers.close();
  }
  const effects = await bench.db.query<{ ms: string }>(
    `select extract(epoch from t.recorded_at - c.recorded_at) * 1000 as ms
     from (select * from county_center.event where type = 'CaseDispatched' order by recorded_at desc limit $1) c
     join town_subcenter.event t on t.case_id = c.case_id and t.version = 1`,
    [dispatches],
  );
  const sorted = effects.rows.map(({ ms }) => Number(ms)).sort((a, b) => a - b);
  const cell = { p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99), count: sorted.length };
  bench.say(`dispatch to desk: p50 ${cell.p50Ms.toFixed(1)} ms, p99 ${cell.p99Ms.toFixed(1)} ms`);
  return cell;
}

async function liveOnce(callers: Callers, caller: number, categoryCode: string): Promise<void> {
  const { caseId, taskId } = await dispatchOne(callers, caller, categoryCode);
  await waitFor(callers, caller, 'townHead', QUESTIONS.task, taskId, () => true);
  await act(callers, caller, 'townHead', 'signTask', { taskId });
  await act(callers, caller, 'townHead', 'reportDone', { taskId, result: '路面已修复,警示灯已安装' });
  await waitFor(callers, caller, 'inspector', QUESTIONS.case, caseId, (status) => status === 'PENDING_CHECK');
  await act(callers, caller, 'inspector', 'checkCase', { caseId, passed: true, remark: '现场已恢复' });
  await act(callers, caller, 'dutyChief', 'closeCase', {
    caseId,
    conclusion: '已办结',
    feedback: [{ channel: 'PHONE', delivered: true, text: '已告知' }],
  });
}

async function dispatchOne(callers: Callers, caller: number, categoryCode: string) {
  serial += 1;
  const submitted = await callers.of('operator', caller).post(submission(serial, 'gx/t01/v001/g01'));
  const { id: caseId } = payloadOf(submitted.body, 'submitCase');
  await act(callers, caller, 'operator', 'acceptCase', { caseId, categoryCode });
  const { rootTasks } = await act(callers, caller, 'dispatcher', 'dispatchCase', {
    caseId,
    unitId: callers.people.townHead.unitId,
    exceptionReason: '属地处置',
  });
  return { caseId, taskId: rootTasks?.[0]?.id ?? '' };
}

interface Payload {
  readonly id: string;
  readonly status: string;
  readonly rootTasks?: readonly { readonly id: string }[];
}

async function act(
  callers: Callers,
  caller: number,
  person: Person,
  action: keyof typeof ACTIONS,
  fields: object,
): Promise<Payload> {
  const json = body(ACTIONS[action], { input: { commandId: uuidV7(), ...fields } });
  return payloadOf((await callers.of(person, caller).post(json)).body, action);
}

function payloadOf(answer: Buffer, action: string): Payload {
  const { data } = JSON.parse(answer.toString()) as {
    data?: Readonly<Record<string, { readonly case?: Payload; readonly task?: Payload }>>;
  };
  const payload = data?.[action]?.case ?? data?.[action]?.task;
  if (!payload) throw new Error(`${action} was not done: ${answer.toString()}`);
  return payload;
}

/** Asks again until what another level was told has arrived. */
async function waitFor(
  callers: Callers,
  caller: number,
  person: Person,
  question: string,
  id: string,
  arrived: (status: string) => boolean,
): Promise<void> {
  const json = body(question, { id });
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const { body: answer } = await callers.of(person, caller).post(json);
    const { data } = JSON.parse(answer.toString()) as {
      data?: Readonly<Record<string, { readonly status: string } | null>>;
    };
    const status = Object.values(data ?? {})[0]?.status;
    if (status !== undefined && arrived(status)) return;
    if (performance.now() > deadline)
      throw new Error(`what was waited for did not come: ${answer.toString()}`);
    await pause(POLL_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
