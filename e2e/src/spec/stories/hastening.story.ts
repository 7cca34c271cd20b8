import { describe, expect, it } from '@jest/globals';
import type { Person } from '@grid/tools';
import { eventually } from '@grid/testbed';
import { Acts, awaitTask, done, expectRefused } from '../acts.js';
import type { Stage } from '../stage.js';

/** Somebody presses for a matter, and everybody at work on it is told, all the way down. */
export function hastening(stage: () => Stage): void {
  describe('hastening 催办', () => {
    it('reaches every unit at work, and is the citizen’s only now and then', async () => {
      const acts = await Acts.at(stage());
      const { citizen, operator } = await acts.county;
      const { town, station } = acts.line;
      const { caseId, taskId } = await acts.dispatched();
      await acts.sign(town, taskId);
      const childTaskId = await acts.handDown(town, taskId, station);
      await awaitTask(station, childTaskId, 'arrived');

      const press = (who: Person, text: string) => who.actOnCase('hastenCase', { caseId, text });
      done('hasten', await press(citizen, '已经三天了'));
      expectRefused(await press(citizen, '还没修'), 'HASTENED_RECENTLY');
      expectRefused(await press(town, '请尽快'), 'ROLE_MAY_NOT');
      await heardOf(town, taskId, { count: 1, text: '已经三天了', byCitizen: true });
      await heardOf(station, childTaskId, { count: 1, text: '已经三天了', byCitizen: true });

      done('hasten', await press(operator, '请今日回复'));
      await heardOf(station, childTaskId, { count: 2, text: '请今日回复', byCitizen: false });
      const told = await eventually('the timeline tells it of every level', async () => {
        const facts = (await citizen.timeline(caseId)).map(({ fact }) => fact);
        return facts.filter((fact) => fact === 'TaskHastened').length === 4 && facts;
      });
      expect(told.filter((fact) => fact === 'CaseHastened')).toHaveLength(2);
    });
  });
}

interface Heard {
  readonly count: number;
  readonly text: string;
  readonly byCitizen: boolean;
}

async function heardOf(who: Person, id: string, expected: Heard): Promise<void> {
  const document =
    'query heard($id: ID!) { task(id: $id) { hastening { count text byCitizen replyDueAt } } }';
  const heard = await eventually(`${who.viewer.name} heard of it`, async () => {
    const { task } = await who.ask<{ task: { hastening: Heard | null } | null }>(document, { id });
    return task?.hastening?.count === expected.count && task.hastening;
  });
  expect(heard).toMatchObject(expected);
}
