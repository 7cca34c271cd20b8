import { findDay, isWeekend, MINUTE_MS } from './local-time.js';
import { buildCalendar, type NamedDay, type WorkCalendar, type WorkSlot } from './work-calendar.js';

/** A calendar, or everything that is wrong with what was offered as one. */
export type ParsedCalendar =
  | { readonly ok: true; readonly calendar: WorkCalendar }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a calendar file: `{ version, workSlots: [{ from, to }], years: { "2026": { holidays: [{ date, zh }],
 * adjustedWorkdays: [{ date, zh }] } } }`. All problems are listed at once. Years must follow one another: to
 * count across a gap would be a guess.
 */
export function parseCalendar(json: unknown): ParsedCalendar {
  const problems: string[] = [];
  const file = asRecord(json, 'calendar', problems);
  const version = typeof file['version'] === 'string' ? file['version'] : '';
  if (version === '') problems.push('version: a non-empty text is needed');
  const slots = readSlots(file['workSlots'], problems);
  const yearEntries = Object.entries(asRecord(file['years'], 'years', problems)).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const years = readYearNumbers(
    yearEntries.map(([year]) => year),
    problems,
  );
  const holidays: NamedDay[] = [];
  const adjustedWorkDays: NamedDay[] = [];
  for (const [year, value] of yearEntries) {
    const entry = asRecord(value, `years.${year}`, problems);
    holidays.push(...readDays(entry['holidays'], year, 'holidays', problems));
    adjustedWorkDays.push(...readDays(entry['adjustedWorkdays'], year, 'adjustedWorkdays', problems));
  }
  checkDays(holidays, adjustedWorkDays, problems);
  const firstYear = years[0];
  const lastYear = years.at(-1);
  if (problems.length > 0 || firstYear === undefined || lastYear === undefined)
    return { ok: false, problems };
  return {
    ok: true,
    calendar: buildCalendar({ version, firstYear, lastYear, slots, holidays, adjustedWorkDays }),
  };
}

function readYearNumbers(keys: readonly string[], problems: string[]): number[] {
  if (keys.length === 0) problems.push('years: at least one published year is needed');
  const years = keys.map(Number);
  keys.forEach((key, i) => {
    const before = years[i - 1];
    if (!/^[12]\d{3}$/.test(key)) problems.push(`years.${key}: not a year`);
    else if (before !== undefined && years[i] !== before + 1) {
      problems.push(`years.${key}: does not follow ${before}, years must have no gap`);
    }
  });
  return years;
}

/** Reads office hours: `[{ from: '08:30', to: '12:00' }, …]`, in order, at least one slot. */
export function readSlots(value: unknown, problems: string[]): WorkSlot[] {
  const list = asList(value, 'workSlots', problems);
  if (list.length === 0) problems.push('workSlots: at least one is needed');
  let endOfLastMs = 0;
  return list.flatMap((item, i) => {
    const { from, to } = asRecord(item, `workSlots.${i}`, problems);
    const fromMs = findTimeMs(from);
    const toMs = findTimeMs(to);
    if (typeof from !== 'string' || typeof to !== 'string' || fromMs === undefined || toMs === undefined) {
      problems.push(`workSlots.${i}: from and to are needed as HH:MM before midnight`);
      return [];
    }
    if (fromMs >= toMs) problems.push(`workSlots.${i}: ends before it starts`);
    if (fromMs < endOfLastMs) problems.push(`workSlots.${i}: overlaps the slot before it`);
    endOfLastMs = toMs;
    return [{ from, to, fromMs, toMs }];
  });
}

/** A slot ends before midnight: 24:00 is already tomorrow, and a due date there would fall on the wrong day. */
function findTimeMs(text: unknown): number | undefined {
  const match = typeof text === 'string' ? /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) : null;
  return match === null ? undefined : (Number(match[1]) * 60 + Number(match[2])) * MINUTE_MS;
}

function readDays(value: unknown, year: string, list: string, problems: string[]): NamedDay[] {
  return asList(value, `years.${year}.${list}`, problems).flatMap((item, i) => {
    const where = `years.${year}.${list}.${i}`;
    const { date, zh } = asRecord(item, where, problems);
    if (typeof date !== 'string' || findDay(date) === undefined) problems.push(`${where}: no such date`);
    else if (!date.startsWith(`${year}-`)) problems.push(`${where}: ${date} lies in another year`);
    else if (typeof zh !== 'string' || zh === '')
      problems.push(`${where}: the name of the holiday is missing`);
    else return [{ date, name: zh }];
    return [];
  });
}

function checkDays(holidays: readonly NamedDay[], adjusted: readonly NamedDay[], problems: string[]): void {
  const seen = new Set<string>();
  for (const { date } of [...holidays, ...adjusted]) {
    if (seen.has(date)) problems.push(`${date}: listed twice`);
    seen.add(date);
  }
  for (const { date } of adjusted) {
    const day = findDay(date);
    if (day !== undefined && !isWeekend(day))
      problems.push(`${date}: an adjusted work day must be a Saturday or Sunday`);
  }
}

function asRecord(value: unknown, where: string, problems: string[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  problems.push(`${where}: an object is needed`);
  return {};
}

function asList(value: unknown, where: string, problems: string[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  problems.push(`${where}: a list is needed`);
  return [];
}
