import { assertNever, instantFromMs, invariant, msOfInstant, type Instant } from '@grid/kernel';
import type { TimeLimit } from './limit.js';
import { DAY_MS, HOUR_MS, instantAt } from './local-time.js';
import { notPublished, receive, type CalendarNotPublished } from './receipt.js';
import type { WorkCalendar } from './work-calendar.js';

/** When a limit ends, or that the calendar cannot say yet. */
export type Due = { readonly kind: 'DUE'; readonly at: Instant } | CalendarNotPublished;

/** When a time limit that starts at an instant ends, whatever its unit. */
export function dueAfter(calendar: WorkCalendar, start: Instant, limit: TimeLimit): Due {
  switch (limit.unit) {
    case 'WORK_DAY':
      return dueAfterWorkDays(calendar, start, limit.amount);
    case 'WORK_HOUR':
      return dueAfterWorkHours(calendar, start, limit.amount);
    case 'NATURAL_DAY':
      return { kind: 'DUE', at: addNaturalDays(start, limit.amount) };
    case 'NATURAL_HOUR':
    case 'URGENT_HOUR':
      return { kind: 'DUE', at: addNaturalHours(start, limit.amount) };
    default:
      return assertNever(limit.unit, 'limit unit');
  }
}

/**
 * The close of office hours of the n-th work day after the one of receipt: the day of receipt itself is
 * not counted, as in 民法典 art. 201. n = 0 is the close of the day of receipt. @throws Defect unless n is whole.
 */
export function dueAfterWorkDays(calendar: WorkCalendar, start: Instant, days: number): Due {
  checkWhole(days, 'work days');
  const receipt = receive(calendar, start);
  if (receipt.kind !== 'RECEIVED') return receipt;
  const day = calendar.workDays[receipt.position + days];
  if (day === undefined) return notPublished(calendar.lastYear + 1);
  return { kind: 'DUE', at: instantAt(day, calendar.closesAtMs) };
}

/**
 * The moment at which so many hours of office time have run since receipt. A limit that is used up as
 * a slot ends is due then, not when the next one opens. @throws Defect unless hours ≥ 0.
 */
export function dueAfterWorkHours(calendar: WorkCalendar, start: Instant, hours: number): Due {
  const budgetMs = checkedHoursMs(hours);
  const receipt = receive(calendar, start);
  if (receipt.kind !== 'RECEIVED') return receipt;
  if (budgetMs === 0) return { kind: 'DUE', at: instantAt(receipt.day, receipt.startsAtMs) };
  const totalMs = workedMsAt(calendar, receipt.startsAtMs) + budgetMs;
  const fullDays = Math.ceil(totalMs / calendar.dayLengthMs) - 1;
  const day = calendar.workDays[receipt.position + fullDays];
  if (day === undefined) return notPublished(calendar.lastYear + 1);
  return {
    kind: 'DUE',
    at: instantAt(day, momentAfter(calendar, totalMs - fullDays * calendar.dayLengthMs)),
  };
}

/** So many days of 24 hours later: the same time of day, holidays or not. @throws Defect unless days are whole. */
export function addNaturalDays(start: Instant, days: number): Instant {
  checkWhole(days, 'natural days');
  return instantFromMs(checkedEpochMs(start) + days * DAY_MS);
}

/** So many hours later, round the clock. @throws Defect unless hours ≥ 0. */
export function addNaturalHours(start: Instant, hours: number): Instant {
  return instantFromMs(checkedEpochMs(start) + checkedHoursMs(hours));
}

/** Work time gone on a work day at a moment of it. */
export function workedMsAt(calendar: WorkCalendar, timeMs: number): number {
  let workedMs = 0;
  for (const { fromMs, toMs } of calendar.slots) workedMs += Math.max(0, Math.min(timeMs, toMs) - fromMs);
  return workedMs;
}

/** The earliest moment of a work day by which so much work time has gone. */
export function momentAfter(calendar: WorkCalendar, workedMs: number): number {
  let restMs = workedMs;
  for (const { fromMs, toMs } of calendar.slots) {
    if (restMs <= toMs - fromMs) return fromMs + restMs;
    restMs -= toMs - fromMs;
  }
  return calendar.closesAtMs;
}

function checkWhole(days: number, what: string): void {
  invariant(Number.isSafeInteger(days) && days >= 0, `${what} must be a whole number from 0: ${days}`);
}

function checkedHoursMs(hours: number): number {
  invariant(Number.isFinite(hours) && hours >= 0, `hours must be 0 or more: ${hours}`);
  return Math.round(hours * HOUR_MS);
}

function checkedEpochMs(instant: Instant): number {
  const epochMs = msOfInstant(instant);
  invariant(Number.isFinite(epochMs), `not an instant: ${instant}`);
  return epochMs;
}
