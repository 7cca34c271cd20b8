import type { Sheet } from '@grid/domain-ruleset';

/** A sheet out of a file, or why the file is none. */
export type SheetRead =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly problem: string; readonly nextStep: string };

/** Rows beyond this are no list of standing data, and would only keep others waiting. */
export const MOST_ROWS = 20_000;
/** Likewise columns. */
export const MOST_COLUMNS = 50;

/** Takes the first line as headings; the others keep the numbers that the person's program shows. */
export function sheetOf(lines: readonly (readonly string[])[]): SheetRead {
  const [heading, ...rest] = lines;
  if (heading === undefined || heading.every((text) => text.trim() === ''))
    return {
      ok: false,
      problem: 'the first line has no headings',
      nextStep: 'start from an exported file',
    };
  if (rest.length > MOST_ROWS || lines.some((line) => line.length > MOST_COLUMNS))
    return {
      ok: false,
      problem: `there are more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns`,
      nextStep: 'take out what does not belong there',
    };
  return { ok: true, sheet: { heading, rows: rest.map((cells, index) => ({ row: index + 2, cells })) } };
}
