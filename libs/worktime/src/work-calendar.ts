import { invariant } from '@grid/kernel';
import { dateOfDay, findDay, isWeekend, type LocalDate, type LocalTime } from './local-time.js';

/** What a published day is: an ordinary work day, a worked weekend day 调休, a weekend, a holiday 法定节假日. */
export type DayKind = 'WORK_DAY' | 'ADJUSTED_WORK_DAY' | 'WEEKEND' | 'HOLIDAY';

/** A stretch of office hours, the same on every work day: `08:30` to `12:00`. */
export interface WorkSlot {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A day the State Council names, with the reason people know it by (`春节`). */
export interface NamedDay {
  readonly date: LocalDate;
  readonly name: string;
}

/**
 * A county's work time: the State Council's years, and its own office hours. Immutable; made once by
 * `parseCalendar`, which also counts the days, so that every later question is a look-up. Days are numbers
 * since 1970-01-01 in local time.
 */
export interface WorkCalendar {
  /** Names this calendar in every clock's ledger, so that a replay counts as the first count did. */
  readonly version: string;
  readonly firstYear: number;
  /** The last year the State Council has published; nothing after it is ever guessed. */
  readonly lastYear: number;
  readonly slots: readonly WorkSlot[];
  /** Work time of one work day. */
  readonly dayLengthMs: number;
  /** The moment of day at which the last slot ends, since midnight. */
  readonly closesAtMs: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Every published work day, in order. */
  readonly workDays: readonly number[];
  /** For each published day, how many work days lie before it: the position in `workDays` to look from. */
  readonly workDaysBefore: readonly number[];
  /** Names of the holidays and of the worked weekend days. */
  readonly names: ReadonlyMap<number, string>;
}

/** What a calendar is made of, already checked. */
export interface CalendarParts {
  readonly version: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly slots: readonly WorkSlot[];
  readonly holidays: readonly NamedDay[];
  readonly adjustedWorkDays: readonly NamedDay[];
}

/** Counts the days of checked parts once. @throws Defect on a date that does not exist. */
export function buildCalendar(parts: CalendarParts): WorkCalendar {
  const holidays = new Set(parts.holidays.map(({ date }) => getDay(date)));
  const adjusted = new Set(parts.adjustedWorkDays.map(({ date }) => getDay(date)));
  const firstDay = getDay(`${parts.firstYear}-01-01`);
  const lastDay = getDay(`${parts.lastYear}-12-31`);
  const workDays: number[] = [];
  const workDaysBefore: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    workDaysBefore.push(workDays.length);
    if (adjusted.has(day) || (!holidays.has(day) && !isWeekend(day))) workDays.push(day);
  }
  return Object.freeze({
    version: parts.version,
    firstYear: parts.firstYear,
    lastYear: parts.lastYear,
    slots: parts.slots,
    dayLengthMs: parts.slots.reduce((sum, slot) => sum + slot.toMs - slot.fromMs, 0),
    closesAtMs: parts.slots.at(-1)?.toMs ?? 0,
    firstDay,
    lastDay,
    workDays,
    workDaysBefore,
    names: new Map(
      [...parts.holidays, ...parts.adjustedWorkDays].map(({ date, name }) => [getDay(date), name]),
    ),
  });
}

/** Whether people work on a date, or that its year is not published: never a guess. */
export function isWorkDay(calendar: WorkCalendar, date: LocalDate): boolean | 'NOT_PUBLISHED' {
  const day = getDay(date);
  return isPublished(calendar, day) ? worksOn(calendar, day) : 'NOT_PUBLISHED';
}

/** Whether a day lies in a published year. */
export function isPublished(calendar: WorkCalendar, day: number): boolean {
  return day >= calendar.firstDay && day <= calendar.lastDay;
}

/** Whether a published day is worked. */
export function worksOn(calendar: WorkCalendar, day: number): boolean {
  const before = calendar.workDaysBefore[day - calendar.firstDay];
  return before !== undefined && calendar.workDays[before] === day;
}

/** What a published day is. */
export function dayKind(calendar: WorkCalendar, day: number): DayKind {
  if (worksOn(calendar, day)) return isWeekend(day) ? 'ADJUSTED_WORK_DAY' : 'WORK_DAY';
  return calendar.names.has(day) ? 'HOLIDAY' : 'WEEKEND';
}

/** The published date's plain description, for explanations. */
export function describeDay(
  calendar: WorkCalendar,
  day: number,
): { readonly date: LocalDate; readonly reason: DayKind; readonly name?: string } {
  const name = calendar.names.get(day);
  return { date: dateOfDay(day), reason: dayKind(calendar, day), ...(name === undefined ? {} : { name }) };
}

function getDay(date: LocalDate): number {
  const day = findDay(date);
  invariant(day !== undefined, `no such date: ${date}`);
  return day;
}
