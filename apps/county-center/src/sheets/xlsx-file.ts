import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { sheetOf, type SheetRead } from './sheet-file.js';

/** What a file may unpack to. A list of twenty thousand rows is a fifth of it. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 200;

/** Whether a file is packed as .xlsx files are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Reads the first sheet of a workbook. A formula is not worked out: its cell holds what the program that saved
 * the file last showed there.
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRead> {
  if (!unpacksWithinBounds(bytes))
    return {
      ok: false,
      problem: 'the file is no workbook, or unpacks to far more than a list of standing data',
      nextStep: 'save the list alone as .xlsx',
    };
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer, {
      trim: false,
    });
    return sheetOf(rows.map((row) => row.map(textOf)));
  } catch {
    return {
      ok: false,
      problem: 'the file is packed like a workbook and is none',
      nextStep: 'open it in a spreadsheet program and save it as .xlsx',
    };
  }
}

/**
 * The sizes a packed file gives for its parts, added up without unpacking any. Unpacking makes room for what
 * was given and no more, so a file that lies about its sizes gets no further.
 */
function unpacksWithinBounds(bytes: Uint8Array): boolean {
  let parts = 0;
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        parts += 1;
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return false;
  }
  return parts > 0 && parts <= MOST_PARTS && unpacked <= MOST_UNPACKED_BYTES;
}

/** A cell as the person sees it: days as 2026-02-13, times of day as 08:30. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value as string | number | boolean);
  const text = value.toISOString();
  // Excel keeps a time of day as a day at the turn of 1900.
  return value.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
}
