import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import type { Handoff, TaskOrder } from '@grid/domain-handoff';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { dispatch, recall, resolveOnSpot, take } from './case.asked.fixture.js';
import {
  by,
  childReported,
  childRecalled,
  childSigned,
  county,
  grid,
  gridWorker,
  order,
  pendingFeedback,
  stationOrder,
  stationStaff,
  t,
  takenInRequest,
  town,
  voided,
} from './case.fixture.js';

const takenIn: Handoff = { type: 'REQUEST_TAKEN_IN', order: stationOrder, request: takenInRequest };
const townOrder = order({
  ...stationOrder,
  taskId: 'task-town',
  unit: town,
  orderedAt: t(2),
  orderedBy: by(stationStaff),
});
const following = (lower: TaskOrder, upperTaskId: string): TaskOrder => ({
  ...lower,
  role: 'INFORM',
  mandatory: false,
  parent: { kind: 'TASK', taskId: upperTaskId, owner: 'town-subcenter' },
});
const handedUp = (upper: TaskOrder, lower: TaskOrder): Handoff => ({
  type: 'TASK_HANDED_UP',
  request: takenInRequest,
  order: upper,
  follower: lower,
  reason: 'needs more',
});
const toTown = handedUp(townOrder, following(stationOrder, 'task-town'));
const toCounty = handedUp(
  { ...townOrder, taskId: 'task-county', unit: county },
  { ...townOrder, role: 'INFORM', mandatory: false },
);
const gridOrder = { ...stationOrder, taskId: 'task-grid', unit: grid, orderedBy: by(gridWorker) };
const toStation = handedUp(stationOrder, following(gridOrder, 'task-station'));

/** What a case makes of several handoffs in a row. */
function after(...handoffs: readonly Handoff[]) {
  const history: CaseEvent[] = [];
  for (const handoff of handoffs) history.push(...given(caseDecider, ...history).when(take(handoff)).events);
  return given(caseDecider, ...history);
}

describe('a request taken in below', () => {
  it('is a case at once: registered, numbered, and under way since then (R-13)', () => {
    const { events, after: theCase } = given(caseDecider).when(take(takenIn));
    expect(events.map(({ type }) => type)).toEqual(['CaseTakenIn']);
    expect(theCase).toMatchObject({
      status: 'IN_HANDLING',
      number: 'GX-7',
      submittedBy: by(stationStaff),
      submittedAt: t(1),
      registeredAt: t(10),
      dispatchedAt: t(1),
      firstDispatchedAt: t(1),
      dueAt: t(800),
      children: [{ taskId: 'task-station', status: 'SIGNED', mandatory: true }],
    });
    const [fact] = events;
    expect(fact && theCase && announceCase(fact, theCase)).toEqual([
      {
        to: 'community-station',
        partition: 't1',
        handoff: {
          type: 'CASE_NUMBERED',
          taskId: 'task-station',
          caseNumber: 'GX-7',
          dueAt: t(800),
          dueNote: 'FIXED',
        },
      },
    ]);
  });

  it('settled on the spot goes to feedback, and its task is completed at once', () => {
    const onSpot = { ...childReported({ onSpot: true }), taskId: 'task-station' };
    const { events, after: theCase } = after(takenIn).when(take(onSpot));
    expect(theCase).toMatchObject({ status: 'PENDING_FEEDBACK', children: [{ status: 'COMPLETED' }] });
    const [fact] = events;
    expect(fact && theCase && announceCase(fact, theCase)).toMatchObject([
      { to: 'community-station', handoff: { type: 'COMPLETION_ORDERED', taskId: 'task-station' } },
    ]);
  });

  it('heard twice is one case (R-5)', () => {
    expect(after(takenIn).when(take(takenIn)).events).toEqual([]);
  });
});

describe('a matter handed up to a unit between', () => {
  const settled = {
    status: 'IN_HANDLING',
    children: expect.arrayContaining([
      expect.objectContaining({ taskId: 'task-town', status: 'ORDERED', mandatory: true }),
      expect.objectContaining({ taskId: 'task-station', status: 'HANDED_UP', mandatory: false }),
    ]) as unknown,
  };

  it('makes the upper task the one the case waits for, in whichever order it is heard', () => {
    expect(after(takenIn, toTown).state).toMatchObject(settled);
    expect(after(toTown, takenIn).state).toMatchObject(settled);
    expect(after(toTown, takenIn).state?.children).toHaveLength(2);
  });

  it('tells the upper task the number; the ones below hear it from there', () => {
    const { events, after: theCase } = given(caseDecider).when(take(toTown));
    expect(events.map(({ type }) => type)).toEqual(['CaseTakenIn', 'CaseHandedUp']);
    expect(theCase && events.flatMap((fact) => announceCase(fact, theCase))).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'CASE_NUMBERED', taskId: 'task-town', caseNumber: 'GX-7' } },
    ]);
  });

  it('past a unit not heard of yet leaves nobody waiting for the one that took it in', () => {
    const { state } = after(takenInAtGrid(), toTown);
    expect(state?.children).toContainEqual(
      expect.objectContaining({ taskId: 'task-grid', status: 'HANDED_UP', mandatory: false }),
    );
  });

  it('tells no number to a task that was begun with it', () => {
    const numbered = handedUp({ ...townOrder, caseNumber: 'GX-7' }, following(stationOrder, 'task-town'));
    const { events, after: theCase } = after(takenIn).when(take(numbered));
    expect(theCase && events.flatMap((fact) => announceCase(fact, theCase))).toEqual([]);
  });

  it('over two levels comes out the same in every order of hearing', () => {
    const orders = [
      [takenInAtGrid(), toStation, toTown],
      [takenInAtGrid(), toTown, toStation],
      [toStation, takenInAtGrid(), toTown],
      [toStation, toTown, takenInAtGrid()],
      [toTown, takenInAtGrid(), toStation],
      [toTown, toStation, takenInAtGrid()],
    ];
    for (const handoffs of orders) {
      const { state } = after(...handoffs);
      expect(state?.status).toBe('IN_HANDLING');
      expect([...(state?.children ?? [])].map(({ taskId, status }) => `${taskId} ${status}`).sort()).toEqual([
        'task-grid HANDED_UP',
        'task-station HANDED_UP',
        'task-town ORDERED',
      ]);
    }
  });

  it('heard twice changes nothing (R-5)', () => {
    expect(after(takenIn, toTown).when(take(toTown)).events).toEqual([]);
  });

  it('leaves what the follower said before without effect', () => {
    const late = { ...childSigned, taskId: 'task-station' };
    expect(after(toTown).when(take(late)).events).toEqual([]);
  });

  it('is answered where the case had ended before it was heard', () => {
    const { rejection } = given(caseDecider, ...historyOf(takenIn), voided).when(take(toTown));
    expect(rejection).toMatchObject({ code: 'CASE_ENDED' });
  });

  it('adds nothing to a case that has ended, even about units it knows (R-3)', () => {
    const { rejection } = given(caseDecider, ...historyOf(toTown), voided).when(take(toStation));
    expect(rejection).toMatchObject({ code: 'CASE_ENDED', decidedBy: 'R-3' });
  });

  it('is answered where the unit that handed it up had been recalled, and another is at work', () => {
    const recalled = { ...childRecalled, taskId: 'task-station' };
    const history = historyOf(takenIn, recalled);
    const elsewhere = given(caseDecider, ...history).when(dispatch({ taskId: 'task-2' })).events;
    expect(given(caseDecider, ...history, ...elsewhere).when(take(toTown)).rejection.code).toBe('CASE_ENDED');
  });

  it('is answered where nobody is at work on the case', () => {
    const toElse = handedUp({ ...townOrder, taskId: 'task-else' }, following(stationOrder, 'task-else'));
    expect(given(caseDecider, ...pendingFeedback).when(take(toElse)).rejection.code).toBe('CASE_ENDED');
  });
});

describe('a matter handed up to the county', () => {
  it('waits for dispatch, with the lower unit following the case', () => {
    const { state } = after(toTown, toCounty);
    expect(state).toMatchObject({ status: 'REGISTERED' });
    expect(state?.children).toContainEqual(
      expect.objectContaining({ taskId: 'task-town', follower: true, mandatory: false, status: 'SIGNED' }),
    );
    expect(after(toTown, toCounty).when(take(toCounty)).events).toEqual([]);
  });

  it('ends for the follower when the county settles it', () => {
    const { events, after: theCase } = after(toTown, toCounty).when(resolveOnSpot());
    const [fact] = events;
    expect(fact && theCase && announceCase(fact, theCase)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'COMPLETION_ORDERED', taskId: 'task-town' } },
    ]);
  });

  it('keeps its date when it is dispatched', () => {
    const { after: theCase } = after(toTown, toCounty).when(
      dispatch({ taskId: 'task-2', due: { dueAt: t(5000), dueNote: 'FIXED' } }),
    );
    expect(theCase).toMatchObject({ status: 'IN_HANDLING', dueAt: t(800) });
  });

  it('counts a recall that crossed it no more: a follower refuses it and goes on following', () => {
    const history = historyOf(toTown, { ...childSigned });
    const ordered = given(caseDecider, ...history).when(recall()).events;
    const handed = given(caseDecider, ...history, ...ordered).when(take(toCounty));
    expect(handed.after?.children).toContainEqual(
      expect.objectContaining({ taskId: 'task-town', follower: true, status: 'SIGNED' }),
    );
  });
});

function takenInAtGrid(): Handoff {
  return { type: 'REQUEST_TAKEN_IN', order: gridOrder, request: takenInRequest };
}

function historyOf(...handoffs: readonly Handoff[]): CaseEvent[] {
  const history: CaseEvent[] = [];
  for (const handoff of handoffs) history.push(...given(caseDecider, ...history).when(take(handoff)).events);
  return history;
}
