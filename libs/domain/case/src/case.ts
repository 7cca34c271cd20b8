import type { Instant } from '@grid/kernel';
import type { AreaPath } from '@grid/territory';
import type {
  ActedBy,
  Channel,
  Child,
  DueNote,
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
  'NOT_ACCEPTED',
  'REGISTERED',
  'IN_HANDLING',
  'PENDING_CHECK',
  'PENDING_FEEDBACK',
  'CLOSED',
  'WITHDRAWN',
  'VOIDED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** States that accept nothing. CLOSED is not among them: it can be reopened in its window. */
export const TERMINAL_CASE_STATUSES: ReadonlySet<CaseStatus> = new Set([
  'NOT_ACCEPTED',
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
