import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { TimeLimit } from '@grid/worktime';
import type { BudgetCause, ClockMarks, ClockSubject } from './clock.js';
import type { Duty } from './duty.js';

interface Asked {
  readonly now: Instant;
  /** Whoever answers for it: who may is for the case or task to say. */
  readonly by: ActedBy;
}

/** What can be asked of a clock. */
export type ClockCommand =
  | (Asked & {
      readonly type: 'StartClock';
      readonly clockId: string;
      readonly subject: ClockSubject;
      readonly duty: Duty;
      readonly limit: TimeLimit;
      readonly basis: string;
      readonly calendarVersion: string;
      readonly marks: ClockMarks;
      /** When the duty began, if that was before it is recorded: a resolve clock starts at dispatch. */
      readonly startedAt: Instant;
    })
  | (Asked & {
      readonly type: 'SuspendClock';
      readonly ground: string;
      /** The legal list of grounds, as the county keeps it. */
      readonly grounds: readonly string[];
      readonly evidence: string;
      /** Under what number the citizen was told. */
      readonly notice: string;
      readonly resumesAt: Instant;
    })
  | (Asked & { readonly type: 'ResumeClock' })
  | (Asked & {
      readonly type: 'ExtendClock';
      /** How much more, in the budget's unit. */
      readonly amount: number;
      readonly reason: string;
      readonly requestedAt: Instant;
      /** The most extensions a round of this category may have. */
      readonly mostExtensions: number;
    })
  | (Asked & {
      readonly type: 'ChangeBudget';
      readonly limit: TimeLimit;
      readonly cause: BudgetCause;
      readonly basis: string;
    })
  | (Asked & {
      readonly type: 'MergeClock';
      readonly otherClockId: string;
      /** The other clock's start, as {@link startOf} gives it. */
      readonly otherStartedAt: Instant;
      /** Whether this clock goes on for both, or follows the other. */
      readonly leads: boolean;
    })
  | (Asked & { readonly type: 'UnmergeClock'; readonly otherClockId: string })
  | (Asked & { readonly type: 'StopClock'; readonly reason: string })
  | (Asked & { readonly type: 'ReopenClock'; readonly limit: TimeLimit; readonly basis: string })
  | (Asked & { readonly type: 'AdoptCalendar'; readonly calendarVersion: string })
  | (Asked & { readonly type: 'FireRung'; readonly key: string });

/** One command of a kind. */
export type ClockCommandOf<Type extends ClockCommand['type']> = Extract<ClockCommand, { type: Type }>;
