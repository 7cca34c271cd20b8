import { instantFromMs, invariant, msOfInstant, type Instant } from '@grid/kernel';

/** A day as people write it, in the county's own time: `2026-02-13`. */
export type LocalDate = string;

/** A time of day in the county's own time: `08:30`. */
export type LocalTime = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** China keeps one time, UTC+8, with no summer time since 1991: a fixed offset needs no time-zone tables. */
export const CHINA_OFFSET_MS = 8 * HOUR_MS;

/** A moment on the county's wall: the local day as days since 1970-01-01, and milliseconds since its midnight. */
export interface LocalMoment {
  readonly day: number;
  readonly timeMs: number;
}

/** The county's wall clock at an instant. @throws Defect if the instant is malformed. */
export function localMoment(instant: Instant): LocalMoment {
  const epochMs = msOfInstant(instant);
  invariant(Number.isFinite(epochMs), `not an instant: ${instant}`);
  const localMs = epochMs + CHINA_OFFSET_MS;
  const day = Math.floor(localMs / DAY_MS);
  return { day, timeMs: localMs - day * DAY_MS };
}

/** The instant at which the county's wall clock shows a moment. */
export function instantAt(day: number, timeMs: number): Instant {
  return instantFromMs(day * DAY_MS + timeMs - CHINA_OFFSET_MS);
}

/** The local date of an instant: after 16:00 UTC it is already the next day. */
export function localDateOf(instant: Instant): LocalDate {
  return dateOfDay(localMoment(instant).day);
}

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  return instantFromMs(day * DAY_MS).slice(0, 10);
}

/** The calendar year of a day number. */
export function yearOfDay(day: number): number {
  return Number(dateOfDay(day).slice(0, 4));
}

/** The day number of a date, or undefined if there is no such day (`2026-02-30`). */
export function findDay(date: LocalDate): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const day = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
  return Number.isFinite(day) && dateOfDay(day) === date ? day : undefined;
}

/** Whether a day number is a Saturday or Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  const daysSinceMonday = (((day + 3) % 7) + 7) % 7;
  return daysSinceMonday >= 5;
}
