import { assertNever, instantFromMs, msOfInstant, type Instant } from '@grid/kernel';
import { momentAfter, workedMsAt, type Due } from './due.js';
import type { LimitUnit } from './limit.js';
import { DAY_MS, HOUR_MS, instantAt, localMoment, yearOfDay } from './local-time.js';
import { notPublished, receive, type CalendarNotPublished } from './receipt.js';
import { isPublished, worksOn, type WorkCalendar } from './work-calendar.js';

/**
 * Time laid out on a line in one unit, so that stretches can be added and taken away: a position is how
 * many work days have closed, or how many milliseconds of office hours or of natural time have gone. What lies
 * in no published year has no position.
 */
export interface TimeMeasure {
  /** Positions that one of the unit covers: 1 work day, or the milliseconds of an hour or a day. */
  readonly perUnit: number;
  /** From where a limit that starts at an instant counts: with work days, the close of the day of receipt. */
  startAt(instant: Instant): number | CalendarNotPublished;
  /** How far the line has come at an instant. */
  positionAt(instant: Instant): number | CalendarNotPublished;
  /** The earliest instant at a position. With work days, 5.4 is when 0.4 of the sixth day's hours have gone. */
  instantAt(position: number): Due;
}

/** The measure of a unit by a calendar. */
export function measureOf(calendar: WorkCalendar, unit: LimitUnit): TimeMeasure {
  switch (unit) {
    case 'WORK_DAY':
      return workDayMeasure(calendar);
    case 'WORK_HOUR':
      return workHourMeasure(calendar);
    case 'NATURAL_DAY':
      return naturalMeasure(DAY_MS);
    case 'NATURAL_HOUR':
    case 'URGENT_HOUR':
      return naturalMeasure(HOUR_MS);
    default:
      return assertNever(unit, 'limit unit');
  }
}

function workDayMeasure(calendar: WorkCalendar): TimeMeasure {
  return {
    perUnit: 1,
    startAt(instant) {
      const receipt = receive(calendar, instant);
      return receipt.kind === 'RECEIVED' ? receipt.position + 1 : receipt;
    },
    positionAt(instant) {
      const { day, timeMs } = localMoment(instant);
      if (!isPublished(calendar, day)) return notPublished(yearOfDay(day));
      return daysBefore(calendar, day) + (worksOn(calendar, day) && timeMs >= calendar.closesAtMs ? 1 : 0);
    },
    instantAt(position) {
      const through = Math.ceil(position);
      const day = calendar.workDays[through - 1];
      if (day === undefined) return notPublished(calendar.lastYear + 1);
      const share = 1 - (through - position);
      const timeMs =
        share === 1 ? calendar.closesAtMs : momentAfter(calendar, Math.round(share * calendar.dayLengthMs));
      return { kind: 'DUE', at: instantAt(day, timeMs) };
    },
  };
}

function workHourMeasure(calendar: WorkCalendar): TimeMeasure {
  const positionAt = (instant: Instant): number | CalendarNotPublished => {
    const { day, timeMs } = localMoment(instant);
    if (!isPublished(calendar, day)) return notPublished(yearOfDay(day));
    const today = worksOn(calendar, day) ? workedMsAt(calendar, timeMs) : 0;
    return daysBefore(calendar, day) * calendar.dayLengthMs + today;
  };
  return {
    perUnit: HOUR_MS,
    startAt: positionAt,
    positionAt,
    instantAt(position) {
      const fullDays = Math.max(0, Math.ceil(position / calendar.dayLengthMs) - 1);
      const day = calendar.workDays[fullDays];
      if (day === undefined) return notPublished(calendar.lastYear + 1);
      const at = instantAt(day, momentAfter(calendar, position - fullDays * calendar.dayLengthMs));
      return { kind: 'DUE', at };
    },
  };
}

function naturalMeasure(perUnit: number): TimeMeasure {
  return {
    perUnit,
    startAt: msOfInstant,
    positionAt: msOfInstant,
    instantAt: (position) => ({ kind: 'DUE', at: instantFromMs(position) }),
  };
}

function daysBefore(calendar: WorkCalendar, day: number): number {
  return calendar.workDaysBefore[day - calendar.firstDay] ?? 0;
}
