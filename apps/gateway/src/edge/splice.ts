import { LINE_CUT, PAGE_CUT } from '@grid/contracts';

/** A piece of an answer: text that is always the same, and the column whose value follows it. */
export interface Piece {
  readonly before: string;
  readonly column: number;
}

/** How the parts of a connection are written, in the order in which they were asked for. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'nodes';
      readonly before: string;
      readonly pieces: readonly Piece[];
      readonly end: string;
    }
  | { readonly kind: 'endCursor' | 'hasNextPage'; readonly before: string };

const ROWS = '{"rows":[\n';
const NEXT = '\n],"nextCursor":';

/**
 * Cuts values out of a page's text and puts them between the names asked for. Undefined when the page is not
 * written as expected, or its lines are shorter than what is asked: a form that has grown since.
 */
export function splice(page: string, parts: readonly Part[]): string | undefined {
  const end = page.lastIndexOf(NEXT);
  if (!page.startsWith(ROWS) || end < 0) return undefined;
  const rows = page.slice(ROWS.length, end);
  const nextCursor = page.slice(end + NEXT.length, -1);
  let text = '';
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        text += part.text;
        break;
      case 'endCursor':
        text += part.before + nextCursor;
        break;
      case 'hasNextPage':
        text += part.before + String(nextCursor !== 'null');
        break;
      case 'nodes': {
        const nodes = spliceLines(rows, part.pieces, part.end);
        if (nodes === undefined) return undefined;
        text += `${part.before}[${nodes}]`;
      }
    }
  }
  return text;
}

function spliceLines(rows: string, pieces: readonly Piece[], close: string): string | undefined {
  if (rows === '') return '';
  const last = pieces.reduce((most, { column }) => Math.max(most, column), 0);
  const from: number[] = [];
  let text = '';
  for (let line = 0, end = 0; end < rows.length; line = end + PAGE_CUT.length) {
    const cut = rows.indexOf(PAGE_CUT, line);
    end = cut < 0 ? rows.length : cut;
    if (!findValues(rows, line, end, last, from)) return undefined;
    if (text !== '') text += ',';
    for (const { before, column } of pieces) {
      text += before + rows.slice(from[column], (from[column + 1] ?? 0) - LINE_CUT.length);
    }
    text += close;
  }
  return text;
}

/** Finds where the values of the line up to `end` begin, as far as the one after `last`; false when there are fewer. */
function findValues(rows: string, line: number, end: number, last: number, from: number[]): boolean {
  if (rows[line] !== '[') return false;
  from[0] = line + 1;
  for (let column = 0; column <= last; column += 1) {
    const at = rows.indexOf(LINE_CUT, from[column]);
    if (at >= 0 && at < end) from[column + 1] = at + LINE_CUT.length;
    else {
      // The last value of a line ends with the line's bracket.
      from[column + 1] = end - 1 + LINE_CUT.length;
      return column === last;
    }
  }
  return true;
}
