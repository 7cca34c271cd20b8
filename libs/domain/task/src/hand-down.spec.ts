import { describe, expect, it } from '@jest/globals';
import { actorAt, department, given, office } from '@grid/testkit';
import { announceTask } from './announce.js';
import { isBelow } from './hand-down.js';
import { taskDecider } from './task.decider.js';
import {
  answered,
  building,
  childAsksReturn,
  childOrder,
  grid,
  handDown,
  handedDown,
  order,
  otherGrid,
  received,
  ruleReturn,
  signed,
  station,
  t,
  takenIn,
  town,
  townDepartment,
} from './task.fixture.js';

describe('handing down', () => {
  it('orders a task below with the same brief and the own due date, and sends it on its way', () => {
    const { events, after } = given(taskDecider, received, signed).when(handDown());
    const expected = childOrder({ instruction: 'please', orderedAt: t(10) });
    expect(events).toEqual([{ type: 'TaskHandedDown', order: expected, at: t(10) }]);
    expect(after?.children).toMatchObject([
      { taskId: 'task-grid', status: 'ORDERED', mandatory: true, role: 'LEAD', follower: false },
    ]);
    expect(after && announceTask({ type: 'TaskHandedDown', order: expected, at: t(10) }, after)).toEqual([
      { to: 'grid-worker', partition: 't1', handoff: { type: 'TASK_HANDED_DOWN', order: expected } },
    ]);
  });

  it('may ask for an earlier date, never for a later one', () => {
    const task = given(taskDecider, received, signed);
    expect(task.when(handDown({ dueAt: t(400) })).events).toMatchObject([{ order: { dueAt: t(400) } }]);
    expect(task.when(handDown({ dueAt: t(500) })).events).toMatchObject([{ order: { dueAt: t(500) } }]);
    expect(task.when(handDown({ dueAt: t(501) })).rejection).toMatchObject({ code: 'DUE_AFTER_PARENT' });
  });

  it('sets a date of its own while the county has not registered the case', () => {
    const { events } = given(taskDecider, takenIn).when(handDown({ dueAt: t(90) }));
    expect(events).toMatchObject([{ order: { dueAt: t(90), dueNote: 'FIXED', caseNumber: '' } }]);
  });

  it('never waits for whoever is only informed', () => {
    const { after } = given(taskDecider, received, signed).when(
      handDown({ role: 'INFORM', mandatory: true }),
    );
    expect(after?.children).toMatchObject([{ role: 'INFORM', mandatory: false }]);
  });

  it('gives a unit that returned its task no second return in the round', () => {
    const asked = given(taskDecider, received, signed, handedDown(), answered(childAsksReturn));
    const granted = asked.when(ruleReturn()).events;
    const after = given(taskDecider, received, signed, handedDown(), answered(childAsksReturn), ...granted);
    const again = (unit = grid) => after.when(handDown({ childTaskId: 'task-again', unit })).events;
    expect(again()).toMatchObject([{ order: { returnAllowed: false } }]);
    expect(again(otherGrid)).toMatchObject([{ order: { returnAllowed: true } }]);
  });

  it('goes to whatever lies strictly below, or to a department beside the office of the same area', () => {
    expect(isBelow(station, grid)).toBe(true);
    expect(isBelow(station, building)).toBe(true);
    expect(isBelow(town, townDepartment)).toBe(true);
    expect(isBelow(townDepartment, station)).toBe(true);
    expect(isBelow(townDepartment, town)).toBe(false);
    expect(isBelow(townDepartment, department('gx/t1', 'zfd'))).toBe(false);
    expect(isBelow(town, office('gx/t10/v1'))).toBe(false);
  });

  it.each([
    ['before it is signed', [received], {}, 'WRONG_STATE'],
    ['to the unit itself', [received, signed], { unit: station }, 'TARGET_NOT_BELOW'],
    ['upwards', [received, signed], { unit: town }, 'TARGET_NOT_BELOW'],
    ['sideways', [received, signed], { unit: office('gx/t1/v2/g1') }, 'TARGET_NOT_BELOW'],
    ['under an id that is taken', [received, signed, handedDown()], {}, 'TASK_ID_TAKEN'],
    ['under its own id', [received, signed], { childTaskId: 'task-station' }, 'TASK_ID_TAKEN'],
    ['by a stranger', [received, signed], { actor: actorAt(grid) }, 'NOT_FOUND'],
  ])('is refused %s', (_why, history, over, code) => {
    expect(given(taskDecider, ...history).when(handDown(over)).rejection).toMatchObject({ code });
  });

  it.each([
    ['a building head', building, 'BUILDING_HEAD'],
    ['a department clerk', townDepartment, 'DEPARTMENT_CLERK'],
    ['a department system', townDepartment, 'DEPARTMENT_SYSTEM'],
  ] as const)('is not for %s', (_who, unit, role) => {
    const history = [{ type: 'TaskReceived' as const, order: order({ unit }), at: t(1) }, signed];
    const { rejection } = given(taskDecider, ...history).when(handDown({ actor: actorAt(unit, role) }));
    expect(rejection).toMatchObject({ code: 'ROLE_MAY_NOT', decidedBy: role });
  });
});
