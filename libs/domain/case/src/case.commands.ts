import type { Instant } from '@grid/kernel';
import type { Actor, AreaPath, Unit } from '@grid/territory';
import type { FeedbackTry, RefusalGround, RuleVersions } from './case.js';
import type { AttachRequest, DueNote, Handoff, RequestKind } from '@grid/domain-handoff';
import type { CaseSubmission } from './case.events.js';

/** A limit worked out at the edge from the category and the county's calendar. */
export interface Due {
  readonly dueAt: Instant | null;
  readonly dueNote: DueNote;
}

/** A unit named beside the lead: CO 协办 helps with a part, INFORM 知会 is only told. */
export interface Helper {
  readonly taskId: string;
  readonly unit: Unit;
  readonly role: 'CO' | 'INFORM';
  /** Whether the case waits for it; never true of one that is only informed. */
  readonly mandatory: boolean;
  readonly instruction: string;
}

export interface CommandContext {
  readonly actor: Actor;
  readonly now: Instant;
}

/** What people and handoffs may ask of a case. Ids, numbers and due dates are handed in. */
export type CaseCommand = CommandContext &
  (
    | { readonly type: 'SubmitCase'; readonly submission: CaseSubmission }
    | {
        readonly type: 'AcceptCase';
        readonly number: string;
        readonly requestKind: RequestKind;
        readonly categoryCode: string;
        readonly placePath: AreaPath;
        readonly placeText: string;
        readonly limitWorkDays: number;
        readonly limitBasis: string;
        readonly similarCaseIds: readonly string[];
        readonly rules?: RuleVersions;
      }
    | {
        readonly type: 'RefuseCase';
        readonly ground: RefusalGround;
        readonly explanation: string;
        readonly turnTo: string;
      }
    | {
        readonly type: 'ResolveOnSpot';
        readonly number: string;
        readonly result: string;
        readonly categoryAllows: boolean;
      }
    | {
        readonly type: 'DispatchCase';
        readonly taskId: string;
        readonly unit: Unit;
        readonly instruction: string;
        readonly exceptionReason: string;
        readonly targetFromCatalogue: boolean;
        readonly due: Due;
        /** Units beside the lead: to help, or to know. */
        readonly helpers?: readonly Helper[];
      }
    | {
        readonly type: 'AddCoHandler';
        readonly taskId: string;
        readonly unit: Unit;
        readonly mandatory: boolean;
        readonly instruction: string;
      }
    | {
        readonly type: 'ProposeCoHandler';
        /** The id its task will have once the county consents. */
        readonly taskId: string;
        readonly unit: Unit;
        readonly mandatory: boolean;
        readonly reason: string;
      }
    | {
        readonly type: 'DecideCoHandler';
        readonly taskId: string;
        readonly consented: boolean;
        readonly reason: string;
      }
    | {
        readonly type: 'RuleReturn';
        readonly childTaskId: string;
        readonly granted: boolean;
        readonly reason: string;
      }
    | {
        readonly type: 'RuleJointly';
        /** The task whose unit asks to be let go. */
        readonly childTaskId: string;
        /** The id of the bound unit's task, where that is another unit. */
        readonly taskId: string;
        readonly boundUnit: Unit;
        /** The units heard, the bound one among them. */
        readonly units: readonly Unit[];
        readonly text: string;
        readonly due: Due;
      }
    | { readonly type: 'RecallTask'; readonly childTaskId: string; readonly reason: string }
    | { readonly type: 'RequestInfo'; readonly question: string }
    | { readonly type: 'SupplyInfo'; readonly reply: string }
    | {
        readonly type: 'MergeCase';
        readonly masterId: string;
        readonly masterNumber: string;
        readonly reason: string;
      }
    | { readonly type: 'UnmergeCase'; readonly reason: string }
    /** What the master is asked in the same transaction as the case that is to follow it, or did. */
    | { readonly type: 'TakeMerged'; readonly mergedId: string; readonly mergedNumber: string }
    | { readonly type: 'ReleaseMerged'; readonly mergedId: string; readonly mergedNumber: string }
    | {
        readonly type: 'ProposeShelving';
        readonly reason: string;
        readonly reviewAt: Instant;
        /** The rules' limit, counted from now. */
        readonly latestReviewAt: Instant;
      }
    | { readonly type: 'DecideShelving'; readonly approved: boolean; readonly reason: string }
    | { readonly type: 'UnshelveCase'; readonly reason: string }
    | {
        readonly type: 'HastenCase';
        readonly text: string;
        readonly replyDueAt: Instant;
        /** From when on the citizen may press again; null while he has not pressed. */
        readonly citizenAgainAt: Instant | null;
      }
    | { readonly type: 'ArchiveCase' }
    | { readonly type: 'NoteCase'; readonly text: string; readonly visibility: 'INTERNAL' | 'PUBLIC' }
    | ({ readonly type: 'AttachToCase' } & AttachRequest)
    | {
        readonly type: 'CheckCase';
        readonly passed: boolean;
        readonly remark: string;
        readonly photo: string;
      }
    | {
        readonly type: 'CloseCase';
        readonly feedback: readonly FeedbackTry[];
        readonly conclusion: string;
        readonly reopenUntil: Instant;
      }
    | { readonly type: 'ReopenCase'; readonly reason: string }
    | { readonly type: 'WithdrawCase'; readonly reason: string }
    | { readonly type: 'VoidCase'; readonly reason: string }
    | {
        readonly type: 'TakeHandoff';
        readonly handoff: Handoff;
        readonly number: string;
        readonly limitWorkDays: number;
        readonly due: Due;
        readonly rules?: RuleVersions;
      }
  );

/** One kind of case command. */
export type CaseCommandOf<Type extends CaseCommand['type']> = Extract<CaseCommand, { readonly type: Type }>;
