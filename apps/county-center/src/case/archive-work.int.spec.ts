import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCase, getCase, hastenCase, reopenCase, resolveOnSpot } from '@grid/contracts';
import { CountyService } from '../spec/county-service.js';
import { actorAt, citizen } from '../spec/small-county.js';
import { archiveWork } from './archive-work.js';

const operator = actorAt('county', 'OPERATOR');
const chief = actorAt('county', 'DUTY_CHIEF');
const one = citizen('群众一');

describe('the end of a case', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
  }, 60_000);
  afterAll(() => county.stop());

  const archive = (caseId: string) =>
    county.service.runtime.unitOfWork.execute(archiveWork(caseId, randomUUID()));

  it('is its archiving, by the machine, when the window to reopen is over; once', async () => {
    const { caseId } = await county.submit(one);
    expect(await archive(caseId)).toMatchObject({ ok: false, rejection: { code: 'WRONG_STATE' } });
    await county.value(resolveOnSpot, operator, { caseId, categoryCode: 'M01', result: '已修好' });
    const feedback = [{ channel: 'PHONE' as const, delivered: true }];
    await county.value(closeCase, chief, { caseId, conclusion: '已解决', feedback });
    expect(await archive(caseId)).toMatchObject({ ok: false, rejection: { code: 'REOPEN_WINDOW_OPEN' } });
    // The window is moved into the past: nobody waits a fortnight for a spec.
    await county.rows(
      `update case_file set state = jsonb_set(state::jsonb, '{reopenUntil}', '"2026-01-01T00:00:00.000Z"')::json
       where id = $1`,
      [caseId],
    );
    const replies = await Promise.all([archive(caseId), archive(caseId), archive(caseId)]);
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, false, true]);
    expect((await county.value(getCase, one, { caseId })).status).toBe('ARCHIVED');
    expect(await county.ask(reopenCase, operator, { caseId, reason: '又坏了' })).toMatchObject({
      ok: false,
      rejection: { code: 'CASE_ENDED' },
    });
  });

  it('is pressed for before, by the citizen once in an interval that the rules set', async () => {
    const { caseId } = await county.submit(one);
    const { hastening } = await county.value(hastenCase, one, { caseId, text: '请尽快' });
    expect(hastening).toMatchObject({ count: 1, text: '请尽快', byCitizen: true });
    expect(await county.ask(hastenCase, one, { caseId, text: '再催' })).toMatchObject({
      ok: false,
      rejection: { code: 'HASTENED_RECENTLY' },
    });
    expect(await county.value(hastenCase, operator, { caseId, text: '县里催' })).toMatchObject({
      hastening: { count: 2, byCitizen: false },
    });
  });
});
