import { readSlots } from './parse-calendar.js';
import type { ParsedCalendar } from './parse-calendar.js';
import type { WorkCalendar } from './work-calendar.js';

/** Every calendar version a clock may have started under, by its version. */
export type CalendarBook = ReadonlyMap<string, WorkCalendar>;

/** A book of calendars. A later one of the same version takes the place of an earlier. */
export function calendarBook(calendars: Iterable<WorkCalendar>): CalendarBook {
  return new Map([...calendars].map((calendar) => [calendar.version, calendar]));
}

/** The calendar of a version, if the book has it. */
export function findCalendar(book: CalendarBook, version: string): WorkCalendar | undefined {
  return book.get(version);
}

/**
 * A department's variant 部门作息: the county's days with its own office hours, in the form of a calendar
 * file's `workSlots`. It is a version of its own, `<county's>/<department>`, so that a ledger names it.
 */
export function withOfficeHours(
  calendar: WorkCalendar,
  department: string,
  workSlots: unknown,
): ParsedCalendar {
  const problems: string[] = [];
  if (!/^[a-z0-9-]+$/.test(department)) problems.push('department: a key of small letters is needed');
  const slots = readSlots(workSlots, problems);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    calendar: Object.freeze({
      ...calendar,
      version: `${calendar.version}/${department}`,
      slots,
      dayLengthMs: slots.reduce((sum, slot) => sum + slot.toMs - slot.fromMs, 0),
      closesAtMs: slots.at(-1)?.toMs ?? 0,
    }),
  };
}
