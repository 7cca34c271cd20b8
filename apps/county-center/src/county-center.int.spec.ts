import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fromOwnedId,
  TASK_LINE,
  acceptCase,
  attachToCase,
  checkCase,
  closeCase,
  dispatchCase,
  getCase,
  getCaseAttachment,
  getTask,
  listDesk,
  noteCase,
  refuseCase,
  reopenCase,
  reportDone,
  resolveOnSpot,
  signTask,
  submitCase,
  voidCase,
  withdrawCase,
} from '@grid/contracts';
import { eventually } from '@grid/testbed';
import { SYSTEM_ACTOR, type Actor } from '@grid/territory';
import { CountyService, aMatter } from './spec/county-service.js';
import { actorAt, citizen, UNITS } from './spec/small-county.js';

const operator = actorAt('county', 'OPERATOR');
const dispatcher = actorAt('county', 'DISPATCHER');
const chief = actorAt('county', 'DUTY_CHIEF');
const inspector = actorAt('county', 'INSPECTOR');
const clerk = actorAt('department', 'DEPARTMENT_CLERK');
const one = citizen('群众一');

describe('the county center', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
  }, 60_000);
  afterAll(() => county.stop());

  it('brings a case from its submission to its end and back, over NATS', async () => {
    const { caseId, status, version } = await county.submit(one);
    expect([status, version]).toEqual(['SUBMITTED', 1]);

    const accepted = await county.value(acceptCase, operator, { caseId, categoryCode: 'M02' });
    expect(accepted).toMatchObject({ status: 'REGISTERED', limitWorkDays: 7, categoryCode: 'M02' });
    expect(accepted.number).toMatch(/^GX-20\d\d-\d{6}$/);

    const taskId = randomUUID();
    const unitId = UNITS.department.unitId;
    const dispatched = await county.value(dispatchCase, dispatcher, { caseId, taskId, unitId });
    expect(dispatched).toMatchObject({ status: 'IN_HANDLING', dueNote: 'FIXED' });
    // The handoff goes through outbox, JetStream and inbox, although it stays in the house.
    await eventually('the task is on the desk of the department', async () => {
      const desk = await county.value(listDesk, clerk, { unitId });
      return desk.rows.some((row) => fromOwnedId('task', TASK_LINE.unpack(row).id)?.uuid === taskId);
    });
    await county.value(signTask, clerk, { taskId });
    await county.value(reportDone, clerk, { taskId, result: '已办好' });
    await eventually('the case waits for its check', async () => {
      return (await county.value(getCase, operator, { caseId })).status === 'PENDING_CHECK';
    });
    await county.value(checkCase, inspector, { caseId, passed: true });
    await eventually('the task is completed', async () => {
      return (await county.value(getTask, clerk, { taskId })).status === 'COMPLETED';
    });
    const feedback = [{ channel: 'PHONE' as const, delivered: true }];
    const closed = await county.value(closeCase, chief, { caseId, conclusion: '已解决', feedback });
    expect(closed).toMatchObject({ status: 'CLOSED', result: '已办好' });
    const window = Date.parse(closed.reopenUntil ?? '') - Date.parse(closed.closedAt ?? '');
    expect(window).toBe(15 * 86_400_000);
    expect(await county.value(reopenCase, one, { caseId, reason: '又坏了' })).toMatchObject({
      status: 'REGISTERED',
      round: 2,
    });
  });

  it('keeps files, and says who may have one: with a complaint not who may be meant by it (R-6)', async () => {
    const { caseId } = await county.submit(one, { requestKind: 'COMPLAINT' });
    const file = (name: string) => ({
      ...{ attachmentId: randomUUID(), sha256: 'a'.repeat(64), originalSha256: 'b'.repeat(64) },
      ...{ size: 10, mediaType: 'application/pdf', name },
    });
    const [letter, record] = [file('署名信.pdf'), file('记录.pdf')];
    const attach = { caseId, visibility: 'INTERNAL' as const };
    await county.value(attachToCase, operator, { ...attach, file: letter, showsReporter: true });
    const both = await county.value(attachToCase, operator, {
      ...attach,
      file: record,
      showsReporter: false,
    });
    expect(both.attachments).toMatchObject([
      { name: '署名信.pdf', originalSha256: letter.originalSha256 },
      { name: '记录.pdf' },
    ]);
    const may = async (actor: Actor, { attachmentId }: { readonly attachmentId: string }) =>
      (await county.ask(getCaseAttachment, actor, { caseId, attachmentId })).ok;
    const townHead = actorAt('town', 'TOWN_HEAD');
    const readers: readonly (readonly [Actor, boolean, boolean])[] = [
      [inspector, true, true],
      [SYSTEM_ACTOR, true, true],
      [townHead, false, true],
      [clerk, false, false],
      [one, false, false],
    ];
    for (const [reader, theLetter, theRecord] of readers)
      expect([reader.role, await may(reader, letter), await may(reader, record)]).toEqual([
        reader.role,
        theLetter,
        theRecord,
      ]);
    const seen = await county.value(getCase, townHead, { caseId });
    expect(seen.attachments).toMatchObject([{ name: '记录.pdf', originalSha256: null }]);
  });

  it('answers a repeated command as it did the first time, with one effect (R-5)', async () => {
    const input = aMatter();
    const commandId = randomUUID();
    const [first, ...others] = await Promise.all(
      Array.from({ length: 20 }, () => county.ask(submitCase, one, input, commandId)),
    );
    expect(first?.ok).toBe(true);
    for (const other of others) expect(other).toEqual(first);
    const events = await county.rows('select 1 from event where stream_id = $1', [input.caseId]);
    expect(events).toHaveLength(1);
    expect(await county.ask(submitCase, one, { ...input, title: '别的' }, commandId)).toMatchObject({
      ok: false,
      rejection: { code: 'COMMAND_ID_REUSED' },
    });
    // A no is remembered like a yes.
    const noteId = randomUUID();
    const note = { caseId: randomUUID(), text: '内部', visibility: 'INTERNAL' } as const;
    const no = await county.ask(noteCase, operator, note, noteId);
    expect(no).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
    expect(await county.ask(noteCase, operator, note, noteId)).toEqual(no);
  });

  it('fixes number, limit and what is similar when a case is accepted', async () => {
    const by = (phone: string) => ({ reporter: { name: '', phone } });
    const place = { placePath: 'gx/t02/v001', ...by('13811110001') };
    const before = await county.submit(one, { ...place, categoryCode: 'M01' });
    const other = { placePath: 'gx/t01/v002', categoryCode: 'M01', ...by('13811110002') };
    const elsewhere = await county.submit(citizen('群众八'), other);
    const ended = await county.submit(one, { ...place, categoryCode: 'M01' });
    await county.value(voidCase, chief, { caseId: ended.caseId, reason: '测试' });
    const asked = { ...place, ...by('13811110003'), requestKind: 'COMPLAINT' } as const;
    const { caseId } = await county.submit(citizen('群众七'), asked);
    const accepted = await county.value(acceptCase, operator, { caseId, categoryCode: 'M01' });
    expect(accepted.limitWorkDays).toBe(3);
    const [row] = await county.rows<{ data: { similarCaseIds: string[]; limitBasis: string } }>(
      `select body::json -> 'data' as data from event where stream_id = $1 and type = 'CaseRegistered'`,
      [caseId],
    );
    expect(row?.data).toMatchObject({ similarCaseIds: [before.caseId], limitBasis: 'category M01 路灯' });
    expect(row?.data.similarCaseIds).not.toContain(elsewhere.caseId);
  });

  it('gives every case its own number, however many are accepted at once', async () => {
    const cases = await Promise.all(Array.from({ length: 120 }, () => county.submit(one)));
    const accepted = await Promise.all(
      cases.map(({ caseId }) => county.value(acceptCase, operator, { caseId, categoryCode: 'M01' })),
    );
    expect(new Set(accepted.map(({ number }) => number)).size).toBe(120);
  });

  it('dispatches beside the responsibility catalogue only with the reason in writing', async () => {
    const { caseId } = await county.submit(one);
    await county.value(acceptCase, operator, { caseId, categoryCode: 'M02' });
    const other = { caseId, taskId: randomUUID(), unitId: UNITS.otherDepartment.unitId };
    expect(await county.ask(dispatchCase, dispatcher, other)).toMatchObject({
      ok: false,
      rejection: { code: 'EXCEPTION_REASON_MISSING' },
    });
    const excused = { ...other, exceptionReason: '涉及治安' };
    expect((await county.value(dispatchCase, dispatcher, excused)).status).toBe('IN_HANDLING');
  });

  it.each([
    ['a place that is nowhere', submitCase, { ...aMatter(), placePath: 'gx/t99' }, 'UNKNOWN_PLACE'],
    ['a category that is none', submitCase, { ...aMatter(), categoryCode: 'X1' }, 'UNKNOWN_CATEGORY'],
    ['a field it does not know', submitCase, { ...aMatter(), status: 'CLOSED' }, 'INVALID_MESSAGE'],
    [
      'a case that is not there',
      refuseCase,
      { caseId: randomUUID(), ground: 'NO_FACTS', explanation: '无', turnTo: '无' },
      'NOT_FOUND',
    ],
    [
      'a unit that is none',
      dispatchCase,
      { caseId: randomUUID(), taskId: randomUUID(), unitId: randomUUID() },
      'UNKNOWN_UNIT',
    ],
  ] as const)('says no to %s', async (_, contract, input, code) => {
    expect(await county.ask(contract, chief, input as never)).toMatchObject({
      ok: false,
      rejection: { code },
    });
  });

  it('answers a stranger as if the case were not there, to the last letter', async () => {
    const { caseId } = await county.submit(one);
    for (const stranger of [citizen('群众二'), actorAt('otherTown', 'TOWN_HEAD'), clerk]) {
      const theirs = await county.ask(withdrawCase, stranger, { caseId, reason: '试试' });
      const nobodys = await county.ask(withdrawCase, stranger, { caseId: randomUUID(), reason: '试试' });
      expect(theirs).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
      expect(theirs).toEqual(nobodys);
      expect(await county.ask(getCase, stranger, { caseId })).toEqual(
        await county.ask(getCase, stranger, { caseId: randomUUID() }),
      );
    }
  });

  it('settles on the spot what its category allows, and nothing else', async () => {
    const { caseId } = await county.submit(one);
    const strict = { caseId, categoryCode: 'M02', result: '当场办结' };
    expect(await county.ask(resolveOnSpot, operator, strict)).toMatchObject({
      ok: false,
      rejection: { code: 'ON_SPOT_NOT_ALLOWED' },
    });
    const settled = await county.value(resolveOnSpot, operator, { ...strict, categoryCode: 'M01' });
    expect(settled.status).toBe('PENDING_FEEDBACK');
    expect(settled.number).not.toBe('');
  });

  it('shows the reporter masked, and to a complained-of unit not at all (R-6)', async () => {
    const { caseId } = await county.submit(one, { requestKind: 'COMPLAINT' });
    expect(await county.value(getCase, operator, { caseId })).toMatchObject({
      reporterName: '王**',
      reporterPhone: '138****0000',
    });
    expect(await county.value(getCase, actorAt('station', 'STATION_HEAD'), { caseId })).toMatchObject({
      reporterName: '',
      reporterPhone: '',
    });
  });
});
