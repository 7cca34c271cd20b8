import { describe, expect, it } from '@jest/globals';
import { given, office } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { addCoHandler, dispatch, requestInfo, ruleJointly, ruleReturn, take } from './case.asked.fixture.js';
import {
  answered,
  by,
  childAsksReturn,
  civilAffairs,
  closed,
  county,
  dispatched,
  dispatcher,
  dutyChief,
  inHandling,
  otherTown,
  registered,
  reopened,
  station,
  submitted,
  t,
  town,
  townStaff,
} from './case.fixture.js';

const thirdTown = office('gx/t2');
const asks = (taskId: string) => answered({ ...childAsksReturn, by: by(townStaff), taskId });
const letGo = (taskId: string): CaseEvent => ({
  ...{ type: 'ChildReturnRuled', taskId, granted: true, reason: 'indeed', by: by(dutyChief), at: t(6) },
});
const turn = (taskId: string, unit = town) => [dispatched({ taskId, unit }), asks(taskId)];

const waiting: readonly CaseEvent[] = [submitted, registered];
const once = [...waiting, ...turn('a'), letGo('a'), ...turn('b', otherTown)];
const twice = [...once, letGo('b'), ...turn('task-town', thirdTown)];

describe('the time of a return', () => {
  const asked = [...inHandling, asks('task-town')];

  it('is the centre’s where it was upheld: all of it, since the order that went astray', () => {
    const [fact] = given(caseDecider, ...asked).when(ruleReturn({ now: t(30) })).events;
    expect(fact).toMatchObject({
      charge: { unitId: county.unitId, unitName: county.name, from: t(3), to: t(30) },
    });
  });

  it('is the unit’s where it was denied: since it asked', () => {
    const [fact] = given(caseDecider, ...asked).when(ruleReturn({ granted: false, now: t(30) })).events;
    expect(fact).toMatchObject({
      charge: { unitId: town.unitId, unitName: town.name, from: t(4), to: t(30) },
    });
  });

  it('of one that asked before this was told runs since it signed, or was ordered', () => {
    const old = [...inHandling, answered(childAsksReturn)];
    const [fact] = given(caseDecider, ...old).when(ruleReturn({ granted: false, now: t(30) })).events;
    expect(fact).toMatchObject({ charge: { from: t(3) } });
  });
});

describe('returns of a round', () => {
  const rule = (history: readonly CaseEvent[], childTaskId: string, actor = dispatcher) =>
    given(caseDecider, ...history).when(ruleReturn({ childTaskId, actor }));

  it('are ruled on by the dispatcher, then by the duty chief, then jointly', () => {
    expect(rule([...waiting, ...turn('a')], 'a').after).toMatchObject({ status: 'REGISTERED' });
    expect(rule(once, 'b').rejection).toMatchObject({ code: 'SECOND_RETURN' });
    expect(rule(once, 'b', dutyChief).after).toMatchObject({ status: 'REGISTERED', returnCount: 2 });
    expect(rule(twice, 'task-town').rejection).toMatchObject({ code: 'SECOND_RETURN' });
    expect(rule(twice, 'task-town', dutyChief).rejection).toMatchObject({ code: 'JOINT_RULING_NEEDED' });
  });

  it('begin anew with the next round: what came before is not held against it', () => {
    const anew = [...once, closed, reopened(2), ...[dispatched({ taskId: 'c', round: 2 }), asks('c')]];
    expect(rule(anew, 'c').after).toMatchObject({ status: 'REGISTERED', returnCount: 2 });
  });

  it('count co-handlers that were let go as well', () => {
    const helped = [...inHandling, ...given(caseDecider, ...inHandling).when(addCoHandler()).events];
    const both = [...helped, asks('task-co'), letGo('task-co'), asks('task-town')];
    expect(rule(both, 'task-town').rejection).toMatchObject({ code: 'SECOND_RETURN' });
  });
});

describe('a joint ruling', () => {
  it('binds another unit, which gets the part at once and cannot return it', () => {
    const { events, after } = given(caseDecider, ...twice).when(ruleJointly());
    expect(events.map(({ type }) => type)).toEqual(['JointlyRuled', 'ChildReturnRuled', 'CaseDispatched']);
    expect(after).toMatchObject({
      status: 'IN_HANDLING',
      jointRulings: [{ round: 1, boundUnit: civilAffairs, unitNames: [thirdTown.name, civilAffairs.name] }],
    });
    expect(after?.children.at(-1)).toMatchObject({ unit: civilAffairs, role: 'LEAD', status: 'ORDERED' });
    const sent = events.flatMap((event) => (after === null ? [] : announceCase(event, after)));
    expect(sent.map(({ handoff }) => handoff)).toMatchObject([
      { type: 'RETURN_RULED', granted: true },
      { type: 'TASK_HANDED_DOWN', order: { returnAllowed: false, instruction: 'lamps are its duty' } },
    ]);
  });

  it('orders the bound unit also while the case waits for facts, and lets it go on waiting', () => {
    const asked = [...twice, ...given(caseDecider, ...twice).when(requestInfo()).events];
    const { after } = given(caseDecider, ...asked).when(ruleJointly());
    expect(after).toMatchObject({ status: 'AWAITING_INFO', returnsTo: 'IN_HANDLING' });
    expect(after?.children.at(-1)).toMatchObject({ unit: civilAffairs, role: 'LEAD', status: 'ORDERED' });
  });

  it('binds the one that asked, which goes on', () => {
    const units = [thirdTown, civilAffairs];
    const stays = ruleJointly({ boundUnit: thirdTown, units });
    const { after, events } = given(caseDecider, ...twice).when(stays);
    expect(events).toHaveLength(2);
    expect(after?.children.at(-1)).toMatchObject({ unit: thirdTown, status: 'ORDERED' });
  });

  it('gives a co-handler’s part to a co-handler', () => {
    const lead = [...waiting, ...turn('a'), letGo('a'), ...turn('b', otherTown), letGo('b')];
    const again = [...lead, dispatched({ taskId: 'c', unit: thirdTown })];
    const helped = given(caseDecider, ...again).when(addCoHandler({ unit: station })).events;
    const asking = [...again, ...helped, asks('task-co')];
    const { events } = given(caseDecider, ...asking).when(ruleJointly({ childTaskId: 'task-co' }));
    expect(events.at(-1)).toMatchObject({
      type: 'CoHandlerAdded',
      order: { role: 'CO', unit: civilAffairs, returnAllowed: false },
    });
  });

  it('is the last word of its round', () => {
    const ruled = [...twice, ...given(caseDecider, ...twice).when(ruleJointly()).events];
    const helped = given(caseDecider, ...ruled).when(
      addCoHandler({ unit: station, taskId: 'task-late' }),
    ).events;
    expect(helped).toMatchObject([{ order: { returnAllowed: false } }]);
    const asking = [...ruled, ...helped, asks('task-late')];
    const late = { childTaskId: 'task-late', actor: dutyChief };
    expect(given(caseDecider, ...asking).when(ruleReturn(late)).rejection).toMatchObject({
      code: 'BOUND_BY_JOINT_RULING',
    });
    expect(given(caseDecider, ...asking).when(ruleReturn({ ...late, granted: false })).events).toHaveLength(
      1,
    );
    expect(
      given(caseDecider, ...asking).when(ruleJointly({ childTaskId: 'task-late' })).rejection,
    ).toMatchObject({ code: 'BOUND_BY_JOINT_RULING' });
    const anew = [...asking, closed, reopened(2)];
    expect(given(caseDecider, ...anew).when(dispatch({ taskId: 'z' })).events).toMatchObject([
      { order: { returnAllowed: true } },
    ]);
  });

  it.each([
    ['before the third return', once, { childTaskId: 'b' }, 'JOINT_RULING_TOO_EARLY'],
    ['by the dispatcher', twice, { actor: dispatcher }, 'ROLE_MAY_NOT'],
    ['without saying why', twice, { text: ' ' }, 'TEXT_MISSING'],
    ['on a unit that was not heard', twice, { units: [thirdTown] }, 'BOUND_UNIT_NOT_HEARD'],
    ['on a return nobody asked for', twice, { childTaskId: 'a' }, 'NO_RETURN_REQUESTED'],
    ['on a task nobody knows', twice, { childTaskId: 'x' }, 'CHILD_NOT_FOUND'],
    ['under an id that is taken', twice, { taskId: 'a' }, 'TASK_ID_TAKEN'],
  ])('is not given %s', (_how, history, over, code) => {
    expect(given(caseDecider, ...history).when(ruleJointly(over)).rejection).toMatchObject({ code });
  });

  it('hears the wish in the unit’s own words', () => {
    const { after } = given(caseDecider, ...inHandling).when(take({ ...childAsksReturn, by: by(townStaff) }));
    expect(after?.children[0]?.returnAsk).toEqual({
      explanation: 'civil affairs looks after it',
      suggestedUnitId: civilAffairs.unitId,
      by: by(townStaff),
      at: t(4),
    });
  });
});
