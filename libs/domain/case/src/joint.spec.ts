import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { Helper } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { check, dispatch, ruleReturn, take } from './case.asked.fixture.js';
import {
  answered,
  childAsksReturn,
  childReported,
  childSigned,
  civilAffairs,
  inspector,
  otherTown,
  registered,
  station,
  submitted,
  t,
  town,
  townStaff,
} from './case.fixture.js';

const waiting: readonly CaseEvent[] = [submitted, registered];
const helper = (over: Partial<Helper> = {}): Helper => ({
  taskId: 'task-co',
  unit: civilAffairs,
  role: 'CO',
  mandatory: true,
  instruction: 'lend the ladder',
  ...over,
});
const told = helper({ taskId: 'task-told', unit: otherTown, role: 'INFORM', instruction: '' });
const joint = dispatch({ helpers: [helper(), told] });
const dispatchedJointly = given(caseDecider, ...waiting).when(joint).events;
const inJoint: readonly CaseEvent[] = [...waiting, ...dispatchedJointly];
const coReported = { ...childReported({ handlerUnitIds: [civilAffairs.unitId] }), taskId: 'task-co' };

describe('dispatching a lead with others beside it', () => {
  it('is one decision, and a task for each unit', () => {
    const { events, after } = given(caseDecider, ...waiting).when(joint);
    expect(events.map(({ type }) => type)).toEqual(['CaseDispatched', 'CoHandlerAdded', 'UnitInformed']);
    expect(after?.children).toMatchObject([
      { taskId: 'task-town', role: 'LEAD', mandatory: true },
      { taskId: 'task-co', role: 'CO', mandatory: true },
      { taskId: 'task-told', role: 'INFORM', mandatory: false },
    ]);
    const sent = events.flatMap((event) => (after === null ? [] : announceCase(event, after)));
    const orders = sent.flatMap(({ handoff }) =>
      handoff.type === 'TASK_HANDED_DOWN' ? [handoff.order] : [],
    );
    expect(orders).toMatchObject([
      { unit: town, role: 'LEAD', dueAt: t(900), returnAllowed: true },
      { unit: civilAffairs, role: 'CO', dueAt: t(900), returnAllowed: true, instruction: 'lend the ladder' },
      { unit: otherTown, role: 'INFORM', mandatory: false, returnAllowed: false },
    ]);
  });

  it.each([
    ['the lead again', { helpers: [helper({ unit: town })] }, 'UNIT_ALREADY_ENGAGED'],
    ['a unit twice', { helpers: [helper(), helper({ taskId: 'task-2' })] }, 'UNIT_ALREADY_ENGAGED'],
    ['an id twice', { helpers: [helper({ taskId: 'task-town' })] }, 'TASK_ID_TAKEN'],
    ['a unit out of reach', { actor: townStaff, unit: station, helpers: [helper()] }, 'OUTSIDE_JURISDICTION'],
  ])('is refused with %s', (_what, over, code) => {
    expect(given(caseDecider, ...waiting).when(dispatch(over)).rejection).toMatchObject({ code });
  });

  it('waits for the mandatory, and not for the informed (R-1)', () => {
    const signed = [...inJoint, answered(childSigned)];
    const { after } = given(caseDecider, ...signed).when(take(childReported()));
    expect(after).toMatchObject({ status: 'IN_HANDLING' });
    const done = given(caseDecider, ...signed, answered(childReported())).when(take(coReported));
    expect(done.after).toMatchObject({ status: 'PENDING_CHECK', report: { result: 'bulb replaced' } });
  });

  it('waits for dispatch as soon as it has no lead, and lets a new one join those that help', () => {
    const asked = [...inJoint, answered(childAsksReturn)];
    const { after, events } = given(caseDecider, ...asked).when(ruleReturn());
    expect(after).toMatchObject({ status: 'REGISTERED' });
    const again = (unit = station) =>
      given(caseDecider, ...asked, ...events).when(dispatch({ taskId: 'task-9', unit }));
    expect(again().after).toMatchObject({ status: 'IN_HANDLING' });
    expect(again(civilAffairs).rejection).toMatchObject({ code: 'UNIT_ALREADY_ENGAGED' });
  });

  it('is checked by none of those who helped', () => {
    const done = [...inJoint, answered(childReported()), answered(coReported)];
    const helping = { ...inspector, unitId: civilAffairs.unitId };
    expect(given(caseDecider, ...done).when(check({ actor: helping })).rejection).toMatchObject({
      code: 'CHECKER_IS_HANDLER',
    });
    expect(given(caseDecider, ...done).when(check()).after).toMatchObject({ status: 'PENDING_FEEDBACK' });
  });
});
