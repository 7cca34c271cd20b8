/**
 * How the rows of a list are stored and travel: the values alone, in the order of their columns, as the outside
 * sees them. A page of fifty would otherwise repeat every name fifty times, at every hop.
 */
export interface LineForm<Line extends object> {
  /** Columns are only ever added at the end: what was packed before the last of them came reads it as null. */
  readonly columns: readonly (keyof Line & string)[];
  /**
   * The JSON text of a line: an array whose values stand between {@link LINE_CUT}s, in ASCII. Whoever passes
   * lines on may cut them there without reading them, and need not decode them.
   */
  pack(line: Line): string;
  unpack(values: PackedLine<Line>): Line;
}

/** The values of a line in the order of its form's columns. The type says whose line it is. */
export type PackedLine<Line extends object> = readonly unknown[] & { readonly of?: Line };

/** What stands between two values of a line, and nowhere else: JSON writes a tab within a text otherwise. */
export const LINE_CUT = ',\t';
/** What stands between two lines of a page, and nowhere within a line. */
export const PAGE_CUT = ',\n';

/** Declares a form: every column of the line, and its place. @throws a defect when the places leave a gap. */
export function lineForm<Line extends object>(
  places: Readonly<Record<keyof Line & string, number>>,
): LineForm<Line> {
  // Names of string keys keep the order they are written in; the numbers make a slip of the pen visible.
  const columns = Object.keys(places) as (keyof Line & string)[];
  if (columns.some((column, index) => places[column] !== index)) throw new Error('columns out of order');
  return {
    columns,
    pack: (line) => `[${columns.map((column) => asciiJson(line[column])).join(LINE_CUT)}]`,
    unpack: (values) => {
      const line: Partial<Record<string, unknown>> = {};
      for (let index = 0; index < columns.length; index += 1)
        line[columns[index] ?? ''] = values[index] ?? null;
      return line as Line;
    },
  };
}

/** The JSON text of a value with nothing but ASCII in it. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
