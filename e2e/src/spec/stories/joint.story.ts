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

    it('that three units pass on is ruled jointly, and every ruling is kept as precedent', async () => {
      const here = await Acts.at(stage());
      const there = await Acts.at(stage(), ELSEWHERE);
      const { dispatcher, dutyChief, citizen } = await here.county;
      const lead = await stage().cast.person('mzj.lead');
      const { caseId, taskId: first } = await here.dispatched();
      await passOn(dispatcher, here.line.town, caseId, first);
      const granted = { caseId, granted: true, reason: '改派' };
      done('rule', await dispatcher.actOnCase('ruleCaseReturn', { ...granted, taskId: first }));
      await awaitCase(dispatcher, caseId, 'REGISTERED');
      const second = await dispatchedTo(dispatcher, caseId, there.line.town);
      await passOn(dispatcher, there.line.town, caseId, second);
      expectRefused(
        await dispatcher.actOnCase('ruleCaseReturn', { ...granted, taskId: second }),
        'SECOND_RETURN',
      );
      done('rule', await dutyChief.actOnCase('ruleCaseReturn', { ...granted, taskId: second }));
      const third = await dispatchedTo(dispatcher, caseId, there.line.station);
      await passOn(dispatcher, there.line.station, caseId, third);
      expectRefused(
        await dutyChief.actOnCase('ruleCaseReturn', { ...granted, taskId: third }),
        'JOINT_RULING_NEEDED',
      );
      const ruling = {
        caseId,
        taskId: third,
        boundUnitId: lead.unitId,
        unitIds: [here.line.town.unitId, lead.unitId],
        ruling: '经会商由该部门承办',
      };
      expectRefused(await dispatcher.actOnCase('ruleCaseJointly', ruling), 'ROLE_MAY_NOT');
      const ruled = done('rule', await dutyChief.actOnCase('ruleCaseJointly', ruling));
      const last = ruled.rootTasks.at(-1);
      expect([ruled.status, last?.unitId]).toEqual(['IN_HANDLING', lead.unitId]);
      await awaitTask(lead, last?.id ?? '', 'arrived');
      const ask = { taskId: last?.id, ground: 'NOT_OUR_DUTY', explanation: '不属本部门' };
      expectRefused(await lead.actOnTask('requestReturn', ask), 'RETURN_NOT_ALLOWED');

      const category = stage().categories.dispatched;
      const precedents = (await precedentsOf(dutyChief, category)).filter((one) => one.caseId === caseId);
      expect(precedents.map(({ unitName, boundUnitName }) => [unitName, boundUnitName])).toEqual([
        [there.line.station.viewer.unitName, lead.viewer.unitName],
        [there.line.town.viewer.unitName, null],
        [here.line.town.viewer.unitName, null],
      ]);
      for (const { granted: upheld, chargedUnitName } of precedents)
        expect([upheld, chargedUnitName]).toEqual([true, dispatcher.viewer.unitName]);
      expect(await precedentsOf(citizen, category)).toEqual([]);

      const center = dispatcher.viewer.unitName;
      const ledger = await ledgerOf(citizen, caseId);
      expect(ledger.lines.map(({ unitName }) => unitName)).toEqual([
        ...[center, here.line.town.viewer.unitName],
        ...[center, there.line.town.viewer.unitName],
        // Ruled jointly, the matter goes from unit to unit and rests nowhere in between.
        ...[center, there.line.station.viewer.unitName, lead.viewer.unitName],
      ]);
      ledger.lines.slice(1).forEach((line, index) => {
        expect(ledger.lines[index]?.to).toBe(line.from);
      });
      expect(ledger.lines.reduce((sum, line) => sum + line.elapsedMs, 0)).toBe(ledger.elapsedMs);
      expect(Date.parse(ledger.asOf) - Date.parse(ledger.from)).toBe(ledger.elapsedMs);
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

interface PrecedentSeen {
  readonly caseId: string;
  readonly unitName: string;
  readonly granted: boolean;
  readonly boundUnitName: string | null;
  readonly chargedUnitName: string;
}

async function precedentsOf(who: Person, categoryCode: string): Promise<readonly PrecedentSeen[]> {
  const document = `query ($code: String!) { returnPrecedents(categoryCode: $code) {
    nodes { caseId unitName granted boundUnitName chargedUnitName } } }`;
  const found = await who.ask<{ returnPrecedents: { readonly nodes: readonly PrecedentSeen[] } }>(document, {
    code: categoryCode,
  });
  return found.returnPrecedents.nodes;
}

interface LedgerSeen {
  readonly asOf: string;
  readonly from: string;
  readonly elapsedMs: number;
  readonly lines: readonly {
    readonly unitName: string;
    readonly from: string;
    readonly to: string | null;
    readonly elapsedMs: number;
  }[];
}

async function ledgerOf(who: Person, caseId: string): Promise<LedgerSeen> {
  const document = `query ($id: ID!) { case(id: $id) { handovers {
    asOf from elapsedMs lines { unitName from to elapsedMs } } } }`;
  const found = await who.ask<{ case: { readonly handovers: LedgerSeen } }>(document, { id: caseId });
  return found.case.handovers;
}

async function dispatchedTo(dispatcher: Person, caseId: string, to: Person): Promise<string> {
  const input = { caseId, unitId: to.unitId, exceptionReason: '前一单位退单' };
  return done('dispatch', await dispatcher.actOnCase('dispatchCase', input)).rootTasks.at(-1)?.id ?? '';
}

/** A unit asks to be let go, and the county hears of it. */
async function passOn(dispatcher: Person, who: Person, caseId: string, taskId: string): Promise<void> {
  await awaitTask(who, taskId, 'arrived');
  const ask = { taskId, ground: 'NOT_OUR_DUTY', explanation: '不属本单位职责' };
  done('ask', await who.actOnTask('requestReturn', ask));
  await eventually('the county has heard of the return', async () => {
    const found = await dispatcher.seeCase(caseId);
    return found?.rootTasks.some(({ id, status }) => id === taskId && status === 'RETURN_REQUESTED');
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
