import { assertNever, msOfInstant, type Instant } from '@grid/kernel';
import { dueAfter, type Due } from './due.js';
import type { TimeLimit } from './limit.js';
import { dateOfDay, DAY_MS, instantAt, localMoment, type LocalDate } from './local-time.js';
import { receive } from './receipt.js';
import { describeDay, isPublished, worksOn, type DayKind, type WorkCalendar } from './work-calendar.js';

/** Why a line stands as it does: what the day is, receipt after hours, or that every hour counts. */
export type DueReason = DayKind | 'AFTER_HOURS' | 'NATURAL';

interface DatedLine {
  readonly date: LocalDate;
  readonly reason: DueReason;
  /** The holiday the day off or the worked weekend belongs to, as published (`春节`). */
  readonly name?: string;
}

/**
 * One line of a due date's explanation. RECEIVED: the day the limit counts from. COUNTED: a whole day and
 * the how-manieth it is, or a stretch of time. SKIPPED: not counted, for the reason given.
 */
export type DueLine =
  | (DatedLine & { readonly verdict: 'RECEIVED' })
  | (DatedLine & { readonly verdict: 'COUNTED'; readonly unit: 'DAY'; readonly nth: number })
  | (DatedLine & {
      readonly verdict: 'COUNTED';
      readonly unit: 'TIME';
      readonly from: Instant;
      readonly to: Instant;
      readonly countedMs: number;
    })
  | (DatedLine & { readonly verdict: 'SKIPPED' });

/** A due date with its reasons, the same for citizen and unit. Data only: the words are the reader's. */
export interface DueExplanation {
  readonly calendarVersion: string;
  readonly start: Instant;
  readonly limit: TimeLimit;
  readonly due: Due;
  /** Day by day from the start to the due date, or to the last published day when the calendar ends first. */
  readonly lines: readonly DueLine[];
}

/** Explains a due date line by line. */
export function explainDue(calendar: WorkCalendar, start: Instant, limit: TimeLimit): DueExplanation {
  const due = dueAfter(calendar, start, limit);
  return {
    calendarVersion: calendar.version,
    start,
    limit,
    due,
    lines: linesOf(calendar, start, limit, due),
  };
}

function linesOf(calendar: WorkCalendar, start: Instant, limit: TimeLimit, due: Due): DueLine[] {
  switch (limit.unit) {
    case 'WORK_DAY':
      return workDayLines(calendar, start, due);
    case 'WORK_HOUR':
      return workHourLines(calendar, start, due);
    case 'NATURAL_DAY':
      return naturalDayLines(start, limit.amount);
    case 'NATURAL_HOUR':
    case 'URGENT_HOUR':
      return naturalHourLines(start, due);
    default:
      return assertNever(limit.unit, 'limit unit');
  }
}

function workDayLines(calendar: WorkCalendar, start: Instant, due: Due): DueLine[] {
  const receivedOn = receivingDay(calendar, start);
  let nth = 0;
  return daysBetween(calendar, start, due).map((day): DueLine => {
    const line = describeDay(calendar, day);
    if (!worksOn(calendar, day)) return { ...line, verdict: 'SKIPPED' };
    if (day < receivedOn) return { ...line, verdict: 'SKIPPED', reason: 'AFTER_HOURS' };
    if (day === receivedOn) return { ...line, verdict: 'RECEIVED' };
    return { ...line, verdict: 'COUNTED', unit: 'DAY', nth: ++nth };
  });
}

function workHourLines(calendar: WorkCalendar, start: Instant, due: Due): DueLine[] {
  const receivedOn = receivingDay(calendar, start);
  const startMs = msOfInstant(start);
  const endMs = due.kind === 'DUE' ? msOfInstant(due.at) : Infinity;
  return daysBetween(calendar, start, due).flatMap((day): DueLine[] => {
    const line = describeDay(calendar, day);
    if (!worksOn(calendar, day)) return [{ ...line, verdict: 'SKIPPED' }];
    if (day < receivedOn) return [{ ...line, verdict: 'SKIPPED', reason: 'AFTER_HOURS' }];
    return calendar.slots.flatMap((slot): DueLine[] => {
      const opensAt = instantAt(day, slot.fromMs);
      const closesAt = instantAt(day, slot.toMs);
      const from = msOfInstant(opensAt) < startMs ? start : opensAt;
      const to = due.kind === 'DUE' && endMs < msOfInstant(closesAt) ? due.at : closesAt;
      const countedMs = msOfInstant(to) - msOfInstant(from);
      return countedMs > 0 ? [{ ...line, verdict: 'COUNTED', unit: 'TIME', from, to, countedMs }] : [];
    });
  });
}

function naturalDayLines(start: Instant, days: number): DueLine[] {
  const { day } = localMoment(start);
  const counted = Array.from({ length: days }, (_, i): DueLine => {
    return { date: dateOfDay(day + i + 1), reason: 'NATURAL', verdict: 'COUNTED', unit: 'DAY', nth: i + 1 };
  });
  return [{ date: dateOfDay(day), reason: 'NATURAL', verdict: 'RECEIVED' }, ...counted];
}

function naturalHourLines(start: Instant, due: Due): DueLine[] {
  if (due.kind !== 'DUE') return [];
  const lines: DueLine[] = [];
  for (let from = start; from < due.at;) {
    const { day } = localMoment(from);
    const midnight = instantAt(day, DAY_MS);
    const to = midnight < due.at ? midnight : due.at;
    const countedMs = msOfInstant(to) - msOfInstant(from);
    lines.push({
      date: dateOfDay(day),
      reason: 'NATURAL',
      verdict: 'COUNTED',
      unit: 'TIME',
      from,
      to,
      countedMs,
    });
    from = to;
  }
  return lines;
}

/** Nothing is received once the calendar has ended: no day reaches infinity, and every work day was missed. */
function receivingDay(calendar: WorkCalendar, start: Instant): number {
  const receipt = receive(calendar, start);
  return receipt.kind === 'RECEIVED' ? receipt.day : Infinity;
}

function daysBetween(calendar: WorkCalendar, start: Instant, due: Due): number[] {
  const first = localMoment(start).day;
  const last = due.kind === 'DUE' ? localMoment(due.at).day : calendar.lastDay;
  if (!isPublished(calendar, first)) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
