import type { Instant } from '@grid/kernel';
import type { AreaPath, Unit } from '@grid/territory';
import type {
  ActedBy,
  Channel,
  DueNote,
  FileAttached,
  ParentEvent,
  Reporter,
  RequestKind,
  TakenInRequest,
  TaskOrder,
} from '@grid/domain-handoff';
import type { FeedbackTry, RefusalGround, RuleVersions } from './case.js';

/** The facts of a case. */
export type CaseEvent =
  | {
      readonly type: 'CaseSubmitted';
      readonly submission: CaseSubmission;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** Taken in, registered and already under way at a lower level: one fact, because it happened there. */
  | {
      readonly type: 'CaseTakenIn';
      readonly request: TakenInRequest;
      readonly order: TaskOrder;
      readonly number: string;
      readonly limitWorkDays: number;
      readonly dueAt: Instant | null;
      readonly dueNote: DueNote;
      /** Absent of cases registered before versions were kept. */
      readonly rules?: RuleVersions;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseRegistered';
      readonly number: string;
      readonly requestKind: RequestKind;
      readonly categoryCode: string;
      readonly placePath: AreaPath;
      readonly placeText: string;
      readonly limitWorkDays: number;
      readonly limitBasis: string;
      readonly similarCaseIds: readonly string[];
      readonly rules?: RuleVersions;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseRefused';
      readonly ground: RefusalGround;
      readonly explanation: string;
      readonly turnTo: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseResolvedOnSpot';
      readonly number: string;
      readonly result: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseDispatched';
      readonly order: TaskOrder;
      readonly exceptionReason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** A unit joined beside the lead: to help 协办, or to know 知会 (`order.role` says the same). */
  | {
      readonly type: 'CoHandlerAdded' | 'UnitInformed';
      readonly order: TaskOrder;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** A department that leads wishes for a co-handler 加派协办申请. */
  | {
      readonly type: 'CoHandlerProposed';
      readonly taskId: string;
      readonly unit: Unit;
      readonly mandatory: boolean;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CoHandlerConsented';
      readonly taskId: string;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CoHandlerRefused';
      readonly taskId: string;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** It was ruled jointly 会商裁定 whose the matter is; the ruling on the return follows from it. */
  | {
      readonly type: 'JointlyRuled';
      readonly taskId: string;
      readonly boundUnit: Unit;
      readonly unitNames: readonly string[];
      readonly text: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** The lead is done and waits for these co-handlers' tasks: its report was refused for their sake (R-2). */
  | {
      readonly type: 'LeadHeldUp';
      readonly taskId: string;
      readonly waitsFor: readonly string[];
      readonly since: Instant;
      readonly at: Instant;
    }
  /** A lower unit handed the matter up: to `order`'s unit, or (null) to the county desk, where it waits for dispatch. */
  | {
      readonly type: 'CaseHandedUp';
      readonly order: TaskOrder | null;
      readonly follower: TaskOrder;
      readonly reason: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseNoted';
      readonly text: string;
      readonly visibility: 'INTERNAL' | 'PUBLIC';
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'InfoRequested'; readonly question: string; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'InfoSupplied'; readonly reply: string; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'CaseMerged';
      readonly masterId: string;
      readonly masterNumber: string;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseUnmerged';
      readonly masterId: string;
      readonly reason: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  /** Of the master: another case follows it, or does no more. */
  | {
      readonly type: 'CaseTookMerged';
      readonly mergedId: string;
      readonly mergedNumber: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseReleasedMerged';
      readonly mergedId: string;
      readonly mergedNumber: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'ShelvingProposed';
      readonly reason: string;
      readonly reviewAt: Instant;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'ShelvingRefused'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'CaseShelved';
      readonly reason: string;
      readonly reviewAt: Instant;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'CaseUnshelved'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'CaseHastened';
      readonly text: string;
      readonly replyDueAt: Instant;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'CaseArchived'; readonly by: ActedBy; readonly at: Instant }
  | FileAttached
  | { readonly type: 'CheckPassed'; readonly remark: string; readonly by: ActedBy; readonly at: Instant }
  | {
      readonly type: 'CheckFailed';
      readonly reason: string;
      readonly photo: string;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseClosed';
      readonly feedback: readonly FeedbackTry[];
      readonly conclusion: string;
      readonly reopenUntil: Instant;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | {
      readonly type: 'CaseReopened';
      readonly round: number;
      readonly reason: string;
      readonly levelRaised: boolean;
      readonly by: ActedBy;
      readonly at: Instant;
    }
  | { readonly type: 'CaseWithdrawn'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  | { readonly type: 'CaseVoided'; readonly reason: string; readonly by: ActedBy; readonly at: Instant }
  /** What it records as the one who answers for the tasks below it. */
  | ParentEvent;

/** What is submitted 提交. */
export interface CaseSubmission {
  readonly caseId: string;
  readonly title: string;
  readonly description: string;
  readonly requestKind: RequestKind;
  /** May be empty: it is fixed when the case is accepted. */
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  readonly channel: Channel;
  readonly reporter: Reporter;
}
