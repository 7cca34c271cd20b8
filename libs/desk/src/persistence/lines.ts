import { PAGE_CUT, type LineForm, type PackedLine } from '@grid/contracts';
import { cursorOf, RawJson } from '@grid/platform';

/** What a statement of {@link linesOf} gives: one row; null where there are no lines. */
export interface Lines {
  readonly lines: string | null;
}

/**
 * Gathers the lines of an ordered statement into one text: fifty rows would otherwise be fifty messages to take
 * apart.
 */
export function linesOf(ordered: string): string {
  return `select string_agg(page.line, e',\\n') as lines from (${ordered}) as page`;
}

/**
 * A page of lines as they are stored, of which one more than wanted were read. `placeOf` says where its last
 * line stands in the order, for the cursor.
 */
export function pageOfLines<Line extends object>(
  form: LineForm<Line>,
  [read]: readonly Lines[],
  first: number,
  placeOf: (last: Line) => readonly string[],
): RawJson {
  const lines = read?.lines ?? '';
  const end = cutAfter(lines, first);
  if (end < 0) return page(lines, 'null');
  const rows = lines.slice(0, end);
  const from = rows.lastIndexOf(PAGE_CUT);
  const last = JSON.parse(rows.slice(from < 0 ? 0 : from + PAGE_CUT.length)) as PackedLine<Line>;
  return page(rows, JSON.stringify(cursorOf(placeOf(form.unpack(last)))));
}

/** Every line stands on a line of its own, so that whoever passes the page on finds them without parsing it. */
function page(rows: string, nextCursor: string): RawJson {
  return new RawJson(`{"rows":[\n${rows}\n],"nextCursor":${nextCursor}}`);
}

/** Where the text is cut to hold so many lines; -1 when it holds no more than those. */
function cutAfter(lines: string, count: number): number {
  let at = -1;
  for (let nth = 0; nth < count; nth += 1) {
    at = lines.indexOf(PAGE_CUT, at + 1);
    if (at < 0) return -1;
  }
  return at;
}
