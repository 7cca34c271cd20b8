import type { Instant } from '@grid/kernel';
import type { CalendarBook, CalendarNotPublished, Due } from '@grid/worktime';
import type { ClockLedger } from './clock.js';
import { runOf, type ClockScope, type Run } from './run.js';

/** When the budget is used up, derived from the ledger each time, or which year is missing. */
export function dueOf(ledger: ClockLedger, book: CalendarBook, scope: ClockScope = 'ROUND'): Due {
  return instantOfShare(runOf(ledger, book, scope), 100);
}

/**
 * The instant at which so many percent of the budget are used up, beyond 100 too. A work day counts unless the
 * clock is paused at its close; a share within a work day is reached when that share of its office hours has
 * gone, or when the pause ends that lies over that moment.
 */
export function instantOfShare(run: Run, percent: number): Due {
  const { measure } = run;
  const from = measure.startAt(run.start);
  if (typeof from !== 'number') return from;
  const target = from + shareOf(run, percent);
  // Work days end whole; the share that is missing to one is taken off when its place is known.
  const whole = Math.ceil(target);
  let position = whole;
  for (const [begin, end] of pausedPositions(run, from)) if (begin < position) position += end - begin;
  const reached = measure.instantAt(position - (whole - target));
  return reached.kind === 'DUE' ? { kind: 'DUE', at: afterPause(run, reached.at) } : reached;
}

/** How much of the budget is used up at an instant, in the run's unit: whole work days, or parts of hours. */
export function usedAt(run: Run, at: Instant): number | CalendarNotPublished {
  const { measure } = run;
  const end = run.stoppedAt !== null && run.stoppedAt < at ? run.stoppedAt : at;
  // Before the start no year need be published for nothing to be used.
  if (end <= run.start) return 0;
  const to = measure.positionAt(end);
  if (typeof to !== 'number') return to;
  const from = measure.startAt(run.start);
  // Received after the last published close: counting has not begun yet.
  if (typeof from !== 'number') return from.year > run.calendar.lastYear ? 0 : from;
  let used = Math.max(0, to - from);
  for (const [begin, stop] of pausedPositions(run, from)) if (begin < to) used -= Math.min(stop, to) - begin;
  return used / measure.perUnit;
}

/** Milliseconds are whole; days may be shared within their office hours. */
function shareOf(run: Run, percent: number): number {
  const share = (run.amount * run.measure.perUnit * percent) / 100;
  return run.unit === 'WORK_DAY' ? share : Math.round(share);
}

/** The pauses as stretches of positions that do not count, none before the start; open-ended past the calendar. */
function pausedPositions(run: Run, from: number): (readonly [number, number])[] {
  const place = (at: Instant): number => {
    const position = run.measure.positionAt(at);
    // What lies past the last published year lies past every position.
    if (typeof position !== 'number') return position.year > run.calendar.lastYear ? Infinity : from;
    return Math.max(position, from);
  };
  return run.pauses
    .map(({ from: begin, to }) => [place(begin), place(to)] as const)
    .filter(([begin, end]) => begin < end);
}

/** Nothing is reached while the clock stands: the moment is the end of the pause, and of those that touch it. */
function afterPause(run: Run, at: Instant): Instant {
  let reached = at;
  let stands = false;
  for (const { from, to } of run.pauses) {
    if ((from < reached && reached <= to) || (stands && from === reached)) {
      stands = true;
      reached = to;
    }
  }
  return reached;
}
