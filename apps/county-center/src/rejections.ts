import { reject } from '@grid/kernel';

/** A place that is none of the county's areas. */
export function unknownPlace() {
  return reject({
    code: 'UNKNOWN_PLACE',
    decidedBy: 'directory',
    reason: 'no area of this county has this path',
    nextStep: 'choose an area from the directory',
  });
}

/** The calendar ends before the date that is needed. */
export function calendarNotPublished(year: number) {
  return reject({
    code: 'CALENDAR_NOT_PUBLISHED',
    decidedBy: 'R-12',
    reason: `the work calendar of ${year} is not published yet`,
    nextStep: 'publish the calendar, or set this window in natural days',
    details: { year },
  });
}

/** A range of due dates is a stretch of the list by due date; in any other order it would be a search. */
export function dueRangeNeedsDueOrder() {
  return reject({
    code: 'DUE_RANGE_NEEDS_DUE_ORDER',
    decidedBy: 'contract',
    reason: 'cases between two due dates are listed by due date only',
    nextStep: 'use order DUE_FIRST',
  });
}

/** One answer for an unknown name, a wrong password, an ended account and a locked one. */
export function badCredentials() {
  return reject({
    code: 'BAD_CREDENTIALS',
    decidedBy: 'accounts',
    reason: 'user name and password do not open an account, or too many wrong ones came before',
    nextStep: 'check both; after five wrong passwords wait a quarter of an hour',
  });
}

/** What was sent as a file cannot be read as a sheet. */
export function fileUnreadable(problem: string, nextStep: string) {
  return reject({
    code: 'FILE_UNREADABLE',
    decidedBy: 'sheet',
    reason: problem,
    nextStep,
  });
}

/** A list of standing data has no version with this number, or none at all yet. */
export function unknownVersion() {
  return reject({
    code: 'UNKNOWN_VERSION',
    decidedBy: 'ruleset',
    reason: 'the list has no such version',
    nextStep: 'choose one of its versions, or leave the number out for the one in force',
  });
}

/** A list too long for an answer in this format. */
export function exportTooLarge() {
  return reject({
    code: 'EXPORT_TOO_LARGE',
    decidedBy: 'sheet',
    reason: 'the file would not fit an answer',
    nextStep: 'export the list as XLSX, which is packed',
  });
}
