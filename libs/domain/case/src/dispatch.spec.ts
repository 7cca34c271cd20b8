import { describe, expect, it } from '@jest/globals';
import { actorAt, given, office } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { dispatch, recall, ruleReturn, take } from './case.asked.fixture.js';
import {
  answered,
  by,
  childAsksReturn,
  childRecalled,
  childReported,
  childSigned,
  civilAffairs,
  closed,
  concluded,
  dispatched,
  dispatcher,
  dutyChief,
  grid,
  gridWorker,
  inHandling,
  inspector,
  operator,
  order,
  otherTown,
  pendingCheck,
  registered,
  reopened,
  returnGranted,
  station,
  stationStaff,
  submission,
  submitted,
  t,
  town,
  townStaff,
} from './case.fixture.js';

const waiting = [submitted, registered];

describe('dispatching', () => {
  it('orders one lead, starts the clock (R-13), and sends the order with the contact masked (R-6)', () => {
    const { events, after } = given(caseDecider, ...waiting).when(dispatch());
    const expected = order({ orderedAt: t(10) });
    expect(events).toEqual([{ ...dispatched(), order: expected, at: t(10) }]);
    expect(after).toMatchObject({
      status: 'IN_HANDLING',
      dispatchedAt: t(10),
      firstDispatchedAt: t(10),
      dueAt: t(900),
      dueNote: 'FIXED',
      children: [{ taskId: 'task-town', status: 'ORDERED', role: 'LEAD', mandatory: true }],
    });
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toEqual([
      { to: 'town-subcenter', partition: 't1', handoff: { type: 'TASK_HANDED_DOWN', order: expected } },
    ]);
  });

  it('leaves a complainant out altogether (R-6)', () => {
    const complaint: CaseEvent = { ...registered, requestKind: 'COMPLAINT' };
    expect(given(caseDecider, submitted, complaint).when(dispatch()).events).toMatchObject([
      { order: { brief: { contactName: '', contactPhone: '', requestKind: 'COMPLAINT' } } },
    ]);
  });

  it('says so where the calendar knows no date yet', () => {
    const due = { dueAt: null, dueNote: 'CALENDAR_NOT_PUBLISHED' } as const;
    expect(given(caseDecider, ...waiting).when(dispatch({ due })).after).toMatchObject(due);
  });

  it.each([
    ['the dispatcher anywhere', dispatcher, civilAffairs],
    ['the duty chief anywhere', dutyChief, otherTown],
    ['the town of the place within the town', townStaff, office('gx/t1/v2')],
    ['the station of the place to its grids', stationStaff, grid],
  ])('is for %s', (_who, actor, unit) => {
    expect(given(caseDecider, ...waiting).when(dispatch({ actor, unit })).events).toHaveLength(1);
  });

  it.each([
    ['the town outside itself', { actor: townStaff, unit: civilAffairs }, 'OUTSIDE_JURISDICTION'],
    [
      'the station to another’s grid',
      { actor: stationStaff, unit: office('gx/t1/v2/g1') },
      'OUTSIDE_JURISDICTION',
    ],
    [
      'the station past its grids',
      { actor: stationStaff, unit: office('gx/t1/v1/g1/b1') },
      'OUTSIDE_JURISDICTION',
    ],
    ['a town whose place it is not', { actor: actorAt(otherTown), unit: otherTown }, 'NOT_FOUND'],
    ['an operator', { actor: operator }, 'ROLE_MAY_NOT'],
    ['a grid worker', { actor: gridWorker }, 'ROLE_MAY_NOT'],
    [
      'somebody off the catalogue without a word',
      { targetFromCatalogue: false, exceptionReason: ' ' },
      'EXCEPTION_REASON_MISSING',
    ],
  ])('is refused to %s', (_who, over, code) => {
    expect(given(caseDecider, ...waiting).when(dispatch(over)).rejection).toMatchObject({ code });
  });

  it('off the catalogue is possible in writing', () => {
    const { events } = given(caseDecider, ...waiting).when(
      dispatch({ targetFromCatalogue: false, exceptionReason: 'the usual unit is away' }),
    );
    expect(events).toMatchObject([{ exceptionReason: 'the usual unit is away' }]);
  });

  it.each([
    ['before it is registered', [submitted], {}, 'WRONG_STATE'],
    ['while it is handled', inHandling, { taskId: 'task-2' }, 'WRONG_STATE'],
    [
      'under an id that is taken',
      [...inHandling, answered(childAsksReturn), returnGranted],
      {},
      'TASK_ID_TAKEN',
    ],
  ])('is refused %s', (_when, history, over, code) => {
    expect(given(caseDecider, ...history).when(dispatch(over)).rejection).toMatchObject({ code });
  });
});

describe('a return', () => {
  const asked = [...inHandling, answered(childSigned), answered(childAsksReturn)];

  it('once granted puts the case back to waiting, and its date does not move', () => {
    const { events, after } = given(caseDecider, ...asked).when(ruleReturn());
    expect(after).toMatchObject({ status: 'REGISTERED', returnCount: 1, dueAt: t(900) });
    expect(after?.children).toMatchObject([{ status: 'RETURNED' }]);
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'RETURN_RULED', taskId: 'task-town', granted: true } },
    ]);
    const late = dispatch({
      taskId: 'task-2',
      unit: civilAffairs,
      due: { dueAt: t(2000), dueNote: 'FIXED' },
    });
    expect(given(caseDecider, ...asked, ...events).when(late).after).toMatchObject({
      status: 'IN_HANDLING',
      dueAt: t(900),
      dispatchedAt: t(3),
    });
  });

  it('of the lead leaves a co-handler’s report without anything to check', () => {
    const helper = dispatched({ taskId: 'task-co', unit: civilAffairs, role: 'CO' });
    const helped = { ...childReported(), taskId: 'task-co' };
    const { after } = given(caseDecider, ...asked, helper, answered(helped)).when(ruleReturn());
    expect(after).toMatchObject({ status: 'REGISTERED', report: null });
  });

  it('once denied leaves the unit at work', () => {
    const { after } = given(caseDecider, ...asked).when(ruleReturn({ granted: false }));
    expect(after).toMatchObject({ status: 'IN_HANDLING', returnCount: 0, children: [{ status: 'SIGNED' }] });
  });

  it('is given once a round to each unit, and anew in the next', () => {
    const again = (...history: readonly CaseEvent[]) =>
      given(caseDecider, ...history).when(dispatch({ taskId: 'task-2' })).events;
    expect(again(...asked, returnGranted)).toMatchObject([{ order: { returnAllowed: false } }]);
    const later = [...asked, returnGranted, dispatched({ taskId: 'task-9', unit: civilAffairs })];
    expect(again(...later, closed, reopened(2))).toMatchObject([
      { order: { returnAllowed: true, round: 2 } },
    ]);
  });

  it('the second time in a case is for the duty chief', () => {
    const second: CaseEvent[] = [
      ...asked,
      returnGranted,
      dispatched({ taskId: 'task-2', unit: civilAffairs }),
      answered({ ...childAsksReturn, taskId: 'task-2' }),
    ];
    const rule = (actor = dispatcher) =>
      given(caseDecider, ...second).when(ruleReturn({ childTaskId: 'task-2', actor }));
    expect(rule().rejection).toMatchObject({ code: 'SECOND_RETURN' });
    expect(rule(dutyChief).after).toMatchObject({ status: 'REGISTERED', returnCount: 2 });
  });

  it.each([
    ['nobody asked', inHandling, {}, 'NO_RETURN_REQUESTED'],
    ['the task is unknown', inHandling, { childTaskId: 'x' }, 'CHILD_NOT_FOUND'],
    ['no reason is given', asked, { reason: '' }, 'TEXT_MISSING'],
    ['the town rules for itself', asked, { actor: townStaff }, 'ROLE_MAY_NOT'],
    ['an inspector rules', asked, { actor: inspector }, 'ROLE_MAY_NOT'],
  ])('is not ruled on where %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(ruleReturn(over)).rejection).toMatchObject({ code });
  });
});

describe('a recall', () => {
  it('waits for the answer, then the case waits for dispatch', () => {
    const { events, after } = given(caseDecider, ...inHandling).when(recall());
    expect(after).toMatchObject({ status: 'IN_HANDLING', children: [{ status: 'RECALL_ORDERED' }] });
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'RECALL_ORDERED', final: false } },
    ]);
    expect(given(caseDecider, ...inHandling, ...events).when(take(childRecalled)).after).toMatchObject({
      status: 'REGISTERED',
      children: [{ status: 'RECALLED' }],
    });
  });

  it('gives way to a report that crossed it', () => {
    const ordered = given(caseDecider, ...inHandling).when(recall()).events;
    expect(given(caseDecider, ...inHandling, ...ordered).when(take(childReported())).after).toMatchObject({
      status: 'PENDING_CHECK',
    });
  });

  it('is for whoever could have sent the task there', () => {
    const toGrid = [submitted, registered, dispatched({ unit: grid })];
    expect(given(caseDecider, ...toGrid).when(recall({ actor: stationStaff })).events).toHaveLength(1);
    expect(given(caseDecider, ...inHandling).when(recall({ actor: stationStaff })).rejection).toMatchObject({
      code: 'OUTSIDE_JURISDICTION',
    });
    expect(given(caseDecider, ...inHandling).when(recall({ actor: townStaff })).events).toHaveLength(1);
  });

  it.each([
    ['the task has reported', pendingCheck, {}, 'CHILD_NOT_OPEN'],
    ['the task is unknown', inHandling, { childTaskId: 'x' }, 'CHILD_NOT_FOUND'],
    ['no reason is given', inHandling, { reason: '' }, 'TEXT_MISSING'],
    ['an operator asks', inHandling, { actor: operator }, 'ROLE_MAY_NOT'],
    ['the case is closed', concluded, {}, 'WRONG_STATE'],
  ])('is refused where %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(recall(over)).rejection).toMatchObject({ code });
  });
});

it('a unit with a task reads the case wherever its place lies', () => {
  const far: CaseEvent[] = [
    { ...submitted, submission: { ...submission, placePath: 'gx/t10/v1' } },
    { ...registered, placePath: 'gx/t10/v1' },
    dispatched({ unit: town, orderedBy: by(dispatcher) }),
  ];
  const { rejection } = given(caseDecider, ...far).when(dispatch({ actor: townStaff }));
  expect(rejection).toMatchObject({ code: 'OUTSIDE_JURISDICTION' });
  expect(given(caseDecider, ...far).when(dispatch({ actor: actorAt(station) })).rejection).toMatchObject({
    code: 'NOT_FOUND',
  });
});
