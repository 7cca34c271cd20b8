import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import type { Handoff } from '@grid/domain-handoff';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import {
  by,
  childOrder,
  childAsksReturn,
  childRecalled,
  childReported,
  childSigned,
  completed,
  handedDown,
  order,
  ownOrder,
  recalled,
  received,
  reported,
  returned,
  returnRequested,
  signed,
  stationStaff,
  t,
  take,
  takenInRequest,
  townStaff,
} from './task.fixture.js';

const refused: Handoff = {
  type: 'HANDOFF_REFUSED',
  taskId: 'task-grid',
  sender: { kind: 'TASK', taskId: 'task-station' },
  refused: 'RECALL_ORDERED',
  rejection: { code: 'ALREADY_REPORTED', decidedBy: 'rule of recall', reason: 'done', nextStep: 'check' },
};
const recallOrder = (final: boolean): Handoff => ({
  type: 'RECALL_ORDERED',
  taskId: 'task-station',
  final,
  reason: 'x',
  by: by(townStaff),
});
const complete: Handoff = { type: 'COMPLETION_ORDERED', taskId: 'task-station', by: by(townStaff) };
const ruling: Handoff = {
  type: 'RETURN_RULED',
  taskId: 'task-station',
  granted: true,
  reason: 'x',
  by: by(townStaff),
};
const rework: Handoff = { type: 'REWORK_ORDERED', taskId: 'task-station', reason: 'x', by: by(townStaff) };
const numbered: Handoff = {
  type: 'CASE_NUMBERED',
  taskId: 'task-station',
  caseNumber: 'GX-2',
  dueAt: null,
  dueNote: 'FIXED',
};
const ordered: Handoff = { type: 'TASK_HANDED_DOWN', order: order() };

describe('an order from above', () => {
  it('opens the task, also where the unit is only informed', () => {
    for (const role of ['LEAD', 'CO', 'INFORM'] as const) {
      const handoff: Handoff = { type: 'TASK_HANDED_DOWN', order: order({ role }) };
      const { events, after } = given(taskDecider).when(take(handoff));
      expect(events).toEqual([{ ...received, order: order({ role }), at: t(10) }]);
      expect(after).toMatchObject({ status: 'PENDING_SIGN', origin: 'HANDED_DOWN', following: false });
      const [fact] = events;
      expect(fact && after && announceTask(fact, after)).toEqual([]);
    }
  });

  it('heard twice opens one task (R-5)', () => {
    expect(given(taskDecider, received, signed).when(take(ordered)).events).toEqual([]);
  });
});

describe('handoffs', () => {
  it('come from owners, never from people', () => {
    expect(given(taskDecider).when({ ...take(ordered), actor: stationStaff }).rejection).toMatchObject({
      code: 'ROLE_MAY_NOT',
    });
  });

  it.each([recallOrder(true), complete, ruling, rework, numbered, childSigned])(
    'for a task that is not there are answered: $type',
    (handoff) => {
      expect(given(taskDecider).when(take(handoff)).rejection).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it.each([
    { ...complete, taskId: 'task-else' },
    { type: 'TASK_HANDED_DOWN', order: order({ taskId: 'task-else' }) },
    { type: 'REQUEST_TAKEN_IN', order: ownOrder, request: takenInRequest },
  ] as Handoff[])('for another are answered: $type', (handoff) => {
    expect(given(taskDecider, received).when(take(handoff)).rejection).toMatchObject({
      code: 'MISADDRESSED',
    });
  });

  it('from a child nobody ordered are answered', () => {
    expect(given(taskDecider, received).when(take(childReported)).rejection).toMatchObject({
      code: 'CHILD_NOT_FOUND',
    });
  });

  it('from a child are recorded as it told them', () => {
    const history = [received, signed, handedDown()];
    for (const [answer, status] of [
      [childSigned, 'SIGNED'],
      [childReported, 'REPORTED'],
      [childAsksReturn, 'RETURN_REQUESTED'],
      [childRecalled, 'RECALLED'],
    ] as const) {
      const { events, after } = given(taskDecider, ...history).when(take(answer));
      expect(events).toEqual([{ type: 'ChildAnswered', answer, at: t(10) }]);
      expect(after?.children).toMatchObject([{ taskId: childOrder().taskId, status }]);
      // Told twice, it changes nothing.
      expect(given(taskDecider, ...history, ...events).when(take(answer)).events).toEqual([]);
    }
  });

  it('that were refused are noted, so that nobody wonders', () => {
    const { events } = given(taskDecider, received, signed, handedDown()).when(take(refused));
    expect(events).toEqual([
      {
        type: 'HandoffRefusalNoted',
        taskId: 'task-grid',
        refused: 'RECALL_ORDERED',
        code: 'ALREADY_REPORTED',
        at: t(10),
      },
    ]);
    expect(given(taskDecider).when(take(refused)).events).toEqual([]);
  });

  it('that never opened a child leave nobody waiting for it', () => {
    const { after } = given(taskDecider, received, signed, handedDown()).when(
      take({ ...refused, refused: 'TASK_HANDED_DOWN' }),
    );
    expect(after?.children).toMatchObject([{ status: 'RECALLED' }]);
  });
});

describe('after its end a task', () => {
  const ends = {
    COMPLETED: [received, signed, handedDown(), reported, completed],
    RECALLED: [received, signed, handedDown(), recalled],
    RETURNED: [received, returnRequested, returned],
  };
  const late = [childSigned, childRecalled, refused, ordered, numbered, recallOrder(true)];

  it.each(Object.keys(ends) as (keyof typeof ends)[])(
    '%s lets pass what is merely late, unchanged',
    (end) => {
      for (const handoff of late)
        expect(given(taskDecider, ...ends[end]).when(take(handoff)).events).toEqual([]);
    },
  );

  it.each([
    ['COMPLETED', recallOrder(false)],
    ['COMPLETED', childReported],
    ['COMPLETED', rework],
    ['RECALLED', complete],
    ['RECALLED', childAsksReturn],
    ['RETURNED', ruling],
    ['RETURNED', recallOrder(false)],
    ['RETURNED', complete],
  ] as const)('%s answers everything else with its end (R-3): $type', (end, handoff) => {
    expect(given(taskDecider, ...ends[end]).when(take(handoff)).rejection).toMatchObject({
      code: 'TASK_ENDED',
      decidedBy: 'R-3',
    });
  });

  it('has completed once and been recalled once: the same order again is no news (R-5)', () => {
    expect(given(taskDecider, ...ends.COMPLETED).when(take(complete)).events).toEqual([]);
    expect(given(taskDecider, ...ends.RECALLED).when(take(recallOrder(false))).events).toEqual([]);
  });
});
