import { describe, expect, it } from '@jest/globals';
import { eventually } from '@grid/testbed';
import { playFiveLevels, type TimelineLine } from '@grid/tools';
import { HERE } from '../acts.js';
import type { Stage } from '../stage.js';

const count = (lines: readonly TimelineLine[], fact: string) =>
  lines.filter((line) => line.fact === fact).length;

/** The suite's main line: down five levels and back. */
export function fiveLevels(stage: () => Stage): void {
  describe('a case through all five levels and back', () => {
    it('is checked and closed, and every level has its part on record', async () => {
      const [county, line] = await Promise.all([stage().cast.county(), stage().cast.line(HERE)]);
      const { caseId, taskIds } = await playFiveLevels({
        county,
        line,
        categoryCode: stage().categories.dispatched,
      });
      expect(taskIds.map((id) => id.slice(0, 9))).toEqual([
        'task2_t01',
        'task3_t01',
        'task4_t01',
        'task5_t01',
      ]);
      expect(await county.dispatcher.seeCase(caseId)).toMatchObject({
        status: 'CLOSED',
        number: expect.stringMatching(/^GX-\d{4}-\d{6}$/),
        rootTasks: [{ id: taskIds[0], status: 'COMPLETED' }],
      });

      const lines = await eventually('all four tasks are completed on record', async () => {
        const all = await county.dispatcher.timeline(caseId);
        return count(all, 'TaskCompleted') === 4 ? all : undefined;
      });
      const instants = lines.map(({ at }) => at);
      expect(instants).toEqual([...instants].sort());
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      for (const [fact, times] of [
        ['CaseSubmitted', 1],
        ['CaseRegistered', 1],
        ['CaseDispatched', 1],
        ['TaskReceived', 4],
        ['TaskSigned', 4],
        ['TaskHandedDown', 3],
        ['TaskReported', 4],
        ['CheckPassed', 1],
        ['CaseClosed', 1],
      ] as const) {
        expect([fact, count(lines, fact)]).toEqual([fact, times]);
      }
      expect(new Set(lines.map(({ source }) => source))).toEqual(
        new Set(['COUNTY_CENTER', 'TOWN_SUBCENTER', 'COMMUNITY_STATION', 'GRID_WORKER', 'BUILDING_HEAD']),
      );
    });

    it('shows its tree of tasks, parents before children, and masks who asked', async () => {
      const county = await stage().cast.county();
      const line = await stage().cast.line(HERE);
      const played = await playFiveLevels({ county, line, categoryCode: stage().categories.dispatched });
      const document = `query tree($id: ID!) { case(id: $id) { reporterName reporterPhone
        tasks { parentTaskId task { id status unitId round } } } }`;
      const tree = await eventually('the register knows all four as completed', async () => {
        const answer = await county.dispatcher.ask<{
          case: {
            reporterName: string;
            reporterPhone: string;
            tasks: readonly { parentTaskId: string | null; task: { id: string; status: string } }[];
          };
        }>(document, { id: played.caseId });
        return answer.case.tasks.every(({ task }) => task.status === 'COMPLETED') ? answer.case : undefined;
      });
      expect(tree.tasks.map(({ task }) => task.id)).toEqual(played.taskIds);
      expect(tree.tasks.map(({ parentTaskId }) => parentTaskId)).toEqual([
        null,
        ...played.taskIds.slice(0, -1),
      ]);
      expect([tree.reporterName, tree.reporterPhone]).toEqual(['群**', '138****0000']);
    });
  });
}
