import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { Acts, awaitCase, awaitTask, done, expectRefused } from '../acts.js';
import type { Stage } from '../stage.js';

/** What happens to a case besides going straight: returns, recalls, rework. */
export function twists(stage: () => Stage): void {
  describe('a return 退单', () => {
    it('is ruled on: denied once, then used up for that unit and round', async () => {
      const acts = await Acts.at(stage());
      const { town } = acts.line;
      const { dispatcher } = await acts.county;
      const { caseId, taskId } = await acts.dispatched();
      await awaitTask(town, taskId, 'arrived');
      const ask = () =>
        town.actOnTask('requestReturn', { taskId, ground: 'NOT_OUR_AREA', explanation: '不在本镇' });
      done('ask', await ask());
      await childIs(acts, caseId, taskId, 'RETURN_REQUESTED');
      const rule = { caseId, taskId, granted: false, reason: '属本镇辖区' };
      done('rule', await dispatcher.actOnCase('ruleCaseReturn', rule));
      await awaitTask(town, taskId, 'denied', ({ status }) => status === 'PENDING_SIGN');
      expectRefused(await ask(), 'RETURN_ALREADY_USED');
    });

    it('leads back to dispatch when granted; the second takes the duty chief', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher, dutyChief } = await acts.county;
      const first = await acts.dispatched();
      await giveBack(acts, first.caseId, first.taskId);
      const granted = { caseId: first.caseId, granted: true, reason: '改派' };
      done('rule', await dispatcher.actOnCase('ruleCaseReturn', { ...granted, taskId: first.taskId }));
      await awaitTask(acts.line.town, first.taskId, 'let go', ({ status }) => status === 'RETURNED');
      await awaitCase(dispatcher, first.caseId, 'REGISTERED');

      const other = await Acts.at(stage(), 't02.v001.g01.b01');
      const exception = { exceptionReason: '相邻镇有专业队伍' };
      const again = done(
        'dispatch',
        await dispatcher.actOnCase('dispatchCase', {
          caseId: first.caseId,
          unitId: other.line.town.unitId,
          ...exception,
        }),
      );
      const taskId = again.rootTasks.at(-1)?.id ?? '';
      await giveBack(other, first.caseId, taskId);
      expectRefused(await dispatcher.actOnCase('ruleCaseReturn', { ...granted, taskId }), 'SECOND_RETURN');
      done('rule', await dutyChief.actOnCase('ruleCaseReturn', { ...granted, taskId }));
      await awaitCase(dutyChief, first.caseId, 'REGISTERED');
    });

    it('works between any two levels', async () => {
      const acts = await Acts.at(stage());
      const { town, station } = acts.line;
      const { taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const childTaskId = await acts.handDown(town, taskId, station);
      await awaitTask(station, childTaskId, 'arrived');
      const ask = { taskId: childTaskId, ground: 'NOT_OUR_DUTY', explanation: '应由镇城建办处理' };
      done('ask', await station.actOnTask('requestReturn', ask));
      await awaitTask(town, taskId, 'asked', ({ children }) => children[0]?.status === 'RETURN_REQUESTED');
      const rule = { taskId, childTaskId, granted: true, reason: '同意' };
      done('rule', await town.actOnTask('ruleReturn', rule));
      await awaitTask(station, childTaskId, 'let go', ({ status }) => status === 'RETURNED');
    });
  });

  describe('a recall 收回', () => {
    it('takes open work back, all the way down', async () => {
      const acts = await Acts.at(stage());
      const { town, station } = acts.line;
      const { dispatcher } = await acts.county;
      const { caseId, taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const childTaskId = await acts.handDown(town, taskId, station);
      await awaitTask(station, childTaskId, 'arrived');
      done('recall', await dispatcher.actOnCase('recallCaseTask', { caseId, taskId, reason: '改派部门' }));
      await awaitTask(town, taskId, 'recalled', ({ status }) => status === 'RECALLED');
      await awaitTask(station, childTaskId, 'recalled', ({ status }) => status === 'RECALLED');
      await awaitCase(dispatcher, caseId, 'REGISTERED');
      expectRefused(await station.actOnTask('signTask', { taskId: childTaskId }), 'TASK_ENDED');
    });

    it('is refused for what was reported: that is to be checked', async () => {
      const acts = await Acts.at(stage());
      const { dispatcher } = await acts.county;
      const { caseId, taskId } = await acts.reported();
      const recall = { caseId, taskId, reason: '改派' };
      expectRefused(await dispatcher.actOnCase('recallCaseTask', recall), 'CHILD_NOT_OPEN');
    });
  });

  describe('a check 核查', () => {
    it('that fails sends the work back; it is signed, reported and checked again', async () => {
      const acts = await Acts.at(stage());
      const { town } = acts.line;
      const { inspector } = await acts.county;
      const { caseId, taskId } = await acts.reported();
      const failed = { caseId, passed: false, remark: '仍有两盏不亮' };
      done('check', await inspector.actOnCase('checkCase', failed));
      await acts.sign(town, taskId);
      await acts.report(town, taskId, '已全部更换');
      expect(await acts.pass(caseId)).toMatchObject({ status: 'PENDING_FEEDBACK', reworkCount: 1 });
      await acts.close(caseId);
      await awaitTask(town, taskId, 'completed', ({ status }) => status === 'COMPLETED');
    });

    it('is never made by those who did the work, nor without a ground', async () => {
      const acts = await Acts.at(stage());
      const { town, station, grid } = acts.line;
      const { inspector } = await acts.county;
      const { caseId, taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const second = await acts.handDown(town, taskId, station);
      await acts.sign(station, second);
      const third = await acts.handDown(station, second, grid);
      await acts.sign(grid, third);
      await acts.report(grid, third);
      await acts.report(station, second);
      await acts.report(town, taskId);
      await awaitCase(inspector, caseId, 'PENDING_CHECK');
      expectRefused(await grid.actOnCase('checkCase', { caseId, passed: true }), 'CHECKER_IS_HANDLER');
      expectRefused(
        await inspector.actOnCase('checkCase', { caseId, passed: false }),
        'CHECK_WITHOUT_GROUND',
      );
      await acts.pass(caseId);
    });
  });

  describe('a parent', () => {
    it('never reports over an open mandatory child, and is told whom it waits for (R-1)', async () => {
      const acts = await Acts.at(stage());
      const { town, station } = acts.line;
      const { taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const child = await acts.handDown(town, taskId, station);
      const early = await town.actOnTask('reportDone', { taskId, result: '已修复' });
      expectRefused(early, 'MANDATORY_CHILD_OPEN');
      if (!early.ok) expect(early.rejection.reason).toContain(station.viewer.unitName);
      await acts.sign(station, child);
      await acts.report(station, child);
      await acts.report(town, taskId);
    });
  });
}

async function giveBack(acts: Acts, caseId: string, taskId: string): Promise<void> {
  const { town } = acts.line;
  await awaitTask(town, taskId, 'arrived');
  const ask = { taskId, ground: 'NOT_OUR_DUTY', explanation: '属部门职责' };
  done('ask', await town.actOnTask('requestReturn', ask));
  await childIs(acts, caseId, taskId, 'RETURN_REQUESTED');
}

/** Waits until the county knows a task of the case as being in this state. */
export async function childIs(acts: Acts, caseId: string, taskId: string, status: string): Promise<void> {
  const { dispatcher } = await acts.county;
  await eventually(`the county knows ${taskId} as ${status}`, async () => {
    const found = await dispatcher.seeCase(caseId);
    return found?.rootTasks.some((task) => task.id === taskId && task.status === status);
  });
}
