import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptCase,
  closeCase,
  dispatchCase,
  getCase,
  getMaster,
  listMerged,
  mergeCase,
  resolveOnSpot,
  unmergeCase,
  withdrawCase,
} from '@grid/contracts';
import { CountyService } from '../../spec/county-service.js';
import { actorAt, citizen, UNITS } from '../../spec/small-county.js';

const operator = actorAt('county', 'OPERATOR');
const chief = actorAt('county', 'DUTY_CHIEF');
const dispatcher = actorAt('county', 'DISPATCHER');
const one = citizen('群众一');
const two = citizen('群众二');
const reason = '同一盏路灯';

describe('merging cases', () => {
  let county: CountyService;
  beforeAll(async () => {
    // Two services on one database: commands about the same cases really meet in PostgreSQL.
    county = await CountyService.start(2);
  }, 60_000);
  afterAll(() => county.stop());

  const submitted = async (who = one) => (await county.submit(who)).caseId;
  const merge = (caseId: string, masterId: string, actor = operator) =>
    county.ask(mergeCase, actor, { caseId, masterId, reason });

  it('never makes a ring, however many merge both ways round at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const [a, b, c] = await Promise.all([submitted(), submitted(two), submitted()]);
      const replies = await Promise.all([
        merge(a, b),
        merge(b, a, chief),
        merge(b, c),
        merge(c, a, chief),
        merge(a, c),
        merge(c, b),
      ]);
      const codes = replies.map((reply) => (reply.ok ? 'yes' : reply.rejection.code));
      expect(codes).toContain('yes');
      const rows = await county.rows<{
        id: string;
        master_id: string | null;
        state: { mergedCount?: number };
      }>('select id, master_id, state from case_file where id = any($1)', [[a, b, c]]);
      const masters = new Set(rows.flatMap(({ master_id }) => master_id ?? []));
      for (const { id, master_id, state } of rows) {
        if (master_id !== null) expect(masters.has(id)).toBe(false);
        const followers = rows.filter((row) => row.master_id === id).length;
        expect(state.mergedCount ?? 0).toBe(followers);
      }
      expect(rows.filter(({ master_id }) => master_id !== null)).toHaveLength(
        codes.filter((code) => code === 'yes').length,
      );
    }
  });

  it('shows each the other, and the merged one what came of its master', async () => {
    const [masterId, caseId] = [await submitted(), await submitted(two)];
    expect(await county.value(mergeCase, operator, { caseId, masterId, reason })).toMatchObject({
      status: 'MERGED',
      masterId,
    });
    expect(await county.value(getCase, one, { caseId: masterId })).toMatchObject({ mergedCount: 1 });
    const { rows } = await county.value(listMerged, operator, { caseId: masterId });
    expect(rows).toMatchObject([{ caseId, status: 'MERGED' }]);
    // Whose the other cases are is not the citizen's business.
    expect((await county.value(listMerged, one, { caseId: masterId })).rows).toEqual([]);

    await county.value(resolveOnSpot, operator, { caseId: masterId, categoryCode: 'M01', result: '已修好' });
    const feedback = [{ channel: 'PHONE' as const, delivered: true }];
    await county.value(closeCase, chief, { caseId: masterId, conclusion: '已解决', feedback });
    expect(await county.value(getCase, two, { caseId })).toMatchObject({ status: 'MERGED', masterId });
    expect(await county.value(getMaster, two, { caseId })).toMatchObject({
      caseId: masterId,
      status: 'CLOSED',
      result: '已修好',
    });
    const stranger = await county.ask(getMaster, citizen('群众三'), { caseId });
    expect(stranger).toMatchObject({ ok: false, rejection: { code: 'NOT_FOUND' } });
    // The master has ended; letting go of it needs no word from it.
    expect((await county.value(unmergeCase, operator, { caseId, reason })).status).toBe('SUBMITTED');
  });

  it('lists those that follow page by page, and refuses a cursor that is none of its own', async () => {
    const masterId = await submitted();
    const merged = await Promise.all(Array.from({ length: 5 }, () => submitted(two)));
    for (const caseId of merged) await county.value(mergeCase, operator, { caseId, masterId, reason });
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 3; pages += 1) {
      const page: { rows: readonly { caseId: string }[]; nextCursor: string | null } = await county.value(
        listMerged,
        operator,
        { caseId: masterId, first: 2, after },
      );
      seen.push(...page.rows.map(({ caseId }) => caseId));
      after = page.nextCursor;
    }
    expect(seen).toEqual([...merged].sort());
    const wrong = await county.ask(listMerged, operator, { caseId: masterId, after: 'x' });
    expect(wrong).toMatchObject({ ok: false, rejection: { code: 'INVALID_CURSOR' } });
  });

  it('has one effect and one answer for a repeated command (R-5)', async () => {
    const [masterId, caseId] = [await submitted(), await submitted()];
    const commandId = randomUUID();
    const input = { caseId, masterId, reason };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => county.ask(mergeCase, operator, input, commandId)),
    );
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]?.ok).toBe(true);
    const { mergedCount } = await county.value(getCase, operator, { caseId: masterId });
    expect(mergedCount).toBe(1);
  });

  it('says no where a master is not there or has ended, where units are at work, and to a master', async () => {
    const [masterId, caseId] = [await submitted(), await submitted()];
    expect(await merge(caseId, randomUUID())).toMatchObject({ rejection: { code: 'NOT_FOUND' } });
    expect(await merge(caseId, caseId)).toMatchObject({ rejection: { code: 'MERGED_WITH_ITSELF' } });
    const ended = await submitted();
    await county.value(withdrawCase, one, { caseId: ended, reason });
    expect(await merge(caseId, ended)).toMatchObject({ rejection: { code: 'MASTER_NOT_OPEN' } });
    await county.value(mergeCase, operator, { caseId, masterId, reason });
    expect(await county.ask(withdrawCase, one, { caseId: masterId, reason })).toMatchObject({
      rejection: { code: 'CASE_IS_MASTER' },
    });
    const atWork = await submitted();
    await county.value(acceptCase, operator, { caseId: atWork, categoryCode: 'M02' });
    const unitId = UNITS.department.unitId;
    await county.value(dispatchCase, dispatcher, { caseId: atWork, taskId: randomUUID(), unitId });
    expect(await merge(atWork, masterId)).toMatchObject({
      rejection: { code: 'TASKS_OPEN', details: { unitNames: ['民政局'] } },
    });
  });
});
