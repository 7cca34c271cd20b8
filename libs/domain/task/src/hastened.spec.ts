import { describe, expect, it } from '@jest/globals';
import { accept } from '@grid/kernel';
import { givenState, office } from '@grid/testkit';
import { orderedChild, type Handoff } from '@grid/domain-handoff';
import { SYSTEM_ACTOR } from '@grid/territory';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import { order, t } from './task.fixture.js';
import { evolveTask } from './evolve.js';
import type { Task } from './task.js';

const news = { text: 'still dark', replyDueAt: t(70), byCitizen: true, at: t(9) };
const pressed: Handoff = { type: 'CASE_HASTENED', taskId: order().taskId, ...news };
const take = { type: 'TakeHandoff', handoff: pressed, actor: SYSTEM_ACTOR, now: t(10) } as const;

describe('a task whose case is pressed for', () => {
  const task = evolveTask(null, { type: 'TaskReceived', order: order(), at: t(3) });

  it('keeps what was said, until when to reply, and how often it was said', () => {
    const once = givenState(taskDecider, task).when(take);
    expect(once.events).toEqual([
      {
        type: 'TaskHastened',
        text: 'still dark',
        replyDueAt: t(70),
        byCitizen: true,
        pressedAt: t(9),
        at: t(10),
      },
    ]);
    expect(once.after?.hastening).toEqual({ count: 1, ...news });
    expect(givenState(taskDecider, once.after).when(take).after?.hastening?.count).toBe(2);
  });

  it('passes it on to those at work below', () => {
    const child = orderedChild(order({ taskId: 'below', unit: office('gx/t1/v1/g1') }));
    const done = { ...orderedChild(order({ taskId: 'done' })), status: 'REPORTED' } as const;
    const { events, after } = givenState(taskDecider, { ...(task as Task), children: [child, done] }).when(
      take,
    );
    const told = events.flatMap((event) => (after ? announceTask(event, after) : []));
    expect(told.map(({ to, handoff }) => [to, handoff])).toEqual([
      ['grid-worker', { type: 'CASE_HASTENED', taskId: 'below', ...news }],
    ]);
  });

  it('that has ended lets it pass', () => {
    const ended = { ...(task as Task), status: 'COMPLETED' } as const;
    expect(taskDecider.decide(ended, take)).toEqual(accept());
  });
});
