import type { Instant } from '@grid/kernel';
import type { Owner, Unit } from '@grid/territory';
import type { ActedBy } from './acted-by.js';
import type { CaseBrief } from './brief.js';
import type { CoHandler } from './co-handler.js';

/** LEAD 主办 answers for the result, CO 协办 helps with a part, INFORM 知会 follows. */
export type TaskRole = 'LEAD' | 'CO' | 'INFORM';

/** What kind of work is asked: do it, look before 核实, look after 核查, put right 整改, call back 回访. */
export type TaskPurpose = 'HANDLE' | 'VERIFY' | 'CHECK' | 'RECTIFY' | 'CALL_BACK';

/** Who a task answers to: the case itself (at the county), or a task of the level above. */
export type ParentRef =
  { readonly kind: 'CASE' } | { readonly kind: 'TASK'; readonly taskId: string; readonly owner: Owner };

/** A task as it is ordered from one unit to the next: everything the receiving owner needs to open it. */
export interface TaskOrder {
  readonly taskId: string;
  readonly caseId: string;
  /** The case's public number 案件编号, empty while the county has not registered it. */
  readonly caseNumber: string;
  readonly round: number;
  readonly parent: ParentRef;
  readonly unit: Unit;
  readonly role: TaskRole;
  readonly purpose: TaskPurpose;
  /** Whether the parent must wait for it. */
  readonly mandatory: boolean;
  readonly brief: CaseBrief;
  readonly instruction: string;
  /** When it must be done; null while no limit is known (`dueNote` says why). Never later than the parent's. */
  readonly dueAt: Instant | null;
  readonly dueNote: DueNote;
  /** False once the unit has used its one return of the round. */
  readonly returnAllowed: boolean;
  readonly orderedAt: Instant;
  readonly orderedBy: ActedBy;
  /** Those that already help 协办 when a lead is ordered; later ones are told of (`CO_HANDLER_TOLD`). */
  readonly coHandlers?: readonly CoHandler[] | undefined;
}

/** Why a due date is, or is not, there. A zero is never blank. */
export type DueNote = 'FIXED' | 'NOT_YET_REGISTERED' | 'CALENDAR_NOT_PUBLISHED';

/** What a handler says when it is done 报结. */
export interface TaskReport {
  readonly result: string;
  readonly solved: boolean;
  readonly factsTrue: boolean;
  /** References to evidence, e.g. photo numbers; may be empty. */
  readonly evidence: readonly string[];
  /** Every unit that took part in the work, this one and all below (a checker must be none of them). */
  readonly handlerUnitIds: readonly string[];
  /** Done at once where it was taken in 即办即结. */
  readonly onSpot: boolean;
  readonly reportedAt: Instant;
  readonly reportedBy: ActedBy;
}

/** Grounds for sending a task back 退单理由. */
export type ReturnGround = 'NOT_OUR_AREA' | 'NOT_OUR_DUTY' | 'WRONG_FACTS' | 'DUPLICATE' | 'OTHER';
