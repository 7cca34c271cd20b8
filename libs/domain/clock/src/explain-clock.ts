import type { ActedBy } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { CalendarBook, Due, TimeLimit } from '@grid/worktime';
import type { BudgetCause, ClockLedger } from './clock.js';
import type { Duty } from './duty.js';
import { dayLines, type DayLine } from './day-lines.js';
import { runOf, startOf, type ClockScope } from './run.js';
import { usedOf, type Standing } from './standing.js';

/** One line of an explanation: what was done to the clock and by whom, what each day counted for, what remains. */
export type ClockLine =
  | {
      readonly kind: 'STARTED';
      readonly at: Instant;
      readonly duty: Duty;
      readonly limit: TimeLimit;
      readonly basis: string;
      readonly calendarVersion: string;
      readonly by: ActedBy;
    }
  | {
      readonly kind: 'REOPENED';
      readonly at: Instant;
      readonly round: number;
      readonly limit: TimeLimit;
      readonly basis: string;
      readonly by: ActedBy;
    }
  | { readonly kind: 'STOPPED'; readonly at: Instant; readonly round: number }
  | { readonly kind: 'COUNTS_FROM'; readonly at: Instant; readonly start: Instant; readonly clockId: string }
  | {
      readonly kind: 'BUDGET_CHANGED';
      readonly at: Instant;
      readonly limit: TimeLimit;
      readonly cause: BudgetCause;
      readonly basis: string;
      readonly by: ActedBy;
    }
  | {
      readonly kind: 'EXTENDED';
      readonly at: Instant;
      readonly extra: TimeLimit;
      readonly reason: string;
      readonly late: boolean;
      /** Whether it adds to this count: of this round, and in the present budget's unit. */
      readonly counts: boolean;
      readonly by: ActedBy;
    }
  | {
      readonly kind: 'SUSPENDED';
      readonly at: Instant;
      readonly to: Instant;
      readonly resumed: boolean;
      readonly ground: string;
      readonly evidence: string;
      readonly notice: string;
      readonly by: ActedBy;
    }
  | DayLine
  | { readonly kind: 'ENDS'; readonly due: Due; readonly total: number }
  | (Pick<Standing, 'unit' | 'used' | 'remaining' | 'lamp' | 'word' | 'suspendedMs'> & {
      readonly kind: 'REMAINS';
      readonly at: Instant;
    });

/** A due date with all its reasons, the same for every reader. Codes and values: the words are the screen's. */
export interface ClockExplanation {
  readonly clockId: string;
  readonly scope: ClockScope;
  readonly revision: number;
  readonly calendarVersion: string;
  readonly standing: Standing;
  readonly lines: readonly ClockLine[];
}

/** Explains a clock line by line as it stands at an instant: the ledger, then the days, then what remains. */
export function explainClock(
  ledger: ClockLedger,
  book: CalendarBook,
  at: Instant,
  scope: ClockScope = 'ROUND',
): ClockExplanation {
  const run = runOf(ledger, book, scope);
  const standing = usedOf(ledger, book, at, scope);
  const { unit, used, remaining, lamp, word, suspendedMs } = standing;
  const { clockId, revision, calendarVersion } = ledger;
  const lines: ClockLine[] = [
    ...ledgerLines(ledger, scope),
    ...dayLines(run, standing.due),
    { kind: 'ENDS', due: standing.due, total: standing.total },
    { kind: 'REMAINS', at, unit, used, remaining, lamp, word, suspendedMs },
  ];
  return { clockId, scope, revision, calendarVersion, standing, lines };
}

/** What was done to the clock, in the order in which it was done. */
function ledgerLines(ledger: ClockLedger, scope: ClockScope): ClockLine[] {
  const lines = [
    ...roundLines(ledger),
    ...ledger.budgetChanges.map((change) => ({ kind: 'BUDGET_CHANGED' as const, ...change })),
    ...extensionLines(ledger, scope),
    ...suspensionLines(ledger),
    ...mergeLines(ledger, scope),
  ];
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type Dated = Extract<ClockLine, { readonly at: Instant }>;

function roundLines(ledger: ClockLedger): Dated[] {
  const { duty, calendarVersion } = ledger;
  return ledger.rounds.flatMap(({ startedAt: at, limit, basis, stoppedAt, by }, i): Dated[] => {
    const round = i + 1;
    const begun: Dated =
      i === 0
        ? { kind: 'STARTED', at, duty, limit, basis, calendarVersion, by }
        : { kind: 'REOPENED', at, round, limit, basis, by };
    return stoppedAt === null ? [begun] : [begun, { kind: 'STOPPED', at: stoppedAt, round }];
  });
}

function extensionLines(ledger: ClockLedger, scope: ClockScope): Dated[] {
  const { unit } = scope === 'TOTAL' ? ledger.totalLimit : (ledger.rounds.at(-1) ?? ledger.rounds[0]).limit;
  return ledger.extensions.map(({ extra, round, reason, late, at, by }) => {
    const counts = extra.unit === unit && (scope === 'TOTAL' || round === ledger.rounds.length);
    return { kind: 'EXTENDED', at, extra, reason, late, counts, by };
  });
}

function suspensionLines(ledger: ClockLedger): Dated[] {
  return ledger.suspensions.map(({ from: at, resumesAt, endedAt, ground, evidence, notice, by }) => {
    const to = endedAt ?? resumesAt;
    return { kind: 'SUSPENDED', at, to, resumed: endedAt !== null, ground, evidence, notice, by };
  });
}

function mergeLines(ledger: ClockLedger, scope: ClockScope): Dated[] {
  const start = startOf(ledger, scope);
  const giver = ledger.merges.find(
    ({ leads, undoneAt, startedAt }) => leads && undoneAt === null && startedAt === start,
  );
  return giver === undefined ? [] : [{ kind: 'COUNTS_FROM', at: giver.at, start, clockId: giver.clockId }];
}
