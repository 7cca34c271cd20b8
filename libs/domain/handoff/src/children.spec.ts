import { describe, expect, it } from '@jest/globals';
import { office } from '@grid/testkit';
import { CHILD_STATUSES, followingChild, isOpen, startedChild, type ChildStatus } from './child.js';
import {
  afterAnswer,
  afterRefusal,
  afterRework,
  afterRuling,
  completeAll,
  handlersBelow,
  openMandatory,
  recallAll,
  returnUsed,
  withChild,
} from './children.js';
import { ANSWERS, child, order, t } from './handoff.fixture.js';

type Answer = keyof typeof ANSWERS;

/** What each answer makes of each state: `=` old news, `!` cannot be. */
const TABLE: Readonly<Record<ChildStatus, Readonly<Record<Answer, ChildStatus | '=' | '!'>>>> = {
  ORDERED: {
    TASK_SIGNED: 'SIGNED',
    TASK_REPORTED: 'REPORTED',
    RETURN_REQUESTED: 'RETURN_REQUESTED',
    TASK_RECALLED: 'RECALLED',
  },
  SIGNED: {
    TASK_SIGNED: '=',
    TASK_REPORTED: 'REPORTED',
    RETURN_REQUESTED: 'RETURN_REQUESTED',
    TASK_RECALLED: 'RECALLED',
  },
  REPORTED: { TASK_SIGNED: '=', TASK_REPORTED: '=', RETURN_REQUESTED: '!', TASK_RECALLED: 'RECALLED' },
  RETURN_REQUESTED: {
    TASK_SIGNED: '=',
    TASK_REPORTED: 'REPORTED',
    RETURN_REQUESTED: '=',
    TASK_RECALLED: 'RECALLED',
  },
  RECALL_ORDERED: {
    TASK_SIGNED: '=',
    TASK_REPORTED: 'REPORTED',
    RETURN_REQUESTED: 'RECALL_ORDERED',
    TASK_RECALLED: 'RECALLED',
  },
  RETURNED: { TASK_SIGNED: '=', TASK_REPORTED: '!', RETURN_REQUESTED: '!', TASK_RECALLED: '=' },
  RECALLED: { TASK_SIGNED: '=', TASK_REPORTED: '!', RETURN_REQUESTED: '!', TASK_RECALLED: '=' },
  COMPLETED: { TASK_SIGNED: '=', TASK_REPORTED: '!', RETURN_REQUESTED: '!', TASK_RECALLED: '=' },
  HANDED_UP: { TASK_SIGNED: '=', TASK_REPORTED: '!', RETURN_REQUESTED: '!', TASK_RECALLED: '=' },
};

const cells = Object.entries(TABLE).flatMap(([status, row]) =>
  Object.entries(row).map(([answer, after]) => [status, answer, after] as const),
) as readonly (readonly [ChildStatus, Answer, ChildStatus | '=' | '!'])[];

describe('a child as its parent knows it', () => {
  it.each(cells)('%s, told %s: %s', (status, answer, expected) => {
    const before = child({ status });
    const after = afterAnswer(before, ANSWERS[answer]);
    if (expected === '!') expect(after).toBeUndefined();
    else if (expected === '=') expect(after).toBe(before);
    else expect(after?.status).toBe(expected);
  });

  it('keeps the report, the ground of a return, and when it signed', () => {
    expect(afterAnswer(child(), ANSWERS.TASK_SIGNED)).toMatchObject({ signedAt: t(2) });
    expect(afterAnswer(child(), ANSWERS.TASK_REPORTED)).toMatchObject({ report: { result: 'mended' } });
    expect(afterAnswer(child({ status: 'RECALL_ORDERED' }), ANSWERS.RETURN_REQUESTED)).toMatchObject({
      returnGround: 'OTHER',
    });
  });

  it('goes, once its return is ruled on, or stays where it was', () => {
    const asked = child({ status: 'RETURN_REQUESTED' });
    expect(afterRuling(asked, true).status).toBe('RETURNED');
    expect(afterRuling(asked, false).status).toBe('ORDERED');
    expect(afterRuling({ ...asked, signedAt: t(2) }, false).status).toBe('SIGNED');
    const other = child({ status: 'SIGNED' });
    expect(afterRuling(other, true)).toBe(other);
  });

  it('signs again for rework, and only what was reported is reworked', () => {
    const reported = child({ status: 'REPORTED', signedAt: t(2) });
    expect(afterRework(reported)).toMatchObject({ status: 'ORDERED', signedAt: null, report: null });
    const signed = child({ status: 'SIGNED' });
    expect(afterRework(signed)).toBe(signed);
  });

  it('that never opened is not waited for; any other refusal leaves it as it is', () => {
    expect(afterRefusal(child(), 'TASK_HANDED_DOWN').status).toBe('RECALLED');
    const reported = child({ status: 'REPORTED' });
    expect(afterRefusal(reported, 'TASK_HANDED_DOWN')).toBe(reported);
    const recalled = child({ status: 'RECALL_ORDERED' });
    expect(afterRefusal(recalled, 'RECALL_ORDERED')).toBe(recalled);
  });
});

describe('children together', () => {
  const inEveryState = CHILD_STATUSES.map((status) => child({ taskId: status, status }));
  const statusesOf = (children: readonly { readonly status: ChildStatus }[]) =>
    children.map(({ status }) => status);

  it('are open while something is owed', () => {
    expect(statusesOf(inEveryState.filter(isOpen))).toEqual([
      'ORDERED',
      'SIGNED',
      'RETURN_REQUESTED',
      'RECALL_ORDERED',
    ]);
  });

  it('are waited for where they are mandatory, open, and of the round (R-1)', () => {
    const children = [child(), child({ taskId: 'b', mandatory: false }), child({ taskId: 'c', round: 2 })];
    expect(openMandatory(children).map(({ taskId }) => taskId)).toEqual(['task-1', 'c']);
    expect(openMandatory(children, 2).map(({ taskId }) => taskId)).toEqual(['c']);
  });

  it('are completed or recalled for good when the work is accepted', () => {
    expect(statusesOf(completeAll(inEveryState))).toEqual([
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'COMPLETED',
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'RETURNED',
      'RECALLED',
      'COMPLETED',
      'HANDED_UP',
    ]);
    expect(statusesOf(completeAll([followingChild(order())]))).toEqual(['COMPLETED']);
  });

  it('are recalled for good, reported or not, when there is no result', () => {
    expect(statusesOf(recallAll(inEveryState))).toEqual([
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'RECALL_ORDERED',
      'RETURNED',
      'RECALLED',
      'COMPLETED',
      'HANDED_UP',
    ]);
  });

  it('are added once and replaced in place', () => {
    const two = withChild(withChild([], child()), child({ taskId: 'b' }));
    expect(withChild(two, child({ status: 'SIGNED' })).map(({ taskId, status }) => [taskId, status])).toEqual(
      [
        ['task-1', 'SIGNED'],
        ['b', 'ORDERED'],
      ],
    );
  });

  it('remember a unit’s one return of the round', () => {
    const used = [child({ returnGround: 'OTHER' })];
    const { unitId } = order().unit;
    expect(returnUsed(used, unitId, 1)).toBe(true);
    expect(returnUsed(used, unitId, 2)).toBe(false);
    expect(returnUsed(used, office('gx/t2').unitId, 1)).toBe(false);
    expect(returnUsed([child()], unitId, 1)).toBe(false);
  });

  it('name everyone who had a hand in the work, once', () => {
    const reported = afterAnswer(child(), ANSWERS.TASK_REPORTED);
    expect(
      handlersBelow(
        [reported, reported, child()].flatMap((c) => c ?? []),
        'own',
      ),
    ).toEqual(['own', order().unit.unitId]);
  });

  it('that began by themselves have signed; followers are waited for by nobody', () => {
    expect(startedChild(order())).toMatchObject({ status: 'SIGNED', signedAt: t(1), follower: false });
    expect(followingChild(order())).toMatchObject({ follower: true, mandatory: false, role: 'INFORM' });
  });
});
