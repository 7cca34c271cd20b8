import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { Acts, awaitCase, awaitTask, done } from '../acts.js';
import type { Stage } from '../stage.js';
import { takeIn } from './beginnings-and-ends.story.js';

const WITHIN_MS = 60_000;

/** Work goes on while a part of the county is away, and what was done meanwhile arrives. */
export function away(stage: () => Stage): void {
  describe('with a part of the county away', () => {
    it('a dispatch to a stopped town is accepted, waits, and arrives when it is back', async () => {
      const { processes } = stage().county;
      const acts = await Acts.at(stage());
      await processes.stop('town-subcenter');
      const sent: { caseId: string; taskId: string }[] = [];
      try {
        for (let count = 0; count < 3; count += 1) sent.push(await acts.dispatched());
        const { dispatcher } = await acts.county;
        for (const { caseId } of sent) {
          expect(await dispatcher.seeCase(caseId)).toMatchObject({
            status: 'IN_HANDLING',
            rootTasks: [{ status: 'ORDERED' }],
          });
        }
      } finally {
        await processes.start('town-subcenter');
      }
      for (const { taskId } of sent) {
        await awaitTask(
          acts.line.town,
          taskId,
          'arrived',
          ({ status }) => status === 'PENDING_SIGN',
          WITHIN_MS,
        );
        await acts.sign(acts.line.town, taskId);
      }
    });

    it('a station takes in, works with its grid worker and reports while the county is stopped', async () => {
      const { processes } = stage().county;
      const acts = await Acts.at(stage());
      const { station, grid } = acts.line;
      const { dispatcher } = await acts.county;
      await processes.stop('county-center');
      const taken: { caseId: string; taskId: string; childId: string }[] = [];
      try {
        for (let count = 0; count < 3; count += 1) {
          const task = await takeIn(acts, station);
          expect(task).toMatchObject({ status: 'IN_PROGRESS', caseNumber: null });
          const childId = await acts.handDown(station, task.id, grid);
          await acts.sign(grid, childId);
          done(
            'note',
            await grid.actOnTask('noteTask', { taskId: childId, text: '已到场', visibility: 'PUBLIC' }),
          );
          await acts.report(grid, childId);
          await acts.report(station, task.id);
          taken.push({ caseId: task.caseId, taskId: task.id, childId });
        }
      } finally {
        await processes.start('county-center');
      }
      for (const { caseId, taskId, childId } of taken) {
        const found = await awaitCase(dispatcher, caseId, 'PENDING_CHECK', WITHIN_MS);
        expect(found.number).toMatch(/^GX-\d{4}-\d{6}$/);
        const lines = await eventually('all of it is on record', async () => {
          const all = await dispatcher.timeline(caseId);
          return all.filter(({ fact }) => fact === 'TaskReported').length === 2 ? all : undefined;
        });
        const factsOf = (id: string) => lines.filter((line) => line.taskId === id).map(({ fact }) => fact);
        // In order, and once: whatever the county adds comes after.
        expect(factsOf(taskId).slice(0, 5)).toEqual([
          'RequestTakenIn',
          'TaskHandedDown',
          'ChildAnswered',
          'ChildAnswered',
          'TaskReported',
        ]);
        expect(factsOf(childId).slice(0, 4)).toEqual([
          'TaskReceived',
          'TaskSigned',
          'TaskNoted',
          'TaskReported',
        ]);
        expect(lines.filter(({ fact }) => fact === 'CaseTakenIn')).toHaveLength(1);
        await awaitTask(
          station,
          taskId,
          'numbered',
          ({ caseNumber }) => caseNumber === found.number,
          WITHIN_MS,
        );
        await acts.pass(caseId);
        await acts.close(caseId);
        await awaitTask(grid, childId, 'completed', ({ status }) => status === 'COMPLETED', WITHIN_MS);
      }
    });

    it('a restart of NATS in the midst of a story is only a pause', async () => {
      const { nats } = stage().county;
      const acts = await Acts.at(stage());
      const { town, station } = acts.line;
      const { caseId, taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      await nats?.stop();
      // Acted while it is down: whoever acts is patient, and the command id makes that safe.
      const handed = acts.handDown(town, taskId, station);
      await nats?.restart();
      const childId = await handed;
      await acts.sign(station, childId);
      await nats?.kill9();
      await nats?.restart();
      await acts.report(station, childId);
      await acts.report(town, taskId);
      await acts.pass(caseId);
      await acts.close(caseId);
    });

    it('PostgreSQL killed and back leaves every process running', async () => {
      const { postgres, processes } = stage().county;
      const acts = await Acts.at(stage());
      const before = processes.restartCount();
      const { caseId, taskId } = await acts.dispatched();
      await postgres?.kill9();
      const signed = acts.sign(acts.line.town, taskId);
      await postgres?.restart();
      await signed;
      await acts.report(acts.line.town, taskId);
      await acts.pass(caseId);
      expect(processes.restartCount()).toBe(before);
    });
  });
}
