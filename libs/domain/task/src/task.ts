import type { Instant } from '@grid/kernel';
import type {
  Attachment,
  Child,
  Hastening,
  CoHandler,
  ReturnGround,
  TakenInRequest,
  TaskOrder,
  TaskReport,
} from '@grid/domain-handoff';

/** 待签收 办理中 退单申请中 返工 已报结 | terminal: 已完成 已退单 已收回 */
export const TASK_STATUSES = [
  'PENDING_SIGN',
  'IN_PROGRESS',
  'RETURN_REQUESTED',
  'REWORK',
  'REPORTED',
  'COMPLETED',
  'RETURNED',
  'RECALLED',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** States that accept nothing. */
export const TERMINAL_TASK_STATUSES: ReadonlySet<TaskStatus> = new Set(['COMPLETED', 'RETURNED', 'RECALLED']);

/** How the task came to be here: ordered from above, taken in here, or handed up from below. */
export type TaskOrigin = 'HANDED_DOWN' | 'TAKEN_IN' | 'HANDED_UP';

/** What one unit must do about a case 交办任务. Nothing exists before its first fact: that is `null`. */
export interface Task {
  readonly order: TaskOrder;
  readonly origin: TaskOrigin;
  readonly status: TaskStatus;
  /** The unit handed its matter up and now only follows; it completes when the one above does. */
  readonly following: boolean;
  readonly signedAt: Instant | null;
  readonly deemedSigned: boolean;
  readonly report: TaskReport | null;
  /** What was taken in here or below; needed again when the matter is handed up. Holds personal data. */
  readonly request: TakenInRequest | null;
  readonly returnGround: ReturnGround | null;
  /** Where a refused return leads back to. */
  readonly statusBeforeReturn: TaskStatus | null;
  readonly reworkCount: number;
  readonly children: readonly Child[];
  readonly noteCount: number;
  /** Photos and files 附件, in the order they came; absent: none. What came with the order is in its brief. */
  readonly attachments?: readonly Attachment[];
  /** Those that help beside this lead, as the case told; absent until it told of one. */
  readonly coHandlers?: readonly CoHandler[];
  /** Since when its report waits for co-handlers; absent or null while it does not. */
  readonly heldUpAt?: Instant | null;
  readonly openedAt: Instant;
  /** The latest hastening it heard of; absent where there was none. */
  readonly hastening?: Hastening;
  readonly changedAt: Instant;
}

export type TaskState = Task | null;

/** Whether nothing more can happen to a task. */
export function isEnded(task: Task): boolean {
  return TERMINAL_TASK_STATUSES.has(task.status);
}
