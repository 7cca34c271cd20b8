import { describe, expect, it } from '@jest/globals';
import type { Person } from '@grid/tools';
import { Acts, done, expectRefused } from '../acts.js';
import type { Stage } from '../stage.js';
import { childIs } from './twists.story.js';

/** Facts are missing: the citizen is asked, and the case waits for him without ever closing by itself. */
export function askingForFacts(stage: () => Stage): void {
  describe('asking for facts 要求补充', () => {
    it('lets the case wait, then go back to where it came from, with question and reply on record', async () => {
      const acts = await Acts.at(stage());
      const { operator, citizen, dispatcher } = await acts.county;
      const { id: caseId } = await acts.accepted();
      const question = '是一单元还是二单元？';
      const asked = await operator.actOnCase('requestInfo', { caseId, question });
      expect(done('ask', asked).status).toBe('AWAITING_INFO');
      const dispatch = { caseId, unitId: acts.line.town.unitId };
      expectRefused(await dispatcher.actOnCase('dispatchCase', dispatch), 'WRONG_STATE');

      const waiting = await seeQuestion(citizen, caseId);
      expect(waiting).toMatchObject({ question, round: 1, suppliedAt: null });
      expect(Date.parse(waiting?.requestedAt ?? '')).toBeLessThanOrEqual(Date.now());

      const supplied = await citizen.actOnCase('supplyInfo', { caseId, reply: '二单元' });
      expect(done('reply', supplied).status).toBe('REGISTERED');
      expect((await seeQuestion(citizen, caseId))?.suppliedAt).not.toBeNull();
      const told = await citizen.timeline(caseId);
      const says = (fact: string) => told.find((line) => line.fact === fact)?.particulars;
      expect(says('InfoRequested')).toEqual([{ key: 'question', value: question }]);
      expect(says('InfoSupplied')).toEqual([{ key: 'reply', value: '二单元' }]);
      expectRefused(await operator.actOnCase('requestInfo', { caseId, question }), 'INFO_REQUESTED_BEFORE');
    });

    it('is for the department that holds the work; the building head answers for the citizen', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher } = await acts.county;
      const { building, town } = acts.line;
      const lead = await stage().cast.person('mzj.lead');
      const { id: caseId } = await acts.accepted();
      expectRefused(await lead.actOnCase('requestInfo', { caseId, question: '何时' }), 'NOT_FOUND');
      const dispatch = { caseId, unitId: lead.unitId, exceptionReason: '涉及救助' };
      const { rootTasks } = done('dispatch', await dispatcher.actOnCase('dispatchCase', dispatch));
      const asked = await lead.actOnCase('requestInfo', { caseId, question: '是否低保户？' });
      expect(done('ask', asked).status).toBe('AWAITING_INFO');

      // The work goes on meanwhile, and the case returns to where it has got.
      const taskId = rootTasks.at(-1)?.id ?? '';
      await acts.sign(lead, taskId);
      await acts.report(lead, taskId);
      expectRefused(await town.actOnCase('supplyInfo', { caseId, reply: '是' }), 'ROLE_MAY_NOT');
      await childIs(acts, caseId, taskId, 'REPORTED');
      const supplied = await building.actOnCase('supplyInfo', { caseId, reply: '是低保户' });
      expect(done('reply', supplied).status).toBe('PENDING_CHECK');
    });
  });
}

interface Question {
  readonly question: string;
  readonly round: number;
  readonly requestedAt: string;
  readonly suppliedAt: string | null;
}

async function seeQuestion(who: Person, id: string): Promise<Question | null | undefined> {
  const document =
    'query question($id: ID!) { case(id: $id) { infoRequest { question round requestedAt suppliedAt } } }';
  return (await who.ask<{ case: { infoRequest: Question | null } | null }>(document, { id })).case
    ?.infoRequest;
}
