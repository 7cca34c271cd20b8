import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import type { Handoff } from '@grid/domain-handoff';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { take } from './case.asked.fixture.js';
import {
  answered,
  by,
  childAsksReturn,
  childRecalled,
  childReported,
  childSigned,
  concluded,
  inHandling,
  operator,
  order,
  pendingCheck,
  refused,
  registered,
  station,
  stationOrder,
  submitted,
  t,
  takenInRequest,
  town,
  townStaff,
  voided,
  withdrawn,
} from './case.fixture.js';

const takenIn: Handoff = { type: 'REQUEST_TAKEN_IN', order: stationOrder, request: takenInRequest };
const toTown: Handoff = {
  type: 'TASK_HANDED_UP',
  request: takenInRequest,
  order: order({ ...stationOrder, taskId: 'task-town', unit: town }),
  follower: stationOrder,
  reason: 'needs more',
};

describe('a case', () => {
  const refusal: Handoff = {
    type: 'HANDOFF_REFUSED',
    taskId: 'task-town',
    sender: { kind: 'CASE', caseId: 'case-1' },
    refused: 'TASK_HANDED_DOWN',
    rejection: { code: 'NOT_FOUND', decidedBy: 'x', reason: 'no such unit', nextStep: 'choose another' },
  };

  it('takes no orders: those are for tasks', () => {
    const orders: Handoff[] = [
      { type: 'TASK_HANDED_DOWN', order: order() },
      { type: 'COMPLETION_ORDERED', taskId: 'task-town', by: by(operator) },
      { type: 'CASE_NUMBERED', taskId: 'task-town', caseNumber: '', dueAt: null, dueNote: 'FIXED' },
      { type: 'RECALL_ORDERED', taskId: 'task-town', final: true, reason: 'x', by: by(operator) },
    ];
    for (const handoff of orders)
      expect(given(caseDecider, ...inHandling).when(take(handoff)).rejection.code).toBe('MISADDRESSED');
  });

  it('takes handoffs from owners, never from people', () => {
    expect(given(caseDecider).when(take(takenIn, { actor: townStaff })).rejection.code).toBe('ROLE_MAY_NOT');
  });

  it('takes nothing about another case', () => {
    for (const handoff of [takenIn, toTown]) {
      const other: CaseEvent = { ...submitted, submission: { ...submitted.submission, caseId: 'case-2' } };
      expect(given(caseDecider, other).when(take(handoff)).rejection.code).toBe('MISADDRESSED');
    }
  });

  it('that is not there answers what children tell it', () => {
    for (const handoff of [childSigned, childReported(), childAsksReturn, childRecalled])
      expect(given(caseDecider).when(take(handoff)).rejection.code).toBe('NOT_FOUND');
    expect(given(caseDecider).when(take(refusal)).events).toEqual([]);
  });

  it('answers a child it never ordered', () => {
    expect(given(caseDecider, submitted, registered).when(take(childSigned)).rejection.code).toBe(
      'CHILD_NOT_FOUND',
    );
  });

  it('whose order could not be opened waits for dispatch again', () => {
    const { after: theCase } = given(caseDecider, ...inHandling).when(take(refusal));
    expect(theCase).toMatchObject({ status: 'REGISTERED', children: [{ status: 'RECALLED' }] });
  });

  it.each([
    ['withdrawn', [...inHandling, withdrawn]],
    ['voided', [...pendingCheck, voided]],
  ])('once %s lets pass what is merely late and answers the rest (R-3)', (_end, history) => {
    for (const handoff of [childSigned, childRecalled, refusal])
      expect(given(caseDecider, ...history).when(take(handoff)).events).toEqual([]);
    for (const handoff of [childReported(), childAsksReturn])
      expect(given(caseDecider, ...history).when(take(handoff)).rejection.code).toBe('CASE_ENDED');
  });

  it('that was refused lets a late refusal pass', () => {
    expect(given(caseDecider, submitted, refused).when(take(refusal)).events).toEqual([]);
  });

  it('that is closed still hears the last word of a task it recalled', () => {
    const helper: CaseEvent = {
      type: 'CaseDispatched',
      order: order({ taskId: 'task-extra', unit: station, role: 'CO', mandatory: false }),
      exceptionReason: '',
      by: by(operator),
      at: t(4),
    };
    const [first, second, ...rest] = concluded;
    const history = [first, second, ...rest.slice(0, 1), helper, ...rest.slice(1)].flatMap((e) => e ?? []);
    const before = given(caseDecider, ...history).state;
    expect(before?.children).toContainEqual(
      expect.objectContaining({ taskId: 'task-extra', status: 'RECALL_ORDERED' }),
    );
    const told = given(caseDecider, ...history).when(take({ ...childRecalled, taskId: 'task-extra' }));
    expect(told.after).toMatchObject({ status: 'CLOSED' });
    expect(told.after?.children).toContainEqual(
      expect.objectContaining({ taskId: 'task-extra', status: 'RECALLED' }),
    );
  });

  it('records an answer once (R-5)', () => {
    expect(given(caseDecider, ...inHandling, answered(childSigned)).when(take(childSigned)).events).toEqual(
      [],
    );
  });
});
