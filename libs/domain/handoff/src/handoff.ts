import type { Instant, Rejection } from '@grid/kernel';
import type { ActedBy } from './acted-by.js';
import type { HasteningNews } from './hastening.js';
import type { CoHandler } from './co-handler.js';
import type { TakenInRequest } from './request.js';
import type { DueNote, ParentRef, ReturnGround, TaskOrder, TaskReport } from './task-order.js';

/**
 * The one handoff contract between adjacent owners, the same at every level. Downwards: order, rule, recall,
 * rework, complete. Upwards: signed, reported, return requested, recalled, handed up, taken in. A handoff
 * that meets a state which cannot take it is answered with HANDOFF_REFUSED, never dropped.
 */
export type Handoff =
  | { readonly type: 'TASK_HANDED_DOWN'; readonly order: TaskOrder }
  | {
      readonly type: 'RETURN_RULED';
      readonly taskId: string;
      readonly granted: boolean;
      readonly reason: string;
      readonly by: ActedBy;
    }
  | {
      readonly type: 'RECALL_ORDERED';
      readonly taskId: string;
      /** Whatever ordered it has itself ended (withdrawn, voided, recalled): even a reported task is recalled. */
      readonly final: boolean;
      readonly reason: string;
      readonly by: ActedBy;
    }
  | {
      readonly type: 'REWORK_ORDERED';
      readonly taskId: string;
      readonly reason: string;
      readonly by: ActedBy;
    }
  | { readonly type: 'COMPLETION_ORDERED'; readonly taskId: string; readonly by: ActedBy }
  /** The case behind the task has got its number and its limit from the county. */
  | {
      readonly type: 'CASE_NUMBERED';
      readonly taskId: string;
      readonly caseNumber: string;
      readonly dueAt: Instant | null;
      readonly dueNote: DueNote;
    }
  /** Somebody presses for the matter the task is about. */
  | ({ readonly type: 'CASE_HASTENED'; readonly taskId: string } & HasteningNews)
  /** To a lead: a unit helps beside it, or is done with helping. */
  | { readonly type: 'CO_HANDLER_TOLD'; readonly taskId: string; readonly coHandler: CoHandler }
  /** From a lead to its case: its report was refused for the sake of these co-handlers' tasks (R-2). */
  | {
      readonly type: 'REPORT_HELD_UP';
      readonly taskId: string;
      readonly caseId: string;
      readonly waitsFor: readonly string[];
      readonly since: Instant;
    }
  | ChildHandoff
  | {
      readonly type: 'TASK_HANDED_UP';
      readonly request: TakenInRequest;
      readonly order: TaskOrder;
      readonly follower: TaskOrder;
      readonly reason: string;
    }
  | { readonly type: 'REQUEST_TAKEN_IN'; readonly order: TaskOrder; readonly request: TakenInRequest }
  | {
      readonly type: 'HANDOFF_REFUSED';
      /** The task the refused handoff was about. */
      readonly taskId: string;
      /** Who had sent it, and so who hears the refusal. */
      readonly sender: AggregateRef;
      readonly refused: HandoffType;
      readonly rejection: Rejection;
    };

/** What a child tells the one it answers to. */
export type ChildHandoff =
  | {
      readonly type: 'TASK_SIGNED';
      readonly taskId: string;
      readonly caseId: string;
      readonly parent: ParentRef;
      readonly at: Instant;
    }
  | {
      readonly type: 'TASK_REPORTED';
      readonly taskId: string;
      readonly caseId: string;
      readonly parent: ParentRef;
      readonly report: TaskReport;
    }
  | {
      readonly type: 'RETURN_REQUESTED';
      readonly taskId: string;
      readonly caseId: string;
      readonly parent: ParentRef;
      readonly ground: ReturnGround;
      readonly explanation: string;
      readonly suggestedUnitId: string | null;
      /** Who asked; absent in what an older sender tells. */
      readonly by?: ActedBy | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: 'TASK_RECALLED';
      readonly taskId: string;
      readonly caseId: string;
      readonly parent: ParentRef;
      readonly at: Instant;
    };

/** The name of a handoff. */
export type HandoffType = Handoff['type'];

/** One consistency boundary of the suite: what a handoff is sent by, and delivered to. */
export type AggregateRef =
  { readonly kind: 'CASE'; readonly caseId: string } | { readonly kind: 'TASK'; readonly taskId: string };
