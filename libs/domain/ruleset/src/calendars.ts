import type { RuleRow } from './ruleset.js';

/** A calendar file as worktime reads it. */
export interface CalendarFile {
  readonly version: string;
  readonly workSlots: readonly { readonly from: string; readonly to: string }[];
  readonly years: Readonly<Record<string, CalendarYear>>;
}

interface CalendarYear {
  readonly holidays: NamedDate[];
  readonly adjustedWorkdays: NamedDate[];
}
interface NamedDate {
  readonly date: string;
  readonly zh: string;
}

/**
 * The calendar of a unit from the rows of CALENDARS: the county's, save that a department's own office hours
 * replace the county's, and its own days off and worked days replace the county's word on those days.
 * @param unitId empty for the county's own
 */
export function calendarFile(rows: readonly RuleRow[], unitId: string, version: string): CalendarFile {
  const of = (unit: string, entry: string) =>
    rows.map(({ cells }) => cells).filter((cells) => cells['unit'] === unit && cells['entry'] === entry);
  const ownSlots = unitId === '' ? [] : of(unitId, 'SLOT');
  const slots = ownSlots.length > 0 ? ownSlots : of('', 'SLOT');
  const years: Record<string, CalendarYear> = {};
  for (const { year = '' } of of('', 'YEAR')) years[year] = { holidays: [], adjustedWorkdays: [] };
  const days = new Map<string, { readonly entry: string; readonly name: string }>();
  for (const unit of unitId === '' ? [''] : ['', unitId]) {
    for (const entry of ['HOLIDAY', 'WORK_DAY']) {
      for (const { date = '', name = '' } of of(unit, entry)) days.set(date, { entry, name });
    }
  }
  for (const [date, { entry, name }] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const year = years[date.slice(0, 4)];
    (entry === 'HOLIDAY' ? year?.holidays : year?.adjustedWorkdays)?.push({ date, zh: name });
  }
  return {
    version,
    workSlots: slots
      .map(({ from = '', to = '' }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    years,
  };
}

/** The units that have a calendar of their own; the county itself is not among them. */
export function calendarUnits(rows: readonly RuleRow[]): readonly string[] {
  return [...new Set(rows.map(({ cells }) => cells['unit'] ?? ''))].filter((unit) => unit !== '');
}
