import { describe, expect, it } from '@jest/globals';
import { actorAt, given } from '@grid/testkit';
import type { Handoff } from '@grid/domain-handoff';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  answered,
  by,
  childAsksReturn,
  childRecalled,
  childReported,
  childSigned,
  grid,
  handedDown,
  order,
  recall,
  received,
  reported,
  requestReturn,
  returnRequested,
  ruleReturn,
  signed,
  station,
  stationStaff,
  t,
  take,
  takenIn,
  townStaff,
} from './task.fixture.js';

const ruled = (granted: boolean): Handoff => ({
  type: 'RETURN_RULED',
  taskId: 'task-station',
  granted,
  reason: 'ruled',
  by: by(townStaff),
});
const recallOrder = (final = false): Handoff => ({
  type: 'RECALL_ORDERED',
  taskId: 'task-station',
  final,
  reason: 'wrong place',
  by: by(townStaff),
});

describe('asking to return a task', () => {
  it.each([
    ['unsigned', [received]],
    ['at work', [received, signed]],
  ])('is possible %s, and goes to whoever ordered it', (_when, history) => {
    const { events, after } = given(taskDecider, ...history).when(requestReturn());
    const fact = { ...returnRequested, at: t(10) };
    expect(events).toEqual([fact]);
    expect(after).toMatchObject({ status: 'RETURN_REQUESTED', returnGround: 'NOT_OUR_DUTY' });
    expect(after && announceTask(fact, after)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'RETURN_REQUESTED', ground: 'NOT_OUR_DUTY', at: t(10) } },
    ]);
  });

  it('ends the task when granted, and calls back whatever is still open below', () => {
    const history = [received, signed, handedDown(), returnRequested];
    const { events, after } = given(taskDecider, ...history).when(take(ruled(true)));
    expect(after).toMatchObject({ status: 'RETURNED', children: [{ status: 'RECALL_ORDERED' }] });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toEqual([
      {
        to: 'grid-worker',
        partition: 't1',
        handoff: {
          type: 'RECALL_ORDERED',
          taskId: 'task-grid',
          final: true,
          reason: 'ruled',
          by: by(townStaff),
        },
      },
    ]);
  });

  it.each([
    ['PENDING_SIGN', [received]],
    ['IN_PROGRESS', [received, signed]],
  ])('leads back to %s when denied, and the one return is used', (status, history) => {
    const { after, events } = given(taskDecider, ...history, returnRequested).when(take(ruled(false)));
    expect(after).toMatchObject({ status, returnGround: 'NOT_OUR_DUTY' });
    const again = given(taskDecider, ...history, returnRequested, ...events).when(requestReturn());
    expect(again.rejection).toMatchObject({ code: 'RETURN_ALREADY_USED' });
  });

  const usedUp: TaskEvent = { type: 'TaskReceived', order: order({ returnAllowed: false }), at: t(1) };
  it.each([
    ['a unit that used its return this round', [usedUp], 'RETURN_NOT_ALLOWED'],
    ['what the unit took in itself', [takenIn], 'RETURN_NOT_ALLOWED'],
    ['work that is reported', [received, signed, reported], 'WRONG_STATE'],
  ])('is not for %s', (_what, history, code) => {
    expect(given(taskDecider, ...history).when(requestReturn()).rejection).toMatchObject({ code });
  });

  it('says why', () => {
    expect(given(taskDecider, received).when(requestReturn({ explanation: '' })).rejection).toMatchObject({
      code: 'TEXT_MISSING',
    });
  });

  it('is ruled on once: a ruling without a request is out of place', () => {
    expect(given(taskDecider, received).when(take(ruled(true))).rejection).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});

describe('ruling on a child’s return', () => {
  const asked = [received, signed, handedDown(), answered(childSigned), answered(childAsksReturn)];

  it('is told to the child', () => {
    const { events, after } = given(taskDecider, ...asked).when(ruleReturn());
    expect(after?.children).toMatchObject([{ status: 'RETURNED', returnGround: 'NOT_OUR_AREA' }]);
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toEqual([
      {
        to: 'grid-worker',
        partition: 't1',
        handoff: {
          type: 'RETURN_RULED',
          taskId: 'task-grid',
          granted: true,
          reason: 'indeed',
          by: by(stationStaff),
        },
      },
    ]);
  });

  it('puts a denied child back where it was', () => {
    const { after } = given(taskDecider, ...asked).when(ruleReturn({ granted: false }));
    expect(after?.children).toMatchObject([{ status: 'SIGNED' }]);
    const unsigned = asked.filter((event) => event !== asked[3]);
    expect(
      given(taskDecider, ...unsigned).when(ruleReturn({ granted: false })).after?.children,
    ).toMatchObject([{ status: 'ORDERED' }]);
  });

  it.each([
    ['no child', ruleReturn({ childTaskId: 'task-else' }), 'CHILD_NOT_FOUND'],
    ['no reason', ruleReturn({ reason: ' ' }), 'TEXT_MISSING'],
    ['no say: only the unit that ordered it rules', ruleReturn({ actor: actorAt(grid) }), 'NOT_FOUND'],
    ['no post that may', ruleReturn({ actor: actorAt(station, 'DEPARTMENT_CLERK') }), 'ROLE_MAY_NOT'],
  ])('is refused where there is %s', (_why, command, code) => {
    expect(given(taskDecider, ...asked).when(command).rejection).toMatchObject({ code });
  });

  it('is refused where the child did not ask', () => {
    expect(given(taskDecider, received, signed, handedDown()).when(ruleReturn()).rejection).toMatchObject({
      code: 'NO_RETURN_REQUESTED',
    });
  });
});

describe('recalling a child', () => {
  const open = [received, signed, handedDown()];

  it('orders it back and waits for its answer', () => {
    const { events, after } = given(taskDecider, ...open).when(recall());
    expect(after?.children).toMatchObject([{ status: 'RECALL_ORDERED' }]);
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      { to: 'grid-worker', handoff: { type: 'RECALL_ORDERED', final: false } },
    ]);
    const answer = given(taskDecider, ...open, ...events).when(take(childRecalled));
    expect(answer.after?.children).toMatchObject([{ status: 'RECALLED' }]);
  });

  it('gives way to a report that crossed it', () => {
    const ordered = given(taskDecider, ...open).when(recall()).events;
    const { after } = given(taskDecider, ...open, ...ordered).when(take(childReported));
    expect(after?.children).toMatchObject([{ status: 'REPORTED' }]);
  });

  it.each([
    ['the child is unknown', open, recall({ childTaskId: 'task-else' }), 'CHILD_NOT_FOUND'],
    ['the child has reported', [...open, answered(childReported)], recall(), 'CHILD_NOT_OPEN'],
    ['no reason is given', open, recall({ reason: '' }), 'TEXT_MISSING'],
    ['the unit did not order it', open, recall({ actor: townStaff }), 'NOT_FOUND'],
  ])('is refused where %s', (_why, history, command, code) => {
    expect(given(taskDecider, ...history).when(command).rejection).toMatchObject({ code });
  });

  it('is refused where a recall is under way', () => {
    const ordered = given(taskDecider, ...open).when(recall()).events;
    expect(given(taskDecider, ...open, ...ordered).when(recall()).rejection).toMatchObject({
      code: 'CHILD_NOT_OPEN',
    });
  });
});

describe('being recalled', () => {
  it.each([
    ['waiting', [received]],
    ['at work', [received, signed]],
    ['asking to return', [received, returnRequested]],
  ])('ends a task that is %s, and says so', (_state, history) => {
    const { events, after } = given(taskDecider, ...history).when(take(recallOrder()));
    expect(after).toMatchObject({ status: 'RECALLED' });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'TASK_RECALLED', at: t(10) } },
    ]);
  });

  it('recalls for good what the task itself had ordered, reported or not', () => {
    const history = [received, signed, handedDown(), answered(childReported)];
    const { events, after } = given(taskDecider, ...history).when(take(recallOrder()));
    const [fact] = events;
    expect(after?.children).toMatchObject([{ status: 'RECALL_ORDERED' }]);
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      { handoff: { type: 'TASK_RECALLED' } },
      { to: 'grid-worker', handoff: { type: 'RECALL_ORDERED', taskId: 'task-grid', final: true } },
    ]);
  });

  it('is refused once the work is reported, unless the matter itself has ended', () => {
    const task = given(taskDecider, received, signed, reported);
    expect(task.when(take(recallOrder())).rejection).toMatchObject({ code: 'ALREADY_REPORTED' });
    expect(task.when(take(recallOrder(true))).after).toMatchObject({ status: 'RECALLED' });
  });
});
