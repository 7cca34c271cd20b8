import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SHEET_FORMATS } from '@grid/domain-ruleset';
import { readSheetFile, writeSheetFile } from './sheet-formats.js';

/** A cell as lists have them: on one line, nothing before or after it; formulas and quotation marks included. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '<t>&amp;</t>', ']]>'),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '1', 'A', '格', '𠮷'),
      maxLength: 8,
    }),
  )
  .map((text) => text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '').trim())
  .filter((text) => text.isWellFormed());
const lines = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  // A heading has words, and a row that says nothing at its end is no row.
  .map((rows) => rows.map((row) => row.map((text) => text || '空')));

describe.each(SHEET_FORMATS)('a sheet as %s', (format) => {
  it('reads back cell by cell, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (written) => {
        const read = await readSheetFile(writeSheetFile(format, written));
        const [heading, ...rows] = written;
        expect(read).toEqual({
          ok: true,
          sheet: { heading, rows: rows.map((cells, index) => ({ row: index + 2, cells })) },
        });
      }),
      { numRuns: format === 'CSV' ? 300 : 100 },
    );
  });
});

describe('any bytes', () => {
  it('are a sheet or are refused with what to do, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, packed) => {
        const head = packed ? [0x50, 0x4b, 0x03, 0x04] : [];
        const read = await readSheetFile(Uint8Array.from([...head, ...bytes]));
        if (!read.ok) expect(read.nextStep).not.toBe('');
      }),
    );
  });
});
