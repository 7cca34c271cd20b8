import fc from 'fast-check';
import { keyOf } from './columns.js';
import type { Known } from './cells.js';
import type { RuleRow, RulesetName } from './ruleset.js';

/** A small county to name things of. Two of its units share a name. */
export const KNOWN: Known = {
  categories: new Set(['M01', 'M02', 'C-9']),
  places: new Set(['gx', 'gx/t01', 'gx/t01/v001']),
  duties: new Set(['RESOLVE', 'HOUSE_CALL']),
  unitIds: new Map([
    ['民政局', 'u-1'],
    ['gx/t01 综合执法队', 'u-2'],
    ['u-1', 'u-1'],
    ['u-2', 'u-2'],
    ['u-3', 'u-3'],
  ]),
  unitTexts: new Map([
    ['u-1', '民政局'],
    ['u-2', 'gx/t01 综合执法队'],
    ['u-3', 'u-3'],
  ]),
};

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const maybe = (value: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), value);

/** Text as people and programs leave it: formulas, quotation marks, rare characters. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '占', '𠮷', 'é', '1'),
      maxLength: 12,
    }),
  )
  .map((value) => value.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '').trim())
  .filter((value) => value !== '' && value.isWellFormed());

const cellsOf: Readonly<Record<RulesetName, fc.Arbitrary<Record<string, string>>>> = {
  CALENDARS: fc.record({
    unit: maybe(oneOf('u-1', 'u-2', 'u-3')),
    entry: oneOf('YEAR', 'SLOT', 'HOLIDAY', 'WORK_DAY'),
    year: maybe(oneOf('2026', '2027')),
    date: maybe(oneOf('2026-02-13', '2028-02-29', '2026-12-31')),
    from: maybe(oneOf('08:30', '00:00')),
    to: maybe(oneOf('23:59', '12:00')),
    name: maybe(text),
  }),
  CATEGORIES: fc.record({
    code: fc.string({ unit: fc.constantFrom('A', 'Z', '0', '9', '-'), minLength: 1, maxLength: 24 }),
    kind: oneOf('COMPONENT', 'MATTER'),
    parentName: text,
    name: text,
    limitWorkDays: fc.integer({ min: 1, max: 365 }).map(String),
    onSpotAllowed: oneOf('true', 'false'),
  }),
  LIMITS: fc.record({
    duty: oneOf('RESOLVE', 'SIGN', 'HOUSE_CALL'),
    categoryCode: maybe(oneOf('M01', 'C-9')),
    requestKind: maybe(oneOf('HELP', 'REPORT')),
    level: maybe(oneOf('COUNTY', 'BUILDING')),
    amount: fc.integer({ min: 1, max: 9999 }).map(String),
    unit: oneOf('WORK_DAY', 'URGENT_HOUR'),
    name: text,
    source: maybe(text),
  }),
  RESPONSIBILITIES: fc.record({
    categoryCode: oneOf('M01', 'M02', 'C-9'),
    areaPath: oneOf('gx', 'gx/t01', 'gx/t01/v001'),
    unit: maybe(oneOf('u-1', 'u-2', 'u-3')),
  }),
  GROUNDS: fc.record({
    use: oneOf('REFUSAL', 'SUSPENSION', 'VOIDING'),
    code: fc.string({ unit: fc.constantFrom('A', 'Z', '0', '_', '-'), minLength: 1, maxLength: 40 }),
    name: text,
    legalBasis: maybe(text),
    guidance: maybe(text),
  }),
};

/** Rows of a list, each in its canonical form, no two with one key. */
export function rowsOf(name: RulesetName): fc.Arbitrary<readonly RuleRow[]> {
  const row = cellsOf[name].map((cells) => ({ key: keyOf(name, cells), cells }));
  return fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 20 });
}
