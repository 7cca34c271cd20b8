import { describe, expect, it } from '@jest/globals';
import { actorAt, given, office } from '@grid/testkit';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  answered,
  by,
  childOrder,
  childReported,
  county,
  handDown,
  handedDown,
  handUp,
  ownOrder,
  received,
  recall,
  report,
  requestReturn,
  signed,
  stationStaff,
  t,
  take,
  takenIn,
  takenInRequest,
  town,
  townDepartment,
  townStaff,
} from './task.fixture.js';

const upperOrder = {
  ...ownOrder,
  taskId: 'task-town',
  unit: town,
  instruction: 'needs the town',
  orderedAt: t(10),
};
const follower = {
  ...ownOrder,
  role: 'INFORM' as const,
  mandatory: false,
  parent: { kind: 'TASK' as const, taskId: 'task-town', owner: 'town-subcenter' as const },
};
const handedUp: TaskEvent = { type: 'TaskHandedUp', order: upperOrder, reason: 'needs the town', at: t(10) };
const message = {
  type: 'TASK_HANDED_UP',
  request: takenInRequest,
  order: upperOrder,
  follower,
  reason: 'needs the town',
} as const;
const takenUp: TaskEvent = {
  type: 'TaskTakenUp',
  request: takenInRequest,
  order: upperOrder,
  follower,
  reason: 'needs the town',
  at: t(11),
};

describe('handing up', () => {
  it('gives a self-found matter to the office right above, and goes on following it', () => {
    const { events, after } = given(taskDecider, takenIn).when(handUp());
    expect(events).toEqual([handedUp]);
    expect(after).toMatchObject({ following: true, status: 'IN_PROGRESS', order: follower });
  });

  it('carries all the unit above needs, in the lower unit’s partition', () => {
    const { state } = given(taskDecider, takenIn, handedUp);
    expect(state && announceTask(handedUp, state)).toEqual([
      { to: 'town-subcenter', partition: 't1', handoff: message },
    ]);
  });

  it('to the county makes no task there: the unit goes on answering to the case', () => {
    const townOwn: TaskEvent = {
      type: 'RequestTakenIn',
      order: { ...ownOrder, unit: town, orderedBy: by(townStaff) },
      request: takenInRequest,
      at: t(1),
    };
    const { events, after } = given(taskDecider, townOwn).when(
      handUp({ actor: townStaff, upperUnit: county, upperTaskId: 'task-county' }),
    );
    expect(after?.order).toMatchObject({ parent: { kind: 'CASE' }, role: 'INFORM', mandatory: false });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      { to: 'county-center', partition: 't1', handoff: { type: 'TASK_HANDED_UP' } },
    ]);
  });

  it('from a department goes to the office of its own area', () => {
    const own: TaskEvent = {
      type: 'RequestTakenIn',
      order: { ...ownOrder, unit: townDepartment },
      request: takenInRequest,
      at: t(1),
    };
    const actor = actorAt(townDepartment);
    const task = given(taskDecider, own);
    expect(task.when(handUp({ actor })).after).toMatchObject({ following: true });
    expect(task.when(handUp({ actor, upperUnit: county })).rejection).toMatchObject({
      code: 'TARGET_NOT_ABOVE',
    });
  });

  it('waits until no mandatory helper is at work, for a follower completes with the one above (R-1)', () => {
    const down = handedDown({ caseNumber: '' });
    expect(given(taskDecider, takenIn, down).when(handUp()).rejection).toMatchObject({
      code: 'MANDATORY_CHILD_OPEN',
      details: { waitingFor: [childOrder().unit.name] },
    });
    expect(given(taskDecider, takenIn, down, answered(childReported)).when(handUp()).events).toHaveLength(1);
  });

  it.each([
    ['what was handed down', [received, signed], {}, 'NOT_SELF_FOUND'],
    ['two levels at once', [takenIn], { upperUnit: county }, 'TARGET_NOT_ABOVE'],
    ['to a department', [takenIn], { upperUnit: townDepartment }, 'TARGET_NOT_ABOVE'],
    ['to another town', [takenIn], { upperUnit: office('gx/t10') }, 'TARGET_NOT_ABOVE'],
    ['without a reason', [takenIn], { reason: '' }, 'TEXT_MISSING'],
    ['twice', [takenIn, handedUp], { upperTaskId: 'x' }, 'ONLY_FOLLOWING'],
  ])('is refused for %s', (_why, history, over, code) => {
    expect(given(taskDecider, ...history).when(handUp(over)).rejection).toMatchObject({ code });
  });

  it.each([
    ['report', report()],
    ['hand down', handDown()],
    ['ask to return', requestReturn()],
  ])('leaves a follower nothing to %s', (_what, command) => {
    expect(given(taskDecider, takenIn, handedUp).when(command).rejection).toMatchObject({
      code: 'ONLY_FOLLOWING',
    });
  });
});

describe('the unit above', () => {
  it('takes it up as a task of its own, with the lower unit following', () => {
    const { events, after } = given(taskDecider).when(take(message));
    expect(events).toEqual([{ ...takenUp, at: t(10) }]);
    expect(after).toMatchObject({
      status: 'PENDING_SIGN',
      origin: 'HANDED_UP',
      request: takenInRequest,
      children: [{ taskId: 'task-station', status: 'SIGNED', follower: true, mandatory: false }],
    });
  });

  it('tells the county itself, so that the case hears of the task before anything it reports', () => {
    const { state } = given(taskDecider, takenUp);
    expect(state && announceTask(takenUp, state)).toEqual([
      { to: 'county-center', partition: 't1', handoff: message },
    ]);
  });

  it('hears it twice without taking it up twice (R-5)', () => {
    expect(given(taskDecider, takenUp).when(take(message)).events).toEqual([]);
  });

  it('cannot recall a follower: there is no work to call back', () => {
    const command = recall({ childTaskId: 'task-station', actor: townStaff });
    expect(given(taskDecider, takenUp).when(command).rejection).toMatchObject({ code: 'CHILD_ONLY_FOLLOWS' });
  });

  it('completes its follower together with itself', () => {
    const reportedAbove = given(taskDecider, takenUp, signed).when(report({ actor: townStaff })).events;
    const { events, after } = given(taskDecider, takenUp, signed, ...reportedAbove).when(
      take({ type: 'COMPLETION_ORDERED', taskId: 'task-town', by: by(stationStaff) }),
    );
    expect(after?.children).toMatchObject([{ status: 'COMPLETED' }]);
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toEqual([
      {
        to: 'community-station',
        partition: 't1',
        handoff: { type: 'COMPLETION_ORDERED', taskId: 'task-station', by: by(stationStaff) },
      },
    ]);
  });

  it('ends again when the case had ended before it heard of the task', () => {
    const { events, after } = given(taskDecider, takenUp).when(
      take({
        type: 'HANDOFF_REFUSED',
        taskId: 'task-town',
        sender: { kind: 'TASK', taskId: 'task-town' },
        refused: 'TASK_HANDED_UP',
        rejection: { code: 'CASE_ENDED', decidedBy: 'R-3', reason: 'withdrawn', nextStep: '' },
      }),
    );
    expect(events.map(({ type }) => type)).toEqual(['HandoffRefusalNoted', 'TaskRecalled']);
    expect(after).toMatchObject({ status: 'RECALLED', children: [{ status: 'RECALL_ORDERED' }] });
  });
});

describe('a following task', () => {
  it('completes when the one above does', () => {
    const outcome = given(taskDecider, takenIn, handedUp).when(
      take({ type: 'COMPLETION_ORDERED', taskId: 'task-station', by: by(townStaff) }),
    );
    expect(outcome.after).toMatchObject({ status: 'COMPLETED' });
  });

  it('refuses a recall that crossed the hand-up, unless what it answers to has ended', () => {
    const order = (final: boolean) =>
      take({ type: 'RECALL_ORDERED', taskId: 'task-station', final, reason: 'x', by: by(townStaff) });
    const task = given(taskDecider, takenIn, handedUp);
    expect(task.when(order(false)).rejection).toMatchObject({ code: 'ONLY_FOLLOWING' });
    expect(task.when(order(true)).after).toMatchObject({ status: 'RECALLED' });
  });
});
