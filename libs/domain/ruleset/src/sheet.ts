import { COLUMNS, keyOf, type Column } from './columns.js';
import type { Known } from './cells.js';
import type { RuleRow, RulesetName } from './ruleset.js';

/** A sheet as a person sees it: every cell a text, rows numbered as his program numbers them. */
export interface Sheet {
  readonly heading: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What is wrong in one place of a sheet, and what to do. Row 0 is the list as a whole. */
export interface SheetProblem {
  readonly row: number;
  /** The heading of the column; empty for a whole row. */
  readonly column: string;
  readonly problem: string;
  readonly nextStep: string;
}

/** A row with its number in the sheet. */
export interface PlacedRow extends RuleRow {
  readonly row: number;
}

/** Writes a version as a sheet, headings first: reading it back gives the same rows. */
export function writeSheet(name: RulesetName, rows: readonly RuleRow[], known: Known): readonly string[][] {
  const columns = COLUMNS[name];
  return [
    columns.map(({ heading }) => heading),
    ...rows.map(({ cells }) => columns.map((column) => column.kind.write(cells[column.name] ?? '', known))),
  ];
}

/** Reads the rows of a sheet and lists everything that is wrong with single cells and rows. */
export function readSheet(
  name: RulesetName,
  sheet: Sheet,
  known: Known,
): { readonly rows: readonly PlacedRow[]; readonly problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const places = placesOf(COLUMNS[name], sheet.heading, problems);
  if (problems.length > 0) return { rows: [], problems };
  const seen = new Map<string, number>();
  const rows: PlacedRow[] = [];
  for (const { row, cells: texts } of sheet.rows) {
    if (texts.every((text) => text.trim() === '')) continue;
    const cells: Record<string, string> = {};
    let whole = true;
    for (const { column, at } of places) {
      const read = column.kind.read((texts[at] ?? '').trim(), known);
      if (read.ok) cells[column.name] = read.value;
      else {
        whole = false;
        problems.push({ row, column: column.heading, problem: read.problem, nextStep: read.nextStep });
      }
    }
    if (!whole) continue;
    const key = keyOf(name, cells);
    const twin = seen.get(key);
    if (twin === undefined) {
      seen.set(key, row);
      rows.push({ row, key, cells });
    } else
      problems.push({
        row,
        column: '',
        problem: `names the same as row ${twin}`,
        nextStep: 'keep one of the two rows',
      });
  }
  return { rows, problems };
}

/** Where each column is. Columns are found by heading or identifier, in any order; none may be missing or strange. */
function placesOf(
  columns: readonly Column[],
  heading: readonly string[],
  problems: SheetProblem[],
): readonly { readonly column: Column; readonly at: number }[] {
  const texts = heading.map((text) => text.trim());
  const found = columns.flatMap((column) => {
    const at = texts.flatMap((text, index) =>
      text === column.heading || text === column.name ? [index] : [],
    );
    const [first] = at;
    if (first !== undefined && at.length === 1) return [{ column, at: first }];
    problems.push({
      row: 1,
      column: column.heading,
      problem: first === undefined ? 'the column is missing' : 'the column is there twice',
      nextStep: 'take the headings from an exported file',
    });
    return [];
  });
  const known = new Set(columns.flatMap(({ name, heading: own }) => [name, own]));
  for (const text of texts) {
    if (text === '' || known.has(text)) continue;
    problems.push({
      row: 1,
      column: text.slice(0, 40),
      problem: 'there is no such column',
      nextStep: 'take the column out, or put its heading right',
    });
  }
  return found;
}
