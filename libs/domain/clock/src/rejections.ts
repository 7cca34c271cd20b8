import { reject, type Rejection } from '@grid/kernel';

/** Every "no" a clock can answer. */
export const CLOCK_REJECTIONS = [
  'CLOCK_EXISTS',
  'CLOCK_NOT_STARTED',
  'CLOCK_STOPPED',
  'CLOCK_RUNS',
  'CLOCK_FOLLOWS',
  'CLOCK_SUSPENDED',
  'CLOCK_NOT_SUSPENDED',
  'LIMIT_NOT_COUNTABLE',
  'CALENDAR_UNKNOWN',
  'CALENDAR_SUFFICES',
  'GROUND_NOT_LEGAL',
  'TEXT_MISSING',
  'DATE_NOT_AHEAD',
  'DATE_AHEAD',
  'EXTENSION_AFTER_DUE',
  'EXTENSIONS_USED_UP',
  'OVERDUE_STAYS',
  'CLOCK_MERGED',
  'CLOCK_NOT_MERGED',
  'RUNG_NOT_DUE',
] as const;
export type ClockRejectionCode = (typeof CLOCK_REJECTIONS)[number];

/** A clock's "no", with one of its own codes. */
export function refuse(
  code: ClockRejectionCode,
  decidedBy: string,
  reason: string,
  nextStep: string,
  details?: Rejection['details'],
) {
  return reject({ code, decidedBy, reason, nextStep, ...(details === undefined ? {} : { details }) });
}

/** The "no" to a text that the record cannot do without, if one of them says nothing. */
export function refuseBlank(texts: Readonly<Record<string, string>>) {
  const field = Object.entries(texts).find(([, text]) => text.trim() === '')?.[0];
  if (field === undefined) return undefined;
  return refuse('TEXT_MISSING', 'R-4', `${field} must say something`, `Fill in ${field}.`, { field });
}
