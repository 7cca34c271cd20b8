import type { SheetFormat } from '@grid/domain-ruleset';
import { readCsv, writeCsv } from './csv-file.js';
import type { SheetRead } from './sheet-file.js';
import { writeXlsx } from './write-xlsx.js';
import { isZip, readXlsx } from './xlsx-file.js';

/** Reads a file by what is in it; its name is not asked. */
export async function readSheetFile(bytes: Uint8Array): Promise<SheetRead> {
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes);
}

/** Writes lines, headings first. */
export function writeSheetFile(format: SheetFormat, lines: readonly (readonly string[])[]): Uint8Array {
  return format === 'XLSX' ? writeXlsx(lines) : writeCsv(lines);
}
