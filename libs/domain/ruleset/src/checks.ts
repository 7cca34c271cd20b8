import { checkCalendars } from './check-calendars.js';
import { LIMIT_DUTIES, REQUEST_KIND_NAMES } from './columns.js';
import type { RuleRow, RulesetName } from './ruleset.js';
import type { PlacedRow, SheetProblem } from './sheet.js';

/** What a whole list is checked against. */
export interface CheckContext {
  /** The rows of the version before; empty for the first. */
  readonly before: readonly RuleRow[];
  /** Categories that other lists in force name, with the headings of those lists. */
  readonly categoriesInUse: ReadonlyMap<string, string>;
}

/** Everything wrong with rows that are each well-formed: alone, with each other, and with what leans on them. */
export function checkRows(
  name: RulesetName,
  rows: readonly PlacedRow[],
  context: CheckContext,
): readonly SheetProblem[] {
  if (rows.length === 0)
    return [whole('there is not a single row', 'export the list in force and change that')];
  switch (name) {
    case 'CALENDARS':
      return checkCalendars(rows);
    case 'CATEGORIES':
      return checkCategories(rows, context);
    case 'LIMITS':
      return checkLimits(rows, context);
    case 'RESPONSIBILITIES':
      return [];
    case 'GROUNDS':
      return checkGrounds(rows);
  }
}

function checkCategories(rows: readonly PlacedRow[], { categoriesInUse }: CheckContext): SheetProblem[] {
  const there = new Set(rows.map(({ key }) => key));
  return [...categoriesInUse]
    .filter(([code]) => !there.has(code))
    .map(([code, lists]) =>
      whole(
        `category ${code} is gone, but ${lists} still names it`,
        'keep its row, or take it out of that list first',
      ),
    );
}

function checkLimits(rows: readonly PlacedRow[], { before }: CheckContext): SheetProblem[] {
  const problems: SheetProblem[] = [];
  for (const { row, cells } of rows) {
    if (cells['duty'] === 'RESOLVE' && cells['unit'] !== 'WORK_DAY')
      problems.push({
        row,
        column: '单位',
        problem: 'a limit to resolve counts work days',
        nextStep: 'write 工作日',
      });
  }
  const there = new Set(rows.map(({ key }) => key));
  const needed = new Map<string, string>([
    ...Object.entries(REQUEST_KIND_NAMES).map(([kind, zh]) => [`RESOLVE||${kind}|`, `办结 ${zh}`] as const),
    // A duty that had its general limit keeps one: commands lean on it.
    ...before
      .filter(({ key }) => /^[A-Z_]+\|\|\|$/.test(key))
      .map(({ key }) => [key, dutyName(key)] as const),
  ]);
  for (const [key, name] of needed) {
    if (!there.has(key))
      problems.push(
        whole(`the general limit of ${name} is gone`, 'add its row, with the other keys left blank'),
      );
  }
  return problems;
}

function checkGrounds(rows: readonly PlacedRow[]): SheetProblem[] {
  return rows
    .filter(({ cells }) => cells['use'] === 'SUSPENSION' && cells['legalBasis'] === '')
    .map(({ row }) => ({
      row,
      column: '法律依据',
      problem: 'a suspension takes a legal basis (R-14)',
      nextStep: 'name the law and its article',
    }));
}

function dutyName(key: string): string {
  const duty = key.split('|')[0] ?? '';
  return duty in LIMIT_DUTIES ? LIMIT_DUTIES[duty as keyof typeof LIMIT_DUTIES] : duty;
}

function whole(problem: string, nextStep: string): SheetProblem {
  return { row: 0, column: '', problem, nextStep };
}
