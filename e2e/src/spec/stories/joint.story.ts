import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import type { Person } from '@grid/tools';
import { Acts, awaitCase, awaitTask, done, ELSEWHERE, expectRefused } from '../acts.js';
import type { Stage } from '../stage.js';

/** Several units on one case: a lead 主办, those that help it 协办, those that are told 知会. */
export function joint(stage: () => Stage): void {
  describe('a joint case 联合办理', () => {
    it('is dispatched to lead, co-handler and informed unit in one step, and waits for the mandatory', async () => {
      const { acts, helper, caseId, lead, co, told } = await dispatchedJointly(stage());
      const { inspector } = await acts.county;
      const informed = await awaitTask(told.who, told.taskId, 'arrived');
      expect(informed.status).toBe('PENDING_SIGN');
      done('read', await told.who.actOnTask('signTask', { taskId: told.taskId }));
      await acts.sign(acts.line.town, lead);
      await acts.sign(helper.line.town, co);
      await acts.report(helper.line.town, co, '已提供升降车');
      await acts.report(acts.line.town, lead);
      // The informed unit has not reported, and nobody waits for it.
      await awaitCase(inspector, caseId, 'PENDING_CHECK');
      const byHelper = { caseId, passed: true };
      expectRefused(await helper.line.town.actOnCase('checkCase', byHelper), 'ROLE_MAY_NOT');
      await acts.pass(caseId);
      await awaitTask(helper.line.town, co, 'completed', ({ status }) => status === 'COMPLETED');
      await awaitTask(told.who, told.taskId, 'let go', ({ status }) => status === 'RECALLED');
    });

    it('takes a further co-handler by the county, or by a leading department with its consent', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher } = await acts.county;
      const lead = await stage().cast.person('mzj.lead');
      const { id: caseId } = await acts.accepted();
      const target = { caseId, unitId: lead.unitId, exceptionReason: '涉及部门职责' };
      done('dispatch', await dispatcher.actOnCase('dispatchCase', target));
      const wish = { caseId, unitId: acts.line.town.unitId, reason: '需属地配合' };
      expectRefused(await acts.line.town.actOnCase('proposeCoHandler', wish), 'ROLE_MAY_NOT');
      done('propose', await lead.actOnCase('proposeCoHandler', wish));
      expectRefused(await lead.actOnCase('proposeCoHandler', wish), 'UNIT_ALREADY_PROPOSED');
      const [proposal] = await proposalsOf(dispatcher, caseId);
      expect(proposal).toMatchObject({ status: 'OPEN', reason: '需属地配合' });
      const consent = { caseId, taskId: proposal?.taskId, consented: true };
      done('consent', await dispatcher.actOnCase('decideCoHandler', consent));
      expectRefused(await dispatcher.actOnCase('decideCoHandler', consent), 'PROPOSAL_DECIDED');
      await awaitTask(acts.line.town, proposal?.taskId ?? '', 'arrived');
      const added = { caseId, unitId: acts.line.station.unitId, mandatory: false };
      const found = done('add', await dispatcher.actOnCase('addCoHandler', added));
      expect(found.rootTasks.map(({ mandatory }) => mandatory)).toEqual([true, true, false]);
    });

    it('names no unit twice', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher } = await acts.county;
      const { id: caseId } = await acts.accepted();
      const { unitId } = acts.line.town;
      const twice = { caseId, unitId, coHandlers: [{ unitId }] };
      expectRefused(await dispatcher.actOnCase('dispatchCase', twice), 'UNIT_ALREADY_ENGAGED');
    });
  });
}

interface ProposalSeen {
  readonly taskId: string;
  readonly status: string;
  readonly reason: string;
}

async function proposalsOf(who: Person, caseId: string): Promise<readonly ProposalSeen[]> {
  const document = 'query ($id: ID!) { case(id: $id) { coHandlerProposals { taskId status reason } } }';
  const { case: found } = await who.ask<{
    case: { readonly coHandlerProposals: readonly ProposalSeen[] } | null;
  }>(document, { id: caseId });
  return found?.coHandlerProposals ?? [];
}

/** A case led by one town; another town helps, and its station is told. */
export async function dispatchedJointly(stage: Stage) {
  const acts = await Acts.at(stage);
  const helper = await Acts.at(stage, ELSEWHERE);
  const { dispatcher } = await acts.county;
  const { id: caseId } = await acts.accepted();
  const input = {
    caseId,
    unitId: acts.line.town.unitId,
    coHandlers: [{ unitId: helper.line.town.unitId, instruction: '提供升降车' }],
    informedUnitIds: [helper.line.station.unitId],
  };
  const { rootTasks } = done('dispatch', await dispatcher.actOnCase('dispatchCase', input));
  expect(rootTasks.map(({ mandatory }) => mandatory)).toEqual([true, true, false]);
  const [lead = '', co = '', toldId = ''] = rootTasks.map(({ id }) => id);
  await eventually('every unit has its task', async () => {
    const found = await Promise.all([acts.line.town.seeTask(lead), helper.line.town.seeTask(co)]);
    return found.every((task) => task !== null);
  });
  return { acts, helper, caseId, lead, co, told: { who: helper.line.station, taskId: toldId } };
}
