import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  attachToTask,
  getTask,
  getTaskAttachment,
  handDownTask,
  reportDone,
  signTask,
  takeInRequest,
  type TaskView,
} from '@grid/contracts';
import { eventually } from '@grid/testbed';
import type { RunningService } from '@grid/platform';
import { SYSTEM_ACTOR } from '@grid/territory';
import { actorAt, GRID, STATION, TwoLevels } from './two-levels.fixture.js';

const station = actorAt(STATION, 'STATION_STAFF');
const worker = actorAt(GRID, 'GRID_WORKER');

const lamp = {
  title: '路灯不亮',
  description: '小区门口的路灯三天没亮了',
  requestKind: 'HELP',
  placePath: 'gx/t01/v001/g01',
  channel: 'DESK',
  categoryCode: '010101',
} as const;

let levels: TwoLevels;
let stationService: RunningService;
let gridService: RunningService;

beforeAll(async () => {
  levels = await TwoLevels.start();
  stationService = await levels.startService(levels.definitions.station);
  gridService = await levels.startService(levels.definitions.grid);
}, 60_000);

afterAll(() => levels?.stop());

async function takeIn() {
  const taskId = randomUUID();
  const reply = await levels.ask(takeInRequest, station, { ...lamp, caseId: randomUUID(), taskId });
  expect(reply).toMatchObject({ ok: true, value: { taskId, status: 'IN_PROGRESS', unitId: STATION.unitId } });
  return taskId;
}

async function handDown(taskId: string) {
  const childTaskId = randomUUID();
  const reply = await levels.ask(handDownTask, station, { taskId, childTaskId, unitId: GRID.unitId });
  expect(reply).toMatchObject({ ok: true });
  return childTaskId;
}

function seen(taskId: string, as: typeof worker, until: (task: TaskView) => boolean) {
  return eventually(`task ${taskId} seen by ${as.unitName}`, async () => {
    const reply = await levels.ask(getTask, as, { taskId });
    return reply.ok && until(reply.value) ? reply.value : undefined;
  });
}

describe('a station and its grid worker, with the county out of reach', () => {
  it('takes in, hands down, signs, reports back and up', async () => {
    const taskId = await takeIn();
    const childId = await handDown(taskId);
    await seen(childId, worker, (task) => task.status === 'PENDING_SIGN');
    expect(await levels.ask(signTask, worker, { taskId: childId })).toMatchObject({ ok: true });
    await seen(taskId, station, (task) => task.children[0]?.status === 'SIGNED');
    expect(await levels.ask(reportDone, worker, { taskId: childId, result: '灯泡已更换' })).toMatchObject({
      ok: true,
      value: { status: 'REPORTED' },
    });
    await seen(taskId, station, (task) => task.children[0]?.status === 'REPORTED');
    expect(await levels.ask(reportDone, station, { taskId, result: '路灯已修复' })).toMatchObject({
      ok: true,
    });
    // What the county has not confirmed waits, in order, in the sender's outbox.
    await eventually('the outbox holds what only the county waits for', async () => {
      const rows = await levels.query<{ fact: string; receiver: string }>(
        `select receiver, fact from community_station.outbox order by id`,
      );
      return !rows.some(({ receiver }) => receiver === 'grid-worker') && rows.length > 0 ? rows : undefined;
    });
    const facts = await levels.query<{ fact: string }>(
      `select fact from community_station.outbox where receiver = 'county-center' order by seq`,
    );
    expect(facts.map(({ fact }) => fact)).toEqual(['request-taken-in', 'task-reported']);
  }, 30_000);

  it('hand files down with the work, each level to those who may read its own task', async () => {
    const taskId = await takeIn();
    const file = {
      ...{ attachmentId: randomUUID(), sha256: 'a'.repeat(64), originalSha256: 'b'.repeat(64) },
      ...{ size: 10, mediaType: 'image/jpeg', name: '现场.jpg' },
    };
    const attach = { taskId, file, visibility: 'INTERNAL' as const, showsReporter: true };
    const commandId = randomUUID();
    const first = await levels.ask(attachToTask, station, attach, commandId);
    expect(first).toMatchObject({ ok: true, value: { attachments: [{ name: '现场.jpg' }] } });
    expect(await levels.ask(attachToTask, station, attach, commandId)).toEqual(first);
    const childId = await handDown(taskId);
    const task = await seen(childId, worker, () => true);
    expect(task.attachments).toMatchObject([
      { name: '现场.jpg', originalSha256: null, attachedByName: null },
    ]);
    const { attachmentId } = file;
    const asked = (id: string, as: typeof worker) =>
      levels.ask(getTaskAttachment, as, { taskId: id, attachmentId });
    expect(await asked(childId, worker)).toMatchObject({ ok: true });
    expect(await asked(taskId, { ...SYSTEM_ACTOR, areaPath: STATION.areaPath })).toMatchObject({ ok: true });
    expect(await asked(taskId, worker)).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
  });

  it('answers a repeated command the same way and does it once (R-5)', async () => {
    const commandId = randomUUID();
    const input = { ...lamp, caseId: randomUUID(), taskId: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => levels.ask(takeInRequest, station, input, commandId)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const [count] = await levels.query<{ count: string }>(
      `select count(*) from community_station.event where stream_id = $1`,
      [input.taskId],
    );
    expect(count?.count).toBe('1');
    expect(await levels.ask(takeInRequest, station, { ...input, title: '别的事' }, commandId)).toMatchObject({
      ok: false,
      rejection: { code: 'COMMAND_ID_REUSED' },
    });
  }, 30_000);

  it('lets exactly one of many simultaneous commands win a version', async () => {
    const taskId = await takeIn();
    const childId = await handDown(taskId);
    await seen(childId, worker, (task) => task.status === 'PENDING_SIGN');
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => levels.ask(signTask, worker, { taskId: childId })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const versions = await levels.query<{ version: number }>(
      `select version from grid_worker.event where stream_id = $1 order by version`,
      [childId],
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  }, 30_000);

  it('loses nothing and doubles nothing when the stream is wiped while the receiver is away', async () => {
    await levels.stopService(gridService);
    const taskIds = await Promise.all(Array.from({ length: 10 }, () => takeIn()));
    const childIds = await Promise.all(taskIds.map((taskId) => handDown(taskId)));
    await levels.nats.stop();
    levels.nats.wipeStore();
    await levels.nats.restart();
    gridService = await levels.startService(levels.definitions.grid);
    await eventually(
      'all tasks arrived once',
      async () => {
        const [row] = await levels.query<{ count: string }>(
          `select count(*) from grid_worker.event where stream_id = any($1::uuid[])`,
          [childIds],
        );
        return row?.count === '10';
      },
      { withinMs: 30_000 },
    );
    const more = await handDown(await takeIn());
    await seen(more, worker, (task) => task.status === 'PENDING_SIGN');
    expect(stationService.runtime.receivers).toHaveLength(1);
  }, 60_000);

  it('takes facts once and in order that arrive twice, backwards and late', async () => {
    await levels.stopService(gridService);
    const taskId = await takeIn();
    const childIds: string[] = [];
    for (let count = 0; count < 12; count += 1) childIds.push(await handDown(taskId));
    const waiting = await eventually('all are stamped', async () => {
      const rows = await levels.query<{ seq: string; body: unknown; stream_id: string; recorded_at: Date }>(
        `select seq, body, stream_id, recorded_at from community_station.outbox
         where receiver = 'grid-worker' and seq is not null order by seq desc`,
      );
      return rows.length === childIds.length ? rows : undefined;
    });
    await levels.publishFacts(
      [...waiting, ...waiting].map((row) => ({
        sender: 'community-station',
        receiver: 'grid-worker',
        partition: 't01',
        seq: Number(row.seq),
        fact: 'task-handed-down',
        streamId: row.stream_id,
        correlationId: 'again',
        recordedAt: row.recorded_at.toISOString(),
        body: row.body,
      })),
    );
    gridService = await levels.startService(levels.definitions.grid);
    await eventually('every task is there', async () => {
      const rows = await levels.query(`select 1 from grid_worker.task where id = any($1::uuid[])`, [
        childIds,
      ]);
      return rows.length === childIds.length;
    });
    await eventually('nothing is left to confirm', async () => {
      const rows = await levels.query(
        `select 1 from community_station.outbox where receiver = 'grid-worker'`,
      );
      return rows.length === 0;
    });
    const events = await levels.query<{ stream_id: string }>(
      `select stream_id from grid_worker.event where stream_id = any($1::uuid[]) order by recorded_at, stream_id`,
      [childIds],
    );
    expect(events.map((event) => event.stream_id).sort()).toEqual([...childIds].sort());
    const [inbox] = await levels.query<{ held: string; entries: string }>(
      `select max(seq) as held, count(distinct seq) as entries from grid_worker.inbox where sender = 'community-station'`,
    );
    expect(inbox?.entries).toBe(inbox?.held);
  }, 60_000);

  it('parks a fact it cannot read, goes on, and lets what follows for the same task wait behind it', async () => {
    const [bad, good] = [randomUUID(), await takeIn()];
    for (const correlation of ['poison', 'behind']) {
      await levels.query(
        `insert into community_station.outbox (receiver, partition, fact, stream_id, correlation_id, recorded_at, body)
         values ('grid-worker', 't01', 'task-handed-down', $1, $2, now(), '{"from":null,"handoff":{}}')`,
        [bad, correlation],
      );
    }
    const childId = await handDown(good);
    await seen(childId, worker, (task) => task.status === 'PENDING_SIGN');
    const parked = await levels.query<{ stream_id: string; reason: string }>(
      `select stream_id, reason from grid_worker.parked_fact order by seq`,
    );
    expect(parked).toMatchObject([
      { stream_id: bad, reason: expect.stringContaining('InvalidFact') },
      { stream_id: bad, reason: expect.stringContaining('waits behind') },
    ]);
  }, 30_000);

  it('takes requests in under the categories the county publishes, and under none it took out of use', async () => {
    const category = (code: string) => ({ code, name: '路灯', onSpotAllowed: true });
    await levels.publishFacts([
      {
        sender: 'county-center',
        receiver: 'community-station',
        partition: 'county',
        seq: 1,
        fact: 'directory-published',
        streamId: randomUUID(),
        correlationId: 'spec',
        recordedAt: new Date().toISOString(),
        body: { units: [], categories: [category('020202')], retiredCategories: [category('030303')] },
      },
    ]);
    const takeInUnder = (categoryCode: string) =>
      levels.ask(takeInRequest, station, {
        ...lamp,
        categoryCode,
        caseId: randomUUID(),
        taskId: randomUUID(),
      });
    await eventually('the station knows the new category', async () => (await takeInUnder('020202')).ok);
    expect(await takeInUnder('030303')).toMatchObject({
      ok: false,
      rejection: { code: 'UNKNOWN_CATEGORY' },
    });
  });

  it('is not silenced by garbage on any subject its services listen to', async () => {
    const subjects = ['community-station', 'grid-worker'].flatMap((service) => [
      `grid.ack.${service}.t01`,
      `grid.chn.${service}.position.v1`,
      `grid.chn.${service}.missing.v1`,
      `grid.live.${service}.t01`,
      `grid.cmd.${service}.t01.sign-task.v1`,
      `grid.qry.${service}.t01.get-task.v1`,
      `grid.evt.county-center.t01.task-handed-down.${service}`,
    ]);
    await levels.publishRaw(
      subjects.flatMap((subject) => ['{{', 'null', '[]', ''].map((text) => ({ subject, text }))),
    );
    const childId = await handDown(await takeIn());
    await seen(childId, worker, (task) => task.status === 'PENDING_SIGN');
    expect(await levels.ask(signTask, worker, { taskId: childId })).toMatchObject({ ok: true });
  });
});
