import { msOfInstant, type Instant } from '@grid/kernel';
import type { LimitUnit } from './limit.js';
import { dateOfDay, DAY_MS, instantAt, localMoment, type LocalDate } from './local-time.js';
import { describeDay, isPublished, worksOn, type DayKind, type WorkCalendar } from './work-calendar.js';

/** A stretch of time within a day. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** A day as a unit counts it: what it is, and which stretches of it can be used up. Days off have none. */
export interface ListedDay {
  readonly date: LocalDate;
  readonly reason: DayKind | 'NATURAL';
  /** The holiday a day off or a worked weekend belongs to, as published (`春节`). */
  readonly name?: string;
  readonly stretches: readonly Stretch[];
}

/** The days from one instant to another, both included; with work units they end where the calendar ends. */
export function listDays(calendar: WorkCalendar, unit: LimitUnit, from: Instant, to: Instant): ListedDay[] {
  const natural = unit !== 'WORK_DAY' && unit !== 'WORK_HOUR';
  const days: ListedDay[] = [];
  const last = localMoment(to).day;
  for (let { day } = localMoment(from); day <= last; day++) {
    if (natural) days.push(naturalDay(day));
    else if (isPublished(calendar, day)) days.push(officeDay(calendar, day));
  }
  return days;
}

/** The last instant of a published calendar: beyond it nothing is known. */
export function endOfCalendar(calendar: WorkCalendar): Instant {
  return instantAt(calendar.lastDay, DAY_MS - 1);
}

/** How long a stretch is, in milliseconds. */
export function lengthOf({ from, to }: Stretch): number {
  return msOfInstant(to) - msOfInstant(from);
}

function naturalDay(day: number): ListedDay {
  const stretches = [{ from: instantAt(day, 0), to: instantAt(day, DAY_MS) }];
  return { date: dateOfDay(day), reason: 'NATURAL', stretches };
}

function officeDay(calendar: WorkCalendar, day: number): ListedDay {
  const slots = worksOn(calendar, day) ? calendar.slots : [];
  const stretches = slots.map(({ fromMs, toMs }) => ({
    from: instantAt(day, fromMs),
    to: instantAt(day, toMs),
  }));
  return { ...describeDay(calendar, day), stretches };
}
