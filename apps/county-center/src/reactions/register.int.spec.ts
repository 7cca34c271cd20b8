import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getCase,
  getTaskTree,
  TASK_LINE,
  getTimeline,
  liveSubject,
  noteCase,
  voidCase,
  type LiveNotice,
  type TimelineEntry,
} from '@grid/contracts';
import type { Actor } from '@grid/territory';
import { eventually } from '@grid/testbed';
import { CountyService, aMatter } from '../spec/county-service.js';
import { actorAt, citizen, UNITS } from '../spec/small-county.js';
import { DistantTask } from '../spec/station-task.js';

const operator = actorAt('county', 'OPERATOR');
const staff = actorAt('station', 'STATION_STAFF');
const squad = actorAt('townDepartment', 'DEPARTMENT_LEAD');

describe('what lower levels tell the county', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
  }, 60_000);
  afterAll(() => county.stop());

  /** A station takes a request in, and notes something about it. */
  function stationWorks() {
    const task = new DistantTask(UNITS.station);
    const { categoryCode: _, caseId: __, reporter = {}, ...request } = aMatter();
    const { name = '', phone = '' } = reporter;
    const begun = task.act(staff, {
      type: 'TakeInRequest',
      taskId: task.taskId,
      unit: UNITS.station,
      onSpot: null,
      request: {
        ...request,
        placeText: '',
        caseId: task.caseId,
        categoryCode: 'M01',
        reporter: { name, phone },
      },
    });
    const internal = task.act(staff, { type: 'NoteTask', text: '内部情况', visibility: 'INTERNAL' });
    const open = task.act(staff, { type: 'NoteTask', text: '已安排', visibility: 'PUBLIC' });
    return { task, begun, internal, open };
  }

  async function timeline(actor: Actor, caseId: string, first = 100): Promise<readonly TimelineEntry[]> {
    const entries: TimelineEntry[] = [];
    let after: string | null = null;
    do {
      const page: { rows: readonly TimelineEntry[]; nextCursor: string | null } = await county.value(
        getTimeline,
        actor,
        {
          caseId,
          first,
          after,
        },
      );
      entries.push(...page.rows);
      after = page.nextCursor;
    } while (after !== null);
    return entries;
  }

  it('registers a request taken in below: number, limit, and a due date from when it was taken in', async () => {
    const { task, begun } = stationWorks();
    await county.receive(...begun.handoffs);
    const seen = await county.value(getCase, staff, { caseId: task.caseId });
    expect(seen).toMatchObject({
      status: 'IN_HANDLING',
      limitWorkDays: 3,
      dueNote: 'FIXED',
      reporterName: '王**',
    });
    expect(seen.number).toMatch(/^GX-/);
    // The number goes down to whoever works on it.
    const [sent] = await county.rows<{ body: { handoff: object } }>(
      `select body from outbox where receiver = 'community-station' and stream_id = $1`,
      [task.taskId],
    );
    expect(sent?.body.handoff).toMatchObject({
      type: 'CASE_NUMBERED',
      caseNumber: seen.number,
      dueAt: seen.dueAt,
    });
    // Told twice, it stays one case with one number.
    await county.receive(...begun.handoffs);
    expect((await county.value(getCase, staff, { caseId: task.caseId })).version).toBe(seen.version);
  });

  it.each([
    ['in one transaction', true],
    ['one by one', false],
  ])('keeps the newest state and every fact when they come out of order, %s', async (_, together) => {
    const { task, begun, internal, open } = stationWorks();
    const facts = [open.recorded, begun.recorded, internal.recorded, open.recorded];
    if (together) await county.receive(...facts);
    else for (const fact of facts) await county.receive(fact);
    const [row] = await county.rows(
      `select version, line::json ->> ${TASK_LINE.columns.indexOf('version')} as told
       from register_task where task_id = $1`,
      [task.taskId],
    );
    expect(row).toMatchObject({ version: 3, told: '3' });
    const events = await county.rows(
      'select version from register_event where stream_id = $1 order by version',
      [task.taskId],
    );
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it.each(['case first', 'register first'])('shows one story whichever arrives first: %s', async (order) => {
    const { task, begun, internal, open } = stationWorks();
    const { caseId } = task;
    const recorded = [begun.recorded, internal.recorded, open.recorded];
    if (order === 'case first') await county.receive(...begun.handoffs, ...recorded);
    else {
      await county.receive(...recorded);
      await county.receive(...begun.handoffs);
    }
    const entries = await timeline(operator, caseId);
    expect(entries.map(({ fact, source }) => [fact, source])).toEqual([
      ['RequestTakenIn', 'community-station'],
      ['TaskNoted', 'community-station'],
      ['TaskNoted', 'community-station'],
      ['CaseTakenIn', 'county-center'],
    ]);
    expect(await timeline(operator, caseId, 1)).toEqual(entries);
    expect(await county.value(getTaskTree, operator, { caseId })).toMatchObject([
      { taskId: task.taskId, parentTaskId: null },
    ]);
  });

  it('lets a unit far down read the case once it holds a task of it, and not before', async () => {
    const { task, begun } = stationWorks();
    await county.receive(...begun.handoffs);
    const { caseId } = task;
    const before = await county.ask(getCase, squad, { caseId });
    expect(before).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
    await county.rows(`insert into register_task values (gen_random_uuid(), 1, $1, $2, null, '[]')`, [
      caseId,
      squad.unitId,
    ]);
    expect((await county.value(getCase, squad, { caseId })).caseId).toBe(caseId);
  });

  it('knows every party of every case, though cases and tasks are recorded at the same time', async () => {
    const works = Array.from({ length: 60 }, stationWorks);
    await Promise.all(
      works.flatMap(({ task, begun, internal }) => [
        county.receive(...begun.handoffs),
        county.receive(internal.recorded, begun.recorded),
        county.rows(`insert into register_task values (gen_random_uuid(), 1, $1, $2, null, '[]')`, [
          task.caseId,
          squad.unitId,
        ]),
      ]),
    );
    const chief = actorAt('county', 'DUTY_CHIEF');
    await Promise.all(
      works.flatMap(({ task: { caseId } }) => [
        county.value(voidCase, chief, { caseId, reason: '演练' }),
        county.rows(`insert into register_task values (gen_random_uuid(), 1, $1, $2, null, '[]')`, [
          caseId,
          UNITS.grid.unitId,
        ]),
      ]),
    );
    const caseIds = works.map(({ task }) => task.caseId);
    const parties = await county.rows(
      `select c.id, c.status, array_agg(p.unit_id::text order by p.unit_id) as units, array_agg(distinct p.status) as told
       from case_file c left join case_party p on p.case_id = c.id where c.id = any($1) group by c.id`,
      [caseIds],
    );
    const units = [UNITS.station, UNITS.grid, UNITS.townDepartment].map(({ unitId }) => unitId).sort();
    expect(parties).toEqual(parties.map(({ id }) => ({ id, status: 'VOIDED', units, told: ['VOIDED'] })));
    expect(parties).toHaveLength(60);
  });

  it('tells those who follow the case that there is something new', async () => {
    const heard: LiveNotice[] = [];
    const subscription = county.service.runtime.nats.subscribe(liveSubject('county-center', 't01'), {
      callback: (_, message) => {
        heard.push(message.json<LiveNotice>());
      },
    });
    const { task, begun } = stationWorks();
    await county.receive(begun.recorded);
    await eventually('a notice of the case', () =>
      heard.some(({ changes }) =>
        changes.some(({ caseId, kind }) => caseId === task.caseId && kind === 'case'),
      ),
    );
    subscription.unsubscribe();
  });

  it('keeps internal notes and the names of citizens from those they are not for', async () => {
    const one = citizen('群众一');
    const { caseId } = await county.submit(one);
    await county.value(noteCase, operator, { caseId, text: '只给单位看', visibility: 'INTERNAL' });
    await county.value(noteCase, operator, { caseId, text: '已受理,请等候', visibility: 'PUBLIC' });
    const theirs = await timeline(one, caseId);
    expect(theirs.map(({ particulars }) => particulars['text'])).toEqual([undefined, '已受理,请等候']);
    expect(theirs[0]?.actorName).toBe('群众一');
    const offices = await timeline(staff, caseId);
    expect(offices.map(({ fact }) => fact)).toEqual(['CaseSubmitted', 'CaseNoted', 'CaseNoted']);
    const written = JSON.stringify(offices);
    for (const personal of ['王小明', '13800000000', '群众一', one.accountId])
      expect(written).not.toContain(personal);
    for (const stranger of [citizen('群众二'), squad]) {
      expect(await county.ask(getTimeline, stranger, { caseId })).toEqual(
        await county.ask(getTimeline, stranger, { caseId: randomUUID() }),
      );
    }
  });
});
