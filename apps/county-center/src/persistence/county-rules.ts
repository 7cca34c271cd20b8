import {
  calendarFile,
  calendarUnits,
  limitTable,
  responsibleRow,
  type LimitTable,
  type RuleRow,
  type RulesetName,
  type RuleVersions,
} from '@grid/domain-ruleset';
import type { RequestKind } from '@grid/domain-handoff';
import { ServiceFault } from '@grid/platform';
import type { AreaPath, UnitKind } from '@grid/territory';
import { parseCalendar, type LimitUnit, type TimeLimit, type WorkCalendar } from '@grid/worktime';

/** A category as commands need it. */
export interface CategoryRecord {
  readonly code: string;
  readonly name: string;
  readonly limitWorkDays: number;
  readonly onSpotAllowed: boolean;
  readonly responsibleKind: UnitKind;
  readonly responsibleUnitId: string | null;
}

/** A kind of request with its limit. */
export interface RequestKindRecord {
  readonly kind: RequestKind;
  readonly name: string;
  readonly limitWorkDays: number;
}

/** The county's areas and plain numbers, as of one moment. */
export interface CountyAreas {
  /** The county's own key, the first of every path. */
  readonly countyPath: AreaPath;
  readonly places: ReadonlySet<AreaPath>;
  /** Counts and shares, by name. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** All of it, under one set of versions. */
export interface CountyRules extends CountyAreas {
  /** Which version of each list this is: what was worked out under them can be worked out again. */
  readonly versions: RuleVersions;
  readonly categories: ReadonlyMap<string, CategoryRecord>;
  readonly kinds: ReadonlyMap<string, RequestKindRecord>;
  /** The general limits of duties; `limits` knows the special ones too. */
  readonly duties: ReadonlyMap<string, TimeLimit>;
  readonly limits: LimitTable;
  /** Who answers for a category where: rows of the responsibility catalogue by their keys. */
  readonly responsibilities: ReadonlyMap<string, RuleRow>;
  /** The county's calendar. */
  readonly calendar: WorkCalendar;
  /** The calendars of units that have their own. */
  readonly unitCalendars: ReadonlyMap<string, WorkCalendar>;
}

/** A version of one list with its rows. */
export interface VersionRows {
  readonly name: RulesetName;
  readonly number: number;
  readonly label: string;
  readonly rows: readonly RuleRow[];
}

/** Puts versions together to what commands ask of them. @throws ServiceFault when a list is missing. */
export function countyRules(areas: CountyAreas, lists: readonly VersionRows[]): CountyRules {
  const listOf = (name: RulesetName) => lists.find((list) => list.name === name);
  const rowsOf = (name: RulesetName) => listOf(name)?.rows ?? [];
  const limits = limitTable(rowsOf('LIMITS'));
  const responsibilities = new Map(rowsOf('RESPONSIBILITIES').map((row) => [row.key, row]));
  const calendars = required(listOf('CALENDARS'), 'calendar');
  const version = calendars.label || `calendar-${calendars.number}`;
  return {
    ...areas,
    versions: Object.fromEntries(lists.map(({ name, number }) => [name, number])),
    limits,
    responsibilities,
    categories: new Map(
      required(listOf('CATEGORIES'), 'categories').rows.map((row) => [
        row.key,
        categoryRecord(row, responsibleRow(responsibilities, row.key, areas.countyPath)),
      ]),
    ),
    kinds: new Map(rowsOf('LIMITS').flatMap((row) => kindRecord(row).map((kind) => [kind.kind, kind]))),
    duties: new Map(
      [...limits.values()]
        .filter(({ key }) => key.endsWith('|||'))
        .map(({ key, amount, unit }) => [key.slice(0, -3), { amount, unit: unit as LimitUnit }]),
    ),
    calendar: workCalendar(calendars.rows, '', version),
    unitCalendars: new Map(
      calendarUnits(calendars.rows).map((unitId) => [
        unitId,
        workCalendar(calendars.rows, unitId, `${version}/${unitId}`),
      ]),
    ),
  };
}

function categoryRecord({ key, cells }: RuleRow, responsible: RuleRow | undefined): CategoryRecord {
  const unitId = responsible?.cells['unit'] ?? '';
  return {
    code: key,
    name: cells['name'] ?? '',
    limitWorkDays: Number(cells['limitWorkDays']),
    onSpotAllowed: cells['onSpotAllowed'] === 'true',
    responsibleKind: unitId === '' ? 'AREA_OFFICE' : 'DEPARTMENT',
    responsibleUnitId: unitId === '' ? null : unitId,
  };
}

/** The general limit of a kind of request; nothing for any other row. */
function kindRecord({ key, cells }: RuleRow): readonly RequestKindRecord[] {
  const kind = cells['requestKind'] ?? '';
  if (kind === '' || key !== `RESOLVE||${kind}|`) return [];
  // The key's kind was one of the five when the row was read.
  return [{ kind: kind as RequestKind, name: cells['name'] ?? '', limitWorkDays: Number(cells['amount']) }];
}

function workCalendar(rows: readonly RuleRow[], unitId: string, version: string): WorkCalendar {
  const parsed = parseCalendar(calendarFile(rows, unitId, version));
  if (!parsed.ok) throw new Error(`the calendar ${version} is broken: ${parsed.problems.join('; ')}`);
  return parsed.calendar;
}

/** @throws ServiceFault UNAVAILABLE when it is missing: the county was not loaded yet, or loaded incompletely. */
export function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null)
    throw new ServiceFault(
      'UNAVAILABLE',
      `the county's standing data lack the ${what}: load a county first`,
      true,
    );
  return value;
}
