import type { Page, Reply } from '@grid/contracts';
import { cursorOf, readCursor } from '@grid/platform';

/** The answer of one page of rows, given one row more than it holds if there are more. */
export function pageOf<Row>(
  rows: readonly Row[],
  first: number,
  placeOf: (row: Row) => readonly (string | number)[],
): Reply<Page<Row>> {
  return { ok: true, value: cutPage(rows, first, placeOf) };
}

/** One page of rows, given one row more than it holds if there are more. */
export function cutPage<Row>(
  rows: readonly Row[],
  first: number,
  placeOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const page = rows.slice(0, first);
  const last = page[page.length - 1];
  const nextCursor = rows.length > first && last !== undefined ? cursorOf(placeOf(last)) : null;
  return { rows: page, nextCursor };
}

/** The texts a cursor holds, null for the first page, undefined for a cursor that is none of ours. */
export function readTexts(cursor: string | null, count: number): readonly string[] | null | undefined {
  if (cursor === null) return null;
  return readCursor(
    cursor,
    (values): values is readonly string[] =>
      values.length === count && values.every((value) => typeof value === 'string' && !value.includes('\0')),
  );
}
