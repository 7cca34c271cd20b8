import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sheetOf, type SheetRead } from './sheet-file.js';

/** A cell that a spreadsheet program would take for a formula, however many marks stand before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const MARKED = /^'+[=+\-@\t\r]/;

/**
 * Reads a comma-separated file in UTF-8 or, as Excel in China saves it, in GBK. The mark that keeps a cell from
 * being a formula is taken off again.
 */
export function readCsv(bytes: Uint8Array): SheetRead {
  const text = decode(bytes);
  if (text === undefined)
    return {
      ok: false,
      problem: 'the file is neither .xlsx nor text in UTF-8 or GBK',
      nextStep: 'save it as .xlsx, or as CSV',
    };
  try {
    const lines: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 64 * 1024,
    });
    return sheetOf(lines.map((line) => line.map(unmark)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      ok: false,
      problem: `line ${String(error['lines'] ?? '?')} is not comma-separated text: ${error.code}`,
      nextStep: 'look for a quotation mark too many or too few there',
    };
  }
}

/** Writes a file that Excel opens as it is: UTF-8 with its mark, and no cell that would run as a formula. */
export function writeCsv(lines: readonly (readonly string[])[]): Uint8Array {
  const text = stringify(
    lines.map((line) => line.map(mark)),
    { bom: true, record_delimiter: 'windows' },
  );
  return Buffer.from(text, 'utf8');
}

function mark(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function unmark(text: string): string {
  return MARKED.test(text) ? text.slice(1) : text;
}

/** GB 18030 holds all of GBK. Bytes that are no text in either are refused, never replaced. */
function decode(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
