import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  dropParked,
  handDownTask,
  listParked,
  recallTask,
  replayParked,
  takeInRequest,
  type ParkedFactView,
} from '@grid/contracts';
import { eventually } from '@grid/testbed';
import { actorAt, GRID, STATION, TwoLevels } from './two-levels.fixture.js';

const station = actorAt(STATION, 'STATION_STAFF');
const worker = actorAt(GRID, 'GRID_WORKER');
const administrator = actorAt(GRID, 'ADMINISTRATOR');
let levels: TwoLevels;

beforeAll(async () => {
  levels = await TwoLevels.start();
  await levels.startService(levels.definitions.station);
  // Two replicas: one receives, either may be asked to decide.
  await levels.startService(levels.definitions.grid, { REPLICA: '1' });
  await levels.startService(levels.definitions.grid, { REPLICA: '2' });
}, 60_000);

afterAll(() => levels?.stop());

interface Ordered {
  readonly caseId: string;
  readonly taskId: string;
  readonly childTaskId: string;
}

async function order(caseId = randomUUID()): Promise<Ordered> {
  const [taskId, childTaskId] = [randomUUID(), randomUUID()];
  const taken = await levels.ask(takeInRequest, station, {
    caseId,
    taskId,
    title: '路灯不亮',
    description: '巷口路灯不亮。',
    requestKind: 'HELP',
    categoryCode: '010101',
    placePath: 'gx/t01/v001/g01',
    channel: 'GRID',
  });
  expect(taken.ok).toBe(true);
  const handed = await levels.ask(handDownTask, station, { taskId, childTaskId, unitId: GRID.unitId });
  expect(handed.ok).toBe(true);
  return { caseId, taskId, childTaskId };
}

async function recall({ taskId, childTaskId }: Ordered): Promise<void> {
  const reply = await levels.ask(recallTask, station, { taskId, childTaskId, reason: '另行安排' });
  expect(reply.ok).toBe(true);
}

async function parked(): Promise<readonly ParkedFactView[]> {
  const reply = await levels.ask(listParked, administrator, {});
  return reply.ok ? reply.value : [];
}

function eventsOf({ childTaskId }: Ordered) {
  return levels.query<{ version: number; type: string }>(
    `select version, type from grid_worker.event where stream_id = $1 order by version`,
    [childTaskId],
  );
}

function arrived(ordered: Ordered, count: number) {
  return eventually(`${count} events of ${ordered.childTaskId}`, async () => {
    const events = await eventsOf(ordered);
    return events.length === count ? events : undefined;
  });
}

/** Makes whatever grid-worker records for a case fail, as a bug or a full disk would. */
async function breakFor(caseId: string): Promise<void> {
  await levels.query(
    `alter table grid_worker.task add constraint fails_for_now check (case_id <> '${caseId}')`,
  );
}

async function mend(): Promise<void> {
  await levels.query(`alter table grid_worker.task drop constraint if exists fails_for_now`);
}

async function parkOne(): Promise<{ readonly ordered: Ordered; readonly fact: ParkedFactView }> {
  const caseId = randomUUID();
  await breakFor(caseId);
  const ordered = await order(caseId);
  const fact = await eventually('it is parked', async () =>
    (await parked()).find(({ streamId }) => streamId === ordered.childTaskId),
  );
  return { ordered, fact };
}

describe('a fact that cannot take effect', () => {
  beforeEach(mend);

  it('is parked after its tries with its reason, and its channel goes on', async () => {
    const { ordered, fact } = await parkOne();
    expect(fact).toMatchObject({
      receiver: 'grid-worker',
      sender: 'community-station',
      partition: 't01',
      fact: 'task-handed-down',
      reason: expect.stringContaining('fails_for_now'),
    });
    expect(await eventsOf(ordered)).toEqual([]);
    await arrived(await order(), 1);
    await eventually('the sender keeps nothing back', async () => {
      const rows = await levels.query(
        `select 1 from community_station.outbox where receiver = 'grid-worker'`,
      );
      return rows.length === 0;
    });
  }, 40_000);

  it('holds back what follows for the same task; replay applies all of it, in order, once', async () => {
    const { ordered, fact } = await parkOne();
    await recall(ordered);
    await eventually('the recall waits', async () => {
      const behind = (await parked()).filter(({ streamId }) => streamId === ordered.childTaskId);
      return behind.length === 2 && behind[1]?.reason.includes('waits behind');
    });
    const again = await levels.ask(replayParked, administrator, { parkedId: fact.parkedId });
    expect(again).toMatchObject({
      ok: true,
      value: {
        decided: [],
        failed: { parkedId: fact.parkedId, reason: expect.stringContaining('fails_for_now') },
      },
    });
    await mend();
    const replies = await Promise.all(
      [1, 2, 3].map(() => levels.ask(replayParked, administrator, { parkedId: fact.parkedId })),
    );
    expect(replies.some((reply) => reply.ok && reply.value.failed === null)).toBe(true);
    expect(await eventsOf(ordered)).toEqual([
      { version: 1, type: 'TaskReceived' },
      { version: 2, type: 'TaskRecalled' },
    ]);
    expect((await parked()).filter(({ streamId }) => streamId === ordered.childTaskId)).toEqual([]);
  }, 40_000);

  it('lets later facts through once it is replayed, whichever replica was asked to', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { ordered, fact } = await parkOne();
      await mend();
      await levels.ask(replayParked, administrator, { parkedId: fact.parkedId });
      await arrived(ordered, 1);
      await recall(ordered);
      await arrived(ordered, 2);
    }
  }, 60_000);

  it('can be dropped for good, and is then no longer shown', async () => {
    const { ordered, fact } = await parkOne();
    await mend();
    const drop = () => levels.ask(dropParked, administrator, { parkedId: fact.parkedId });
    expect(await drop()).toMatchObject({ ok: true, value: { decided: [fact.parkedId], failed: null } });
    expect((await parked()).map(({ parkedId }) => parkedId)).not.toContain(fact.parkedId);
    expect(await drop()).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
    expect(await eventsOf(ordered)).toEqual([]);
  }, 40_000);

  it('is for the administrator to decide on, and nobody else', async () => {
    expect(await levels.ask(listParked, worker, {})).toMatchObject({
      ok: false,
      rejection: { code: 'NOT_FOUND' },
    });
    expect(await levels.ask(replayParked, worker, { parkedId: randomUUID() })).toMatchObject({
      ok: false,
      rejection: { code: 'NOT_FOUND' },
    });
  });
});
