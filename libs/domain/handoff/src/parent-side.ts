import { accept, reject, type Decision, type Instant } from '@grid/kernel';
import type { ActedBy } from './acted-by.js';
import { isOpen, type Child } from './child.js';
import { afterAnswer, afterRefusal, afterRuling, findChild, withChild } from './children.js';
import type { ChildHandoff, HandoffType } from './handoff.js';

/** The facts of answering for a child. A case and a task record the same ones: the recursion is written here. */
export type ParentEvent =
  /** What became of a child, as it told us. */
  | { readonly type: 'ChildAnswered'; readonly answer: ChildHandoff; readonly at: Instant }
  | {
      readonly type: 'ChildReturnRuled';
      readonly taskId: string;
      readonly granted: boolean;
      readonly reason: string;
      /** Whose time the return was; absent in facts of before it was kept. */
      readonly charge?: ReturnCharge;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'ChildRecallOrdered';
      readonly taskId: string;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** A handoff from us could not be taken: kept so that nobody wonders. */
  | {
      readonly type: 'HandoffRefusalNoted';
      readonly taskId: string;
      readonly refused: HandoffType;
      readonly code: string;
      readonly at: Instant;
    };

/** The time of a return, and the unit it is charged to. */
export interface ReturnCharge {
  readonly unitId: string;
  readonly unitName: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Every "no" of answering for a child; a case and a task share them. */
export const PARENT_REJECTIONS = [
  'CHILD_NOT_FOUND',
  'CHILD_ENDED',
  'CHILD_NOT_OPEN',
  'CHILD_ONLY_FOLLOWS',
  'NO_RETURN_REQUESTED',
] as const;

/** Takes what a child tells. Old news changes nothing and is no error. */
export function takeAnswer(
  children: readonly Child[],
  answer: ChildHandoff,
  at: Instant,
): Decision<ParentEvent> {
  const child = findChild(children, answer.taskId);
  if (child === undefined) return childNotFound(answer.taskId);
  const after = afterAnswer(child, answer);
  if (after === undefined)
    return reject({
      code: 'CHILD_ENDED',
      decidedBy: 'R-3',
      reason: `the task is ${child.status} where it was ordered from`,
      nextStep: 'Nothing more is needed; the order that ended the task is on its way.',
      details: { taskId: child.taskId, childStatus: child.status },
    });
  return after === child ? accept() : accept<ParentEvent>({ type: 'ChildAnswered', answer, at });
}

/** What a person decides about a child. */
export interface ChildDecree {
  readonly childTaskId: string;
  readonly reason: string;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** Rules on a child's wish to return its task. */
export function ruleReturn(
  children: readonly Child[],
  decree: ChildDecree & { readonly granted: boolean },
): Decision<ParentEvent> {
  const { childTaskId, granted, reason, by, at } = decree;
  const child = findChild(children, childTaskId);
  if (child === undefined) return childNotFound(childTaskId);
  if (child.status !== 'RETURN_REQUESTED')
    return reject({
      code: 'NO_RETURN_REQUESTED',
      decidedBy: 'rule of returns',
      reason: `${child.unit.name} has no return request waiting`,
      nextStep: 'Read the task again; the request may have been ruled on already.',
      details: { unitName: child.unit.name, childStatus: child.status },
    });
  const charge = chargeOf(child, decree);
  return accept<ParentEvent>({
    ...{ type: 'ChildReturnRuled', taskId: childTaskId, granted, reason, charge, by, at },
  });
}

/**
 * The time of a return, charged to the party in the wrong. Upheld, the order went astray: whoever ordered bears
 * all of it, since the order. Denied, the unit bears what its wish took, since it asked.
 */
function chargeOf(
  child: Child,
  { granted, by, at }: ChildDecree & { readonly granted: boolean },
): ReturnCharge {
  if (granted) return { unitId: by.unitId, unitName: by.unitName, from: child.orderedAt, to: at };
  const { unitId, name: unitName } = child.unit;
  return { unitId, unitName, from: child.returnAsk?.at ?? child.signedAt ?? child.orderedAt, to: at };
}

/** Calls a child back. It may still refuse: a report that crosses the recall stands. */
export function orderRecall(children: readonly Child[], decree: ChildDecree): Decision<ParentEvent> {
  const { childTaskId, reason, by, at } = decree;
  const child = findChild(children, childTaskId);
  if (child === undefined) return childNotFound(childTaskId);
  if (child.follower)
    return reject({
      code: 'CHILD_ONLY_FOLLOWS',
      decidedBy: 'rule of handing up',
      reason: `${child.unit.name} handed the matter up and only follows it`,
      nextStep: 'Recall the task that took it up.',
      details: { unitName: child.unit.name },
    });
  if (!isOpen(child) || child.status === 'RECALL_ORDERED')
    return reject({
      code: 'CHILD_NOT_OPEN',
      decidedBy: 'rule of recall',
      reason: `${child.unit.name}'s task is ${child.status}; only open work is recalled`,
      nextStep: 'Wait for the check of what was reported, or for the answer to the recall under way.',
      details: { unitName: child.unit.name, childStatus: child.status },
    });
  return accept<ParentEvent>({ type: 'ChildRecallOrdered', taskId: childTaskId, reason, by, at });
}

/** The children after one of the parent's facts. */
export function evolveChildren(children: readonly Child[], event: ParentEvent): readonly Child[] {
  const child = findChild(children, event.type === 'ChildAnswered' ? event.answer.taskId : event.taskId);
  return child === undefined ? children : withChild(children, evolveChild(child, event));
}

function evolveChild(child: Child, event: ParentEvent): Child {
  switch (event.type) {
    case 'ChildAnswered':
      return afterAnswer(child, event.answer) ?? child;
    case 'ChildReturnRuled':
      return afterRuling(child, event.granted);
    case 'ChildRecallOrdered':
      return { ...child, status: 'RECALL_ORDERED' };
    case 'HandoffRefusalNoted':
      return afterRefusal(child, event.refused);
  }
}

/** No such task answers to this parent. */
export function childNotFound(taskId: string) {
  return reject({
    code: 'CHILD_NOT_FOUND',
    decidedBy: 'R-4',
    reason: 'no such task was ordered from here',
    nextStep: 'Look at the list of tasks below this one.',
    details: { taskId },
  });
}
