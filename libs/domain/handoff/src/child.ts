import type { Instant } from '@grid/kernel';
import type { Unit } from '@grid/territory';
import type { ActedBy } from './acted-by.js';
import type { ReturnGround, TaskOrder, TaskReport, TaskRole } from './task-order.js';

/** How far a child is, as its parent knows it. It trails the child's own state by one message. */
export const CHILD_STATUSES = [
  'ORDERED',
  'SIGNED',
  'REPORTED',
  'RETURN_REQUESTED',
  'RECALL_ORDERED',
  'RETURNED',
  'RECALLED',
  'COMPLETED',
  /** It handed the matter up to a task between us and it, and answers to that one now. */
  'HANDED_UP',
] as const;
export type ChildStatus = (typeof CHILD_STATUSES)[number];

/** A unit's wish to be let go, in its own words. */
export interface ReturnAsk {
  readonly explanation: string;
  readonly suggestedUnitId: string | null;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** A task handed to another unit, seen from the one who answers for it: a case or the task above. */
export interface Child {
  readonly taskId: string;
  readonly unit: Unit;
  readonly role: TaskRole;
  readonly mandatory: boolean;
  readonly round: number;
  readonly status: ChildStatus;
  readonly orderedAt: Instant;
  /** Null until it signs, and again while it has to sign for rework. */
  readonly signedAt: Instant | null;
  /** Set once it asked to be let go: a unit asks once a round. */
  readonly returnGround: ReturnGround | null;
  /** What it said when it asked, and when; absent in what was asked before this was told. */
  readonly returnAsk?: ReturnAsk;
  readonly report: TaskReport | null;
  /** A lower unit that handed its matter up and follows it. */
  readonly follower: boolean;
}

/** A child as it stands when its order goes out. */
export function orderedChild(order: TaskOrder): Child {
  return {
    taskId: order.taskId,
    unit: order.unit,
    role: order.role,
    mandatory: order.mandatory,
    round: order.round,
    status: 'ORDERED',
    orderedAt: order.orderedAt,
    signedAt: null,
    returnGround: null,
    report: null,
    follower: false,
  };
}

/** A child that began by itself, with a request taken in: taking in is signing. */
export function startedChild(order: TaskOrder): Child {
  return { ...orderedChild(order), status: 'SIGNED', signedAt: order.orderedAt };
}

/** A lower unit that handed its matter up to us and follows it; nobody waits for it. */
export function followingChild(follower: TaskOrder): Child {
  return { ...startedChild(follower), role: 'INFORM', mandatory: false, follower: true };
}

/** Work is still owed: by the unit, or the answer to a recall. */
export function isOpen(child: Child): boolean {
  return (
    child.status === 'ORDERED' ||
    child.status === 'SIGNED' ||
    child.status === 'RETURN_REQUESTED' ||
    child.status === 'RECALL_ORDERED'
  );
}
