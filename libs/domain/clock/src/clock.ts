import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { TimeLimit } from '@grid/worktime';
import type { Duty } from './duty.js';

/** What a clock is bound to: a case or a task. */
export interface ClockSubject {
  readonly kind: 'CASE' | 'TASK';
  readonly id: string;
}

/** The shares of the budget, in percent, at which something is said: data, kept by each clock as it began. */
export interface ClockMarks {
  /** Shares with a rung of their own: `[50, 80, 100, 200]`; 100 is the due date, 200 twice the budget. */
  readonly rungs: readonly number[];
  /** From this share on the lamp is yellow. */
  readonly yellow: number;
  /** From this share on an extension was asked for late. */
  readonly late: number;
}

/** One pass at the duty 轮次. Time between one round's end and the next one's start counts for neither clock. */
export interface ClockRound {
  readonly startedAt: Instant;
  readonly limit: TimeLimit;
  readonly basis: string;
  readonly stoppedAt: Instant | null;
  readonly by: ActedBy;
}

/** A budget that took another's place: the ledger before it stays. */
export interface BudgetChange {
  readonly limit: TimeLimit;
  readonly cause: BudgetCause;
  readonly basis: string;
  readonly at: Instant;
  readonly by: ActedBy;
}
export const BUDGET_CAUSES = ['CATEGORY', 'PRIORITY', 'CORRECTION'] as const;
export type BudgetCause = (typeof BUDGET_CAUSES)[number];

/** A suspension 中止: it ends when somebody resumes, and on its date at the latest. */
export interface Suspension {
  readonly from: Instant;
  readonly resumesAt: Instant;
  /** When it ended, or null while nobody has ended it: then it ends at `resumesAt`. */
  readonly endedAt: Instant | null;
  readonly ground: string;
  readonly evidence: string;
  readonly notice: string;
  readonly by: ActedBy;
}

/** An extension 延时, in the budget's unit. It counts while the budget is in that unit. */
export interface Extension {
  readonly extra: TimeLimit;
  readonly round: number;
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly late: boolean;
  readonly at: Instant;
  readonly by: ActedBy;
}

/** Another clock merged with this one 并单. One of the two leads; the other follows it. */
export interface Merge {
  readonly clockId: string;
  /** The other clock's own start. */
  readonly startedAt: Instant;
  readonly leads: boolean;
  readonly round: number;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
}

/** The ledger of one clock: everything that has to do with its time, and nothing derived. */
export interface ClockLedger {
  readonly clockId: string;
  readonly subject: ClockSubject;
  readonly duty: Duty;
  readonly marks: ClockMarks;
  readonly calendarVersion: string;
  /** The budget of the total clock: the first round's, as category and priority have changed it. */
  readonly totalLimit: TimeLimit;
  readonly rounds: readonly [ClockRound, ...ClockRound[]];
  readonly budgetChanges: readonly BudgetChange[];
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly Extension[];
  readonly merges: readonly Merge[];
  /** Keys of the rungs that have fired: none fires twice. */
  readonly firedRungs: readonly string[];
  /** How many facts the ledger holds: whoever keeps something derived from it names this. */
  readonly revision: number;
}

/** A clock's state: null before it starts. */
export type ClockState = ClockLedger | null;

/** The round under way, or the last one. */
export function currentRound(ledger: ClockLedger): ClockRound {
  return ledger.rounds.at(-1) ?? ledger.rounds[0];
}

/** The suspension that nobody has ended yet; it may have passed its date. */
export function openSuspension(ledger: ClockLedger): Suspension | undefined {
  return ledger.suspensions.find(({ endedAt }) => endedAt === null);
}

/** The clock this one follows, if it was merged away. */
export function leaderOf(ledger: ClockLedger): string | undefined {
  return ledger.merges.find(({ leads, undoneAt }) => !leads && undoneAt === null)?.clockId;
}
