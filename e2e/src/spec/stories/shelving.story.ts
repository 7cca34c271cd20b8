import { describe, expect, it } from '@jest/globals';
import type { Person } from '@grid/tools';
import { Acts, awaitCase, done, expectRefused } from '../acts.js';
import type { Stage } from '../stage.js';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** A matter is real and cannot be done now: the department proposes, the duty chief decides, a date brings it back. */
export function shelving(stage: () => Stage): void {
  describe('shelving 挂账', () => {
    it('is proposed by the department that leads, approved by the duty chief, and undone', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher, dutyChief, operator, citizen, inspector } = await acts.county;
      const lead = await stage().cast.person('mzj.lead');
      const { id: caseId } = await acts.accepted();
      const dispatch = { caseId, unitId: lead.unitId, exceptionReason: '涉及救助' };
      const { rootTasks } = done('dispatch', await dispatcher.actOnCase('dispatchCase', dispatch));
      const taskId = rootTasks.at(-1)?.id ?? '';
      await acts.sign(lead, taskId);

      const propose = (days: number, who = lead) =>
        who.actOnCase('proposeShelving', { caseId, reason: '待下季度资金', reviewAt: inDays(days) });
      expectRefused(await propose(91), 'REVIEW_OUT_OF_RANGE');
      expectRefused(await propose(30, operator), 'ROLE_MAY_NOT');
      const decide = (approved: boolean, who = dutyChief) =>
        who.actOnCase('decideShelving', { caseId, approved, reason: approved ? '同意' : '请先办理' });
      expectRefused(await decide(true), 'NO_SHELVING_PROPOSED');

      expect(done('propose', await propose(30)).status).toBe('IN_HANDLING');
      expectRefused(await propose(40), 'SHELVING_ALREADY_PROPOSED');
      expect(done('refuse', await decide(false)).status).toBe('IN_HANDLING');
      expect(await seeShelving(operator, caseId)).toBeNull();
      done('propose', await propose(60));
      expect(await seeShelving(operator, caseId)).toMatchObject({ reason: '待下季度资金', shelvedAt: null });
      expectRefused(await decide(true, dispatcher), 'ROLE_MAY_NOT');
      expect(done('approve', await decide(true)).status).toBe('SHELVED');
      expect((await seeShelving(citizen, caseId))?.shelvedAt).not.toBeNull();

      const unshelved = await dutyChief.actOnCase('unshelveCase', { caseId, reason: '资金到位' });
      expect(done('unshelve', unshelved).status).toBe('IN_HANDLING');
      await acts.report(lead, taskId);
      await awaitCase(inspector, caseId, 'PENDING_CHECK');
      const facts = (await operator.timeline(caseId)).map(({ fact }) => fact);
      const told = facts.filter((fact) => fact.includes('Shelv') || fact.includes('shelv'));
      expect(told).toEqual([
        'ShelvingProposed',
        'ShelvingRefused',
        'ShelvingProposed',
        'CaseShelved',
        'CaseUnshelved',
      ]);
    });
  });
}

interface Shelving {
  readonly reason: string;
  readonly reviewAt: string;
  readonly shelvedAt: string | null;
}

async function seeShelving(who: Person, id: string): Promise<Shelving | null | undefined> {
  const document = 'query shelving($id: ID!) { case(id: $id) { shelving { reason reviewAt shelvedAt } } }';
  return (await who.ask<{ case: { shelving: Shelving | null } | null }>(document, { id })).case?.shelving;
}
