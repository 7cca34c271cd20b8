import { parseCalendar } from './parse-calendar.js';
import type { WorkCalendar } from './work-calendar.js';

/** The State Council's days for 2025 and 2026 (国办发明电), for specs: first and last day of each block, and its name. */
const HOLIDAY_BLOCKS = [
  ['2025-01-01', '2025-01-01', '元旦'],
  ['2025-01-28', '2025-02-04', '春节'],
  ['2025-04-04', '2025-04-06', '清明'],
  ['2025-05-01', '2025-05-05', '劳动节'],
  ['2025-05-31', '2025-06-02', '端午'],
  ['2025-10-01', '2025-10-05', '国庆节'],
  ['2025-10-06', '2025-10-06', '中秋'],
  ['2025-10-07', '2025-10-08', '国庆节'],
  ['2026-01-01', '2026-01-03', '元旦'],
  ['2026-02-15', '2026-02-23', '春节'],
  ['2026-04-04', '2026-04-06', '清明'],
  ['2026-05-01', '2026-05-05', '劳动节'],
  ['2026-06-19', '2026-06-21', '端午'],
  ['2026-09-25', '2026-09-27', '中秋'],
  ['2026-10-01', '2026-10-07', '国庆节'],
] as const;

const ADJUSTED_WORK_DAYS = [
  ['2025-01-26', '春节'],
  ['2025-02-08', '春节'],
  ['2025-04-27', '劳动节'],
  ['2025-09-28', '国庆节'],
  ['2025-10-11', '国庆节'],
  ['2026-01-04', '元旦'],
  ['2026-02-14', '春节'],
  ['2026-02-28', '春节'],
  ['2026-05-09', '劳动节'],
  ['2026-09-20', '国庆节'],
  ['2026-10-10', '国庆节'],
] as const;

export const OFFICE_HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
] as const;

/** The calendar file of 2025 and 2026, as an administrator would import it. */
export function calendarFile(): {
  version: string;
  workSlots: { from: string; to: string }[];
  years: Record<string, { holidays: CalendarEntry[]; adjustedWorkdays: CalendarEntry[] }>;
} {
  const years = ['2025', '2026'].map((year) => {
    const holidays = HOLIDAY_BLOCKS.flatMap(([first, last, zh]) =>
      datesFrom(first, last).map((date) => ({ date, zh })),
    );
    const adjustedWorkdays = ADJUSTED_WORK_DAYS.map(([date, zh]) => ({ date, zh }));
    const ofYear = (entry: CalendarEntry): boolean => entry.date.startsWith(year);
    return [
      year,
      { holidays: holidays.filter(ofYear), adjustedWorkdays: adjustedWorkdays.filter(ofYear) },
    ] as const;
  });
  return {
    version: 'cn-2026-spec',
    workSlots: OFFICE_HOURS.map((slot) => ({ ...slot })),
    years: Object.fromEntries(years),
  };
}

/** The parsed calendar of a file that must be right. */
export function calendarOf(file: unknown = calendarFile()): WorkCalendar {
  const parsed = parseCalendar(file);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.calendar;
}

/** An instant by the county's own clock: `local('2026-02-13 09:00')`. */
export function local(text: string): string {
  return new Date(`${text.replace(' ', 'T')}+08:00`).toISOString();
}

interface CalendarEntry {
  date: string;
  zh: string;
}

function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = nextDate(date)) dates.push(date);
  return dates;
}

/** The date after a date. */
export function nextDate(date: string): string {
  return new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
