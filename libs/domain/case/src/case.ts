import type { Instant } from '@grid/kernel';
import type { AreaPath } from '@grid/territory';
import type {
  ActedBy,
  Attachment,
  Channel,
  Child,
  DueNote,
  Hastening,
  Reporter,
  RequestKind,
  TaskReport,
} from '@grid/domain-handoff';
import type { CoHandlerProposal } from './co-handlers.js';
import type { JointRuling } from './returns.js';
import type { LeadWait } from './waits.js';

/** 草稿…已作废, in the words of the county (docs/glossary.md). Those the main line does not reach yet are absent. */
export const CASE_STATUSES = [
  'SUBMITTED',
  'AWAITING_INFO',
  'NOT_ACCEPTED',
  'REGISTERED',
  'IN_HANDLING',
  'SHELVED',
  'PENDING_CHECK',
  'PENDING_FEEDBACK',
  'CLOSED',
  'ARCHIVED',
  'MERGED',
  'WITHDRAWN',
  'VOIDED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** States that accept nothing; MERGED can be undone. CLOSED is not among them: it can be reopened. */
export const TERMINAL_CASE_STATUSES: ReadonlySet<CaseStatus> = new Set([
  'NOT_ACCEPTED',
  'ARCHIVED',
  'MERGED',
  'WITHDRAWN',
  'VOIDED',
]);

/** Why a request is not taken on 不予受理依据. */
export type RefusalGround =
  'NOT_GOVERNMENT_MATTER' | 'IN_COURT_OR_PETITION' | 'ALREADY_DECIDED' | 'NO_FACTS' | 'OTHER_COUNTY';

/** How the result was brought to the citizen 反馈, and whether it reached him. */
export interface FeedbackTry {
  readonly channel: 'PHONE' | 'SMS' | 'VISIT' | 'WECHAT' | 'LETTER';
  readonly delivered: boolean;
  readonly text: string;
}

/** Which version of each list of standing data something was decided under, by the list's name. */
export type RuleVersions = Readonly<Record<string, number>>;
/** What the citizen was asked for 要求补充, and since when; `suppliedAt` is null while he has not answered. */
export interface InfoRequest {
  readonly round: number;
  readonly question: string;
  readonly requestedAt: Instant;
  readonly requestedBy: ActedBy;
  readonly suppliedAt: Instant | null;
}

/** Whom a merged case follows 并单, and what it returns to when it goes its own way again. */
export interface MergedInto {
  readonly masterId: string;
  /** As it was then; a master that was not registered yet has none. */
  readonly masterNumber: string;
  readonly statusBefore: CaseStatus;
  readonly mergedAt: Instant;
}

/** A matter put off 挂账, or the wish to: until when, why, by whom; `shelvedAt` is null while nobody approved. */
export interface Shelving {
  readonly round: number;
  readonly reason: string;
  /** When it is looked at again. */
  readonly reviewAt: Instant;
  readonly proposedBy: ActedBy;
  readonly proposedAt: Instant;
  readonly shelvedAt: Instant | null;
}

/** One matter 案件, as the citizen sees it. It never has an assignee: units hold tasks. */
export interface Case {
  readonly caseId: string;
  /** 案件编号, given when the case is registered; empty before. */
  readonly number: string;
  readonly status: CaseStatus;
  readonly round: number;
  readonly title: string;
  readonly description: string;
  readonly requestKind: RequestKind;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  readonly channel: Channel;
  readonly reporter: Reporter;
  readonly submittedAt: Instant;
  readonly submittedBy: ActedBy;
  readonly registeredAt: Instant | null;
  /** Work days to resolve, fixed at registration; the clock starts at dispatch. */
  readonly limitWorkDays: number | null;
  /** The standing data it was registered under. Absent of cases registered before versions were kept. */
  readonly rules?: RuleVersions;
  readonly dispatchedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly dueNote: DueNote;
  /** When the first round was dispatched: reopening never resets it. */
  readonly firstDispatchedAt: Instant | null;
  readonly children: readonly Child[];
  readonly report: TaskReport | null;
  readonly reworkCount: number;
  readonly returnCount: number;
  readonly feedback: readonly FeedbackTry[];
  readonly closedAt: Instant | null;
  readonly reopenUntil: Instant | null;
  /** From the third round on the matter is handled one level up. */
  readonly levelRaised: boolean;
  /** The latest; absent where nothing was ever asked. */
  readonly infoRequest?: InfoRequest;
  /** Where a case that waits goes back to. */
  readonly returnsTo?: CaseStatus;
  /** Set while the case is merged. */
  readonly mergedInto?: MergedInto | null;
  /** How many cases follow this one; absent where none ever did. */
  readonly mergedCount?: number;
  /** The latest proposal, or the shelving that follows from it; null again once it is refused or over. */
  readonly shelving?: Shelving | null;
  /** The latest hastening, and how many there were; absent where there was none. */
  readonly hastening?: Hastening;
  /** When the citizen last pressed himself. */
  readonly citizenHastenedAt?: Instant;
  /** Photos and files 附件, in the order they came; absent: none. */
  readonly attachments?: readonly Attachment[];
  /** Co-handlers wished for, of every round; absent until there was one. */
  readonly proposals?: readonly CoHandlerProposal[];
  /** Joint rulings, at most one a round; absent until there was one. */
  readonly jointRulings?: readonly JointRuling[];
  /** The lead that said it was done and was refused, and when; absent or null where none waits so. */
  readonly leadReady?: { readonly taskId: string; readonly since: Instant } | null;
  /** What leads waited for co-handlers, of every round; absent until one had to. */
  readonly waits?: readonly LeadWait[];
  readonly changedAt: Instant;
}

export type CaseState = Case | null;

/** Whether nothing more can happen to a case. A closed one can still be reopened. */
export function isEnded(theCase: Case): boolean {
  return TERMINAL_CASE_STATUSES.has(theCase.status);
}
