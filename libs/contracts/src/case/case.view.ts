import type { CaseLine } from './case.line.js';
import type { CaseStatus } from '@grid/domain-case';
import type {
  Channel,
  ChildStatus,
  DueNote,
  Hastening,
  RequestKind,
  TaskRole,
  ReturnGround,
} from '@grid/domain-handoff';
import type { AreaPath, Owner } from '@grid/territory';
import type { AttachmentView } from '../attachment/attachment.parts.js';

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
  /** What it was registered under, list by list; absent before. */
  readonly ruleVersions?: Readonly<Record<string, number>>;
  readonly reworkCount: number;
  readonly result: string | null;
  readonly closedAt: string | null;
  readonly reopenUntil: string | null;
  readonly levelRaised: boolean;
  /** What the citizen was last asked for 要求补充; null where nothing ever was. */
  readonly infoRequest: InfoRequestView | null;
  /** The latest hastening 催办; null where nobody ever pressed. */
  readonly hastening: Hastening | null;
  /** The proposal to shelve it, or the shelving itself; null while there is neither. */
  readonly shelving: ShelvingView | null;
  /** The case this one is merged into 并单; null while it goes its own way. */
  readonly masterId: string | null;
  /** How many cases follow this one. */
  readonly mergedCount: number;
  readonly rootTasks: readonly ChildView[];
  readonly attachments: readonly AttachmentView[];
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

/** A question to the citizen, who asked, and since when it waits; `suppliedAt` is null until it is answered. */
export interface InfoRequestView {
  readonly round: number;
  readonly question: string;
  readonly requestedAt: string;
  readonly requestedByUnitName: string;
  readonly suppliedAt: string | null;
}

/** What one case shows of another it is merged with: how far that is, and what came of it. */
export interface CaseLink {
  readonly caseId: string;
  readonly number: string;
  readonly status: CaseStatus;
  readonly round: number;
  readonly result: string | null;
  readonly closedAt: string | null;
}

/** Why a case looks like the same matter 疑似重复依据. */
export type SimilarityReason = 'SAME_CONTACT' | 'SAME_PLACE_AND_CATEGORY' | 'SIMILAR_TEXT';

/** A case that looks like the same matter, and why; `likeness` of the texts is 0 to 100. */
export interface SimilarCase {
  readonly caseId: string;
  readonly case: CaseLine;
  readonly reasons: readonly SimilarityReason[];
  readonly likeness: number;
}

/** A matter put off 挂账, or the wish to; `shelvedAt` is null while the duty chief has not approved. */
export interface ShelvingView {
  readonly reason: string;
  readonly reviewAt: string;
  readonly proposedByUnitName: string;
  readonly proposedAt: string;
  readonly shelvedAt: string | null;
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
