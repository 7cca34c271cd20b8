import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import type { Person, TaskSeen } from '@grid/tools';
import { Acts, awaitCase, awaitTask, done, expectRefused, request } from '../acts.js';
import type { Stage } from '../stage.js';

/** How cases begin away from the county, and how they end otherwise than by being worked. */
export function beginningsAndEnds(stage: () => Stage): void {
  describe('handing up 上报', () => {
    it('goes from the grid to the station, the town and the county, and all below follow', async () => {
      const acts = await Acts.at(stage());
      const { grid, station, town } = acts.line;
      const { dispatcher } = await acts.county;
      const taken = await takeIn(acts, grid);
      const tasks: { who: Person; taskId: string }[] = [{ who: grid, taskId: taken.id }];
      for (const [lower, upper] of [
        [grid, station],
        [station, town],
      ] as const) {
        const taskId = tasks.at(-1)?.taskId ?? '';
        const up = await lower.actOnTask('handUpTask', { taskId, reason: '超出本级能力' });
        expect(done('hand up', up).following).toBe(true);
        const upperTask = await onDesk(upper, taken.caseId);
        await acts.sign(upper, upperTask.id);
        tasks.push({ who: upper, taskId: upperTask.id });
      }
      const townTask = tasks.at(-1)?.taskId ?? '';
      done('hand up', await town.actOnTask('handUpTask', { taskId: townTask, reason: '需县级部门处理' }));
      await awaitCase(dispatcher, taken.caseId, 'REGISTERED');

      const other = await Acts.at(stage(), 't01.v002.g01.b01');
      const unitId = other.line.station.unitId;
      const exceptionReason = '就近处置';
      const again = done(
        'dispatch',
        await dispatcher.actOnCase('dispatchCase', { caseId: taken.caseId, unitId, exceptionReason }),
      );
      const taskId = again.rootTasks.at(-1)?.id ?? '';
      await acts.sign(other.line.station, taskId);
      await acts.report(other.line.station, taskId);
      await acts.pass(taken.caseId);
      await acts.close(taken.caseId);
      for (const { who, taskId: followed } of tasks) {
        await awaitTask(who, followed, 'completed with the rest', ({ status }) => status === 'COMPLETED');
      }
    });

    it('is for matters one found oneself', async () => {
      const acts = await Acts.at(stage());
      const { taskId } = await acts.dispatched();
      await acts.sign(acts.line.town, taskId);
      const up = await acts.line.town.actOnTask('handUpTask', { taskId, reason: '办不了' });
      expectRefused(up, 'NOT_SELF_FOUND');
    });
  });

  describe('settling on the spot 即办即结', () => {
    it('at the county and at a station leaves nothing to check', async () => {
      const acts = await Acts.at(stage());
      const { operator, dutyChief } = await acts.county;
      const { id: caseId } = await acts.submitted();
      const { onSpot, dispatched } = stage().categories;
      const settle = (categoryCode: string) =>
        operator.actOnCase('resolveOnSpot', { caseId, categoryCode, result: '当场答复' });
      expectRefused(await settle(dispatched), 'ON_SPOT_NOT_ALLOWED');
      expect(done('settle', await settle(onSpot))).toMatchObject({ status: 'PENDING_FEEDBACK' });
      await acts.close(caseId);

      const here = { categoryCode: onSpot, resolvedOnSpot: '当场处理' };
      const taken = await takeIn(acts, acts.line.station, here);
      await awaitCase(dutyChief, taken.caseId, 'PENDING_FEEDBACK');
      await acts.close(taken.caseId);
      await awaitTask(acts.line.station, taken.id, 'completed', ({ status }) => status === 'COMPLETED');
    });
  });

  describe('reopening 重办', () => {
    it('is a new round; from the third on the matter is handled one level up', async () => {
      const acts = await Acts.at(stage());
      const { citizen, dispatcher } = await acts.county;
      const { caseId } = await acts.closed();
      for (const round of [2, 3]) {
        const again = await citizen.actOnCase('reopenCase', { caseId, reason: '又坏了' });
        expect(done('reopen', again)).toMatchObject({ status: 'REGISTERED', round });
        const { taskId } = await acts.dispatched(caseId);
        await acts.sign(acts.line.town, taskId);
        await acts.report(acts.line.town, taskId);
        await acts.pass(caseId);
        await acts.close(caseId);
      }
      const { case: raised } = await dispatcher.ask<{ case: { levelRaised: boolean; round: number } }>(
        'query raised($id: ID!) { case(id: $id) { levelRaised round } }',
        { id: caseId },
      );
      expect(raised).toEqual({ levelRaised: true, round: 3 });
      const facts = (await dispatcher.timeline(caseId)).map(({ fact }) => fact);
      expect(facts.filter((fact) => fact === 'CaseClosed')).toHaveLength(3);
    });
  });

  describe('withdrawing, voiding and refusing', () => {
    it('end a case for good, and recall what is under way (R-3)', async () => {
      const acts = await Acts.at(stage());
      const { citizen, operator, dutyChief } = await acts.county;
      const { caseId, taskId } = await acts.dispatched();
      await awaitTask(acts.line.town, taskId, 'arrived');
      const reason = '已自行解决';
      expect(done('withdraw', await citizen.actOnCase('withdrawCase', { caseId, reason }))).toMatchObject({
        status: 'WITHDRAWN',
      });
      await awaitTask(acts.line.town, taskId, 'recalled', ({ status }) => status === 'RECALLED');
      expectRefused(await dutyChief.actOnCase('voidCase', { caseId, reason }), 'CASE_ENDED');

      const voided = (await acts.submitted()).id;
      expectRefused(await operator.actOnCase('voidCase', { caseId: voided, reason: '测试' }), 'ROLE_MAY_NOT');
      done('void', await dutyChief.actOnCase('voidCase', { caseId: voided, reason: '测试' }));
      const accept = { caseId: voided, categoryCode: stage().categories.dispatched };
      expectRefused(await operator.actOnCase('acceptCase', accept), 'CASE_ENDED');

      const refused = (await acts.submitted()).id;
      const ground = { ground: 'IN_COURT_OR_PETITION', explanation: '已进入诉讼程序', turnTo: '县人民法院' };
      const answer = await dutyChief.actOnCase('refuseCase', { caseId: refused, ...ground });
      expect(done('refuse', answer)).toMatchObject({ status: 'NOT_ACCEPTED' });
    });
  });

  describe('closing 结案', () => {
    it('needs the result brought to the citizen: reached, or tried on two channels', async () => {
      const acts = await Acts.at(stage());
      const { dutyChief } = await acts.county;
      const { caseId } = await acts.reported();
      await acts.pass(caseId);
      const close = (...channels: string[]) =>
        dutyChief.actOnCase('closeCase', {
          caseId,
          conclusion: '已办结',
          feedback: channels.map((channel) => ({ channel, delivered: false })),
        });
      expectRefused(await close('PHONE', 'PHONE'), 'FEEDBACK_NOT_BROUGHT');
      expect(done('close', await close('PHONE', 'SMS'))).toMatchObject({ status: 'CLOSED' });
    });
  });
}

/** A unit takes a request in at its grid. */
export async function takeIn(acts: Acts, who: Person, more = {}): Promise<TaskSeen> {
  const input = request(acts.line.grid.viewer.areaPath, {
    categoryCode: acts.stage.categories.dispatched,
    channel: 'GRID',
    ...more,
  });
  return done('take in', await who.actOnTask('takeInRequest', input));
}

/** The task of a case that waits on somebody's desk to be signed. */
export function onDesk(who: Person, caseId: string): Promise<{ readonly id: string }> {
  return eventually(`${who.viewer.name} has it on the desk`, async () => {
    const { desk } = await who.ask<{ desk: { nodes: readonly { id: string; caseId: string }[] } }>(
      'query desk { desk(statuses: [PENDING_SIGN], first: 100) { nodes { id caseId } } }',
    );
    return desk.nodes.find((task) => task.caseId === caseId);
  });
}
