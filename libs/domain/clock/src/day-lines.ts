import type { Instant } from '@grid/kernel';
import {
  endOfCalendar,
  lengthOf,
  listDays,
  type DayKind,
  type Due,
  type ListedDay,
  type LocalDate,
  type Stretch,
} from '@grid/worktime';
import type { Pause, Run } from './run.js';

/** Why a day or stretch counts, or does not: what day it is, receipt after hours, or that the clock stood. */
export type DayReason = DayKind | 'NATURAL' | 'AFTER_HOURS' | Pause['why'];

interface OfDay {
  readonly kind: 'DAY';
  readonly date: LocalDate;
  readonly reason: DayReason;
  /** The holiday the day off or the worked weekend belongs to, as published (`春节`). */
  readonly name?: string;
}

/** One day, or stretch of it: received, counted as the nth day or as a time, or skipped and why. */
export type DayLine =
  | (OfDay & { readonly verdict: 'RECEIVED' })
  | (OfDay & { readonly verdict: 'COUNTED'; readonly nth: number })
  | (OfDay & Stretch & { readonly verdict: 'COUNTED'; readonly countedMs: number })
  | (OfDay & { readonly verdict: 'SKIPPED' })
  | (OfDay & Stretch & { readonly verdict: 'SKIPPED' });

/** Day by day from the start to the due date, or as far as the calendar goes. */
export function dayLines(run: Run, due: Due): DayLine[] {
  const end = due.kind === 'DUE' ? due.at : endOfCalendar(run.calendar);
  const days = listDays(run.calendar, run.unit, run.start, end);
  return run.unit === 'WORK_DAY' ? wholeDays(run, days) : days.flatMap((day) => stretchesOf(run, day, end));
}

function wholeDays(run: Run, days: readonly ListedDay[]): DayLine[] {
  let received = false;
  let nth = 0;
  return days.map(({ stretches, ...day }): DayLine => {
    const closesAt = stretches.at(-1)?.to;
    if (closesAt === undefined) return { kind: 'DAY', ...day, verdict: 'SKIPPED' };
    if (closesAt < run.start) return { kind: 'DAY', ...day, reason: 'AFTER_HOURS', verdict: 'SKIPPED' };
    if (!received) {
      received = true;
      return { kind: 'DAY', ...day, verdict: 'RECEIVED' };
    }
    // A day counts unless the clock stands at its close.
    const pause = run.pauses.find(({ from, to }) => from < closesAt && closesAt <= to);
    if (pause !== undefined) return { kind: 'DAY', ...day, reason: pause.why, verdict: 'SKIPPED' };
    return { kind: 'DAY', ...day, verdict: 'COUNTED', nth: ++nth };
  });
}

function stretchesOf(run: Run, { stretches, ...day }: ListedDay, end: Instant): DayLine[] {
  if (stretches.length === 0) return [{ kind: 'DAY', ...day, verdict: 'SKIPPED' }];
  const lines = stretches
    .map((stretch) => ({ from: later(stretch.from, run.start), to: earlier(stretch.to, end) }))
    .filter(({ from, to }) => from < to)
    .flatMap((stretch) => cut(stretch, run.pauses))
    .map(({ why, ...stretch }): DayLine => {
      if (why !== undefined) return { kind: 'DAY', ...day, ...stretch, reason: why, verdict: 'SKIPPED' };
      return { kind: 'DAY', ...day, ...stretch, verdict: 'COUNTED', countedMs: lengthOf(stretch) };
    });
  // Received after the last slot, the day has nothing left to count.
  return lines.length > 0 ? lines : [{ kind: 'DAY', ...day, reason: 'AFTER_HOURS', verdict: 'SKIPPED' }];
}

/** A stretch in pieces: what counts, and what lies in a pause. */
function cut(stretch: Stretch, pauses: readonly Pause[]): (Stretch & { readonly why?: Pause['why'] })[] {
  const pieces: (Stretch & { readonly why?: Pause['why'] })[] = [];
  let { from } = stretch;
  for (const pause of pauses) {
    const begin = later(pause.from, from);
    const stop = earlier(pause.to, stretch.to);
    if (begin >= stop) continue;
    if (from < begin) pieces.push({ from, to: begin });
    pieces.push({ from: begin, to: stop, why: pause.why });
    from = stop;
  }
  return from < stretch.to ? [...pieces, { from, to: stretch.to }] : pieces;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
