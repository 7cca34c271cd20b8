import type { Instant } from '@grid/kernel';
import type {
  ActedBy,
  CoHandler,
  DueNote,
  FileAttached,
  ParentEvent,
  ReturnGround,
  TakenInRequest,
  TaskOrder,
  TaskReport,
} from '@grid/domain-handoff';

/** The facts of a task. `at` and the actor travel in the event's envelope as well; here they are law. */
export type TaskEvent =
  | { readonly type: 'TaskReceived'; readonly order: TaskOrder; readonly at: Instant }
  | {
      readonly type: 'RequestTakenIn';
      readonly order: TaskOrder;
      readonly request: TakenInRequest;
      readonly at: Instant;
    }
  | {
      readonly type: 'TaskTakenUp';
      readonly request: TakenInRequest;
      readonly order: TaskOrder;
      readonly follower: TaskOrder;
      readonly reason: string;
      readonly at: Instant;
    }
  | { readonly type: 'TaskSigned'; readonly deemed: boolean; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'TaskHandedDown'; readonly order: TaskOrder; readonly at: Instant }
  | {
      readonly type: 'TaskHandedUp';
      readonly order: TaskOrder;
      readonly reason: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'ReturnRequested';
      readonly ground: ReturnGround;
      readonly explanation: string;
      readonly suggestedUnitId: string | null;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'ReturnGranted'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'ReturnDenied'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'ReworkOrdered'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'TaskRecalled'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'TaskNoted';
      readonly text: string;
      readonly visibility: NoteVisibility;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | FileAttached
  /** What the case says of a unit that helps beside this lead. */
  | { readonly type: 'CoHandlerTold'; readonly coHandler: CoHandler; readonly at: Instant }
  /** The first report refused for the sake of co-handlers: from here on the lead waits for them. */
  | {
      readonly type: 'ReportHeldUp';
      readonly waitsFor: readonly CoHandler[];
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'TaskReported'; readonly report: TaskReport; readonly at: Instant }
  | { readonly type: 'TaskCompleted'; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'CaseNumbered';
      readonly caseNumber: string;
      readonly dueAt: Instant | null;
      readonly dueNote: DueNote;
      readonly at: Instant;
    }
  /** Somebody presses for the matter; `at` is when it was heard of here, `pressedAt` when it was done. */
  | {
      readonly type: 'TaskHastened';
      readonly text: string;
      readonly replyDueAt: Instant;
      readonly byCitizen: boolean;
      readonly pressedAt: Instant;
      readonly at: Instant;
    }
  /** What it records as the one who answers for the tasks below it. */
  | ParentEvent;

/** INTERNAL 内部记录 stays among the handling units; PUBLIC 公开答复 is what the citizen may read. */
export type NoteVisibility = 'INTERNAL' | 'PUBLIC';
