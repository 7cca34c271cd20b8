import { invariant, type Instant } from '@grid/kernel';
import {
  findCalendar,
  measureOf,
  type CalendarBook,
  type LimitUnit,
  type Stretch,
  type TimeMeasure,
  type WorkCalendar,
} from '@grid/worktime';
import { currentRound, type ClockLedger } from './clock.js';

/** Which of a clock's two counts: this round's, or the one that reopening never resets. */
export type ClockScope = 'ROUND' | 'TOTAL';

/** Time that does not count: suspended, or between a round's end and the next one's start. */
export interface Pause extends Stretch {
  readonly why: 'SUSPENDED' | 'CLOSED';
}

/** What a ledger comes to for counting: from when, how much, by which calendar, and what does not count. */
export interface Run {
  readonly calendar: WorkCalendar;
  readonly measure: TimeMeasure;
  readonly start: Instant;
  readonly unit: LimitUnit;
  /** Budget and extensions together, in the unit. */
  readonly amount: number;
  /** In order, none overlapping another. A pause is over at its end: `(from, to]`. */
  readonly pauses: readonly Pause[];
  /** When counting ended, or null while it goes on. */
  readonly stoppedAt: Instant | null;
}

/**
 * Reads a ledger for one of its two counts. An open suspension ends on its date, so that a due date can
 * always be told. @throws Defect if the book lacks the ledger's calendar: versions are kept for ever.
 */
export function runOf(ledger: ClockLedger, book: CalendarBook, scope: ClockScope = 'ROUND'): Run {
  const calendar = findCalendar(book, ledger.calendarVersion);
  invariant(calendar !== undefined, `no calendar of version ${ledger.calendarVersion}`);
  const round = currentRound(ledger);
  const { unit, amount } = scope === 'ROUND' ? round.limit : ledger.totalLimit;
  const counting = ledger.extensions.filter(
    (extension) =>
      extension.extra.unit === unit && (scope === 'TOTAL' || extension.round === ledger.rounds.length),
  );
  return {
    calendar,
    measure: measureOf(calendar, unit),
    start: startOf(ledger, scope),
    unit,
    amount: counting.reduce((sum, { extra }) => sum + extra.amount, amount),
    pauses: pausesOf(ledger),
    stoppedAt: round.stoppedAt,
  };
}

/**
 * From when a clock counts. Merged clocks count from the earlier start as long as they are merged, within the
 * round that merged them and on the total clock. The total clock keeps the first start.
 */
export function startOf(ledger: ClockLedger, scope: ClockScope = 'ROUND'): Instant {
  const own = scope === 'ROUND' ? currentRound(ledger) : ledger.rounds[0];
  return ledger.merges
    .filter(({ leads, undoneAt }) => leads && undoneAt === null)
    .filter(({ round }) => scope === 'TOTAL' || round === ledger.rounds.length)
    .reduce((earliest, { startedAt }) => (startedAt < earliest ? startedAt : earliest), own.startedAt);
}

/** All time that does not count, in order. */
export function pausesOf(ledger: ClockLedger): Pause[] {
  const suspended = ledger.suspensions.map(({ from, resumesAt, endedAt }): Pause => {
    return { from, to: endedAt ?? resumesAt, why: 'SUSPENDED' };
  });
  const closed = ledger.rounds.flatMap(({ stoppedAt }, i): Pause[] => {
    const next = ledger.rounds[i + 1];
    return stoppedAt !== null && next !== undefined
      ? [{ from: stoppedAt, to: next.startedAt, why: 'CLOSED' }]
      : [];
  });
  return [...suspended, ...closed].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
