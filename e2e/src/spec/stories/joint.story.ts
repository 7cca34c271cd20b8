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
      await helpersDone(acts.line.town, lead);
      await acts.report(acts.line.town, lead);
      // The informed unit has not reported, and nobody waits for it.
      await awaitCase(inspector, caseId, 'PENDING_CHECK');
      const byHelper = { caseId, passed: true };
      expectRefused(await helper.line.town.actOnCase('checkCase', byHelper), 'ROLE_MAY_NOT');
      await acts.pass(caseId);
      await awaitTask(helper.line.town, co, 'completed', ({ status }) => status === 'COMPLETED');
      await awaitTask(told.who, told.taskId, 'let go', ({ status }) => status === 'RECALLED');
    });

    it('refuses the lead’s report while a mandatory co-handler is at work, and charges it the waiting (R-2)', async () => {
      const { acts, helper, caseId, lead, co } = await dispatchedJointly(stage());
      const { inspector, dispatcher, citizen } = await acts.county;
      const { town } = acts.line;
      await acts.sign(town, lead);
      await eventually('the lead knows who helps it', async () => (await helpersOf(town, lead)).length > 0);
      const report = { taskId: lead, result: '已修复' };
      const early = await town.actOnTask('reportDone', report);
      expectRefused(early, 'MANDATORY_CHILD_OPEN');
      if (!early.ok) {
        expect(early.rejection.decidedBy).toBe('R-2');
        expect(early.rejection.reason).toContain(helper.line.town.viewer.unitName);
      }
      await eventually('the county knows that the lead waits', async () => {
        const [wait] = await waitsOf(dispatcher, caseId);
        return wait?.to === null;
      });
      await acts.sign(helper.line.town, co);
      await acts.report(helper.line.town, co);
      await helpersDone(town, lead);
      done('report', await town.actOnTask('reportDone', report));
      await awaitCase(inspector, caseId, 'PENDING_CHECK');
      const waits = await waitsOf(dispatcher, caseId);
      expect(waits).toMatchObject([
        { taskId: co, unitName: helper.line.town.viewer.unitName, leadUnitName: town.viewer.unitName },
      ]);
      for (const { from, to } of waits) expect(Date.parse(to ?? '')).toBeGreaterThan(Date.parse(from));
      expect(await waitsOf(citizen, caseId)).toEqual([]);
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

interface HelperSeen {
  readonly unitName: string;
  readonly open: boolean;
}

async function helpersOf(who: Person, taskId: string): Promise<readonly HelperSeen[]> {
  const document = 'query ($id: ID!) { task(id: $id) { coHandlers { unitName open } } }';
  const found = await who.ask<{ task: { readonly coHandlers: readonly HelperSeen[] } | null }>(document, {
    id: taskId,
  });
  return found.task?.coHandlers ?? [];
}

/** Waits until a lead, who has helpers, has heard that all of them are done. */
async function helpersDone(who: Person, taskId: string): Promise<void> {
  await eventually('the lead waits for nobody', async () => {
    const helpers = await helpersOf(who, taskId);
    return helpers.length > 0 && helpers.every(({ open }) => !open);
  });
}

interface WaitSeen {
  readonly taskId: string;
  readonly from: string;
  readonly to: string | null;
}

async function waitsOf(who: Person, caseId: string): Promise<readonly WaitSeen[]> {
  const document =
    'query ($id: ID!) { case(id: $id) { leadWaits { taskId unitName leadUnitName from to } } }';
  const found = await who.ask<{ case: { readonly leadWaits: readonly WaitSeen[] } | null }>(document, {
    id: caseId,
  });
  return found.case?.leadWaits ?? [];
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
