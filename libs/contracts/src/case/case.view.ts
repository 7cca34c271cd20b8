import type { CaseStatus } from '@grid/domain-case';
import type {
  Channel,
  ChildStatus,
  DueNote,
  RequestKind,
  ReturnGround,
  TaskRole,
} from '@grid/domain-handoff';
import type { AreaPath, Owner } from '@grid/territory';

/** A case in a list: what a row shows, nothing personal. */
export interface CaseSummary {
  readonly caseId: string;
  readonly version: number;
  readonly number: string;
  readonly status: CaseStatus;
  readonly round: number;
  readonly title: string;
  readonly requestKind: RequestKind;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  readonly channel: Channel;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly dueNote: DueNote;
  readonly changedAt: string;
}

/** A case in full, as any of its readers may see it: the reporter is masked. */
export interface CaseView extends CaseSummary {
  readonly description: string;
  readonly reporterName: string;
  readonly reporterPhone: string;
  readonly registeredAt: string | null;
  readonly dispatchedAt: string | null;
  readonly limitWorkDays: number | null;
  readonly reworkCount: number;
  readonly result: string | null;
  readonly closedAt: string | null;
  readonly reopenUntil: string | null;
  readonly levelRaised: boolean;
  readonly rootTasks: readonly ChildView[];
  /** Absent in answers of before there were any, and for citizens. */
  readonly jointRulings?: readonly JointRulingView[];
  readonly leadWaits?: readonly LeadWaitView[];
  readonly coHandlerProposals?: readonly CoHandlerProposalView[];
}

/** A ruling on a return 先例: what to go by the next time. `owner` and `partition` are the returning unit's. */
export interface ReturnPrecedentView {
  readonly taskId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly round: number;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly ground: ReturnGround;
  readonly explanation: string;
  readonly granted: boolean;
  readonly reason: string;
  /** The unit a joint ruling bound; null after any other. */
  readonly boundUnitName: string | null;
  readonly chargedUnitName: string;
  readonly chargedFrom: string;
  readonly chargedTo: string;
  readonly ruledByName: string;
  readonly ruledAt: string;
}

/** A joint ruling 会商裁定. */
export interface JointRulingView {
  readonly round: number;
  readonly boundUnitName: string;
  readonly unitNames: readonly string[];
  readonly ruling: string;
  readonly ruledByName: string;
  readonly ruledAt: string;
}

/** The hand-over ledger 流转台账: its lines follow one another without a gap and sum to `elapsedMs`. */
export interface HandoverLedgerView {
  /** The moment what still lasts was measured at. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string | null;
  readonly elapsedMs: number;
  readonly lines: readonly HandoverView[];
}

/** One holder of a case, from when to when. The centre is named by its office; nobody by nothing. */
export interface HandoverView {
  readonly kind: 'CENTER' | 'UNIT' | 'NOBODY';
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly round: number;
  readonly from: string;
  readonly to: string | null;
  readonly elapsedMs: number;
}

/** A stretch a ready lead waited for a co-handler: that unit's own time. */
export interface LeadWaitView {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly leadUnitName: string;
  readonly round: number;
  readonly from: string;
  readonly to: string | null;
}

/** A co-handler that was wished for. `taskId`, `owner` and `partition` are those its task will have. */
export interface CoHandlerProposalView {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly mandatory: boolean;
  readonly reason: string;
  readonly round: number;
  readonly status: 'OPEN' | 'CONSENTED' | 'REFUSED';
  readonly proposedByUnitName: string;
  readonly proposedAt: string;
  readonly answer: string;
  readonly decidedAt: string | null;
}

/** A task seen from the one it answers to. `owner` and `partition` say where to ask for it. */
export interface ChildView {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: TaskRole;
  readonly mandatory: boolean;
  readonly round: number;
  readonly status: ChildStatus;
}

/** One line of a case's timeline 过程留痕: a fact, from whichever level it happened at. */
export interface TimelineEntry {
  readonly entryId: string;
  readonly at: string;
  readonly source: Owner;
  /** With `source`, where to ask for the task it happened to. */
  readonly partition: string;
  readonly streamKind: 'case' | 'task';
  readonly streamId: string;
  readonly version: number;
  readonly fact: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly unitName: string;
  /** Plain particulars of the fact (`reason`, `to`, `result` …), free of personal data. */
  readonly particulars: Readonly<Record<string, string>>;
}
