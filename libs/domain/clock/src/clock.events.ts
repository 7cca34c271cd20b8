import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { TimeLimit } from '@grid/worktime';
import type { BudgetCause, ClockMarks, ClockSubject } from './clock.js';
import type { Duty, RungKind } from './duty.js';

interface Made {
  readonly at: Instant;
  readonly by: ActedBy;
}

/** What can become of a clock. The ledger is the fold of these. */
export type ClockEvent =
  | (Made & {
      readonly type: 'ClockStarted';
      readonly clockId: string;
      readonly subject: ClockSubject;
      readonly duty: Duty;
      readonly limit: TimeLimit;
      /** The rule the limit comes from, in words of the catalogue. */
      readonly basis: string;
      readonly calendarVersion: string;
      readonly marks: ClockMarks;
    })
  | (Made & {
      readonly type: 'ClockSuspended';
      readonly ground: string;
      readonly evidence: string;
      readonly notice: string;
      readonly resumesAt: Instant;
    })
  | (Made & { readonly type: 'ClockResumed' })
  | (Made & {
      readonly type: 'ClockExtended';
      readonly extra: TimeLimit;
      readonly reason: string;
      readonly requestedAt: Instant;
      readonly late: boolean;
    })
  | (Made & {
      readonly type: 'ClockBudgetChanged';
      readonly limit: TimeLimit;
      readonly cause: BudgetCause;
      readonly basis: string;
    })
  | (Made & {
      readonly type: 'ClockMerged';
      readonly otherClockId: string;
      readonly otherStartedAt: Instant;
      readonly leads: boolean;
    })
  | (Made & { readonly type: 'ClockUnmerged'; readonly otherClockId: string })
  | (Made & { readonly type: 'ClockStopped'; readonly reason: string })
  | (Made & { readonly type: 'ClockReopened'; readonly limit: TimeLimit; readonly basis: string })
  | (Made & { readonly type: 'ClockCalendarAdopted'; readonly calendarVersion: string })
  | (Made & {
      readonly type: 'ClockRungFired';
      readonly key: string;
      readonly kind: RungKind;
      /** When it was to fire; `at` is when it was recorded. */
      readonly dueAt: Instant;
    });
