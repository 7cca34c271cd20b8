import type { Instant } from '@grid/kernel';
import { localMoment, yearOfDay } from './local-time.js';
import { isPublished, worksOn, type WorkCalendar } from './work-calendar.js';

/** The calendar's answer where it has none: a year the State Council has not published. */
export interface CalendarNotPublished {
  readonly kind: 'CALENDAR_NOT_PUBLISHED';
  readonly year: number;
}

/** Where a receipt falls in work time. */
export interface Receipt {
  readonly kind: 'RECEIVED';
  /** Position in the calendar's work days of the day on which it counts as received. */
  readonly position: number;
  readonly day: number;
  /** The moment of that day, since midnight, at which work time begins to run. */
  readonly startsAtMs: number;
}

/**
 * When a receipt counts: at once in office hours, else from the next slot, be that after lunch or after the
 * holiday. The very close of a slot still belongs to it, so that a limit which starts where another
 * ended adds up to their sum.
 */
export function receive(calendar: WorkCalendar, start: Instant): Receipt | CalendarNotPublished {
  const { day, timeMs } = localMoment(start);
  if (!isPublished(calendar, day)) return notPublished(yearOfDay(day));
  const before = calendar.workDaysBefore[day - calendar.firstDay] ?? 0;
  if (!worksOn(calendar, day)) return receiveAtOpening(calendar, before);
  const slot = calendar.slots.find((candidate) => timeMs <= candidate.toMs);
  if (slot === undefined) return receiveAtOpening(calendar, before + 1);
  return { kind: 'RECEIVED', position: before, day, startsAtMs: Math.max(timeMs, slot.fromMs) };
}

/** The calendar says nothing about a year. */
export function notPublished(year: number): CalendarNotPublished {
  return { kind: 'CALENDAR_NOT_PUBLISHED', year };
}

function receiveAtOpening(calendar: WorkCalendar, position: number): Receipt | CalendarNotPublished {
  const day = calendar.workDays[position];
  const opening = calendar.slots[0];
  if (day === undefined || opening === undefined) return notPublished(calendar.lastYear + 1);
  return { kind: 'RECEIVED', position, day, startsAtMs: opening.fromMs };
}
