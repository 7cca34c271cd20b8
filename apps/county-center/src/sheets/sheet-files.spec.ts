import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readCsv, writeCsv } from './csv-file.js';
import { MOST_ROWS } from './sheet-file.js';
import { writeXlsx } from './write-xlsx.js';
import { readXlsx } from './xlsx-file.js';

const cellsOf = (read: ReturnType<typeof readCsv>) =>
  read.ok ? [read.sheet.heading, ...read.sheet.rows.map(({ cells }) => cells)] : read;

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from('编码,名称\nM01,路灯\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF编码,名称\r\nM01,路灯\r\n')],
    // 编码,名称 M01,路灯 as Excel in China saves them.
    ['GBK', Buffer.from('b1e0c2eb2cc3fbb3c60d0a4d30312cc2b7b5c60d0a', 'hex')],
  ])('is read in %s', (_, bytes) => {
    expect(cellsOf(readCsv(bytes))).toEqual([
      ['编码', '名称'],
      ['M01', '路灯'],
    ]);
  });

  it('marks what a spreadsheet would run, and takes the mark off again', () => {
    const lines = [['a'], ['=1+1'], ['+86'], ['-1'], ['@x'], ["'=1"], ["'quoted'"]];
    const text = Buffer.from(writeCsv(lines)).toString('utf8');
    expect(text).toBe("\uFEFFa\r\n'=1+1\r\n'+86\r\n'-1\r\n'@x\r\n''=1\r\n'quoted'\r\n");
    expect(cellsOf(readCsv(writeCsv(lines)))).toEqual(lines);
  });

  it('numbers rows as a spreadsheet does: blank lines count, breaks within a cell do not', () => {
    const read = readCsv(Buffer.from('a,b\n\n"1\n2",x\n3,y\n'));
    expect(read.ok && read.sheet.rows.map(({ row, cells }) => [row, cells[1] ?? ''])).toEqual([
      [2, ''],
      [3, 'x'],
      [4, 'y'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a broken quotation', 'a,b\n"1,2\n'],
    ['bytes that are no text', '\u0000\u0001'],
    ['too many rows', `a\n${'1\n'.repeat(MOST_ROWS + 1)}`],
    ['too many columns', ','.repeat(60)],
  ])('of %s is refused with what to do', (_, text) => {
    expect(readCsv(Buffer.from(text))).toMatchObject({ ok: false, nextStep: expect.stringMatching(/\w/) });
  });
});

describe('a workbook', () => {
  it('shows days, times and numbers as a person sees them, formulas by their last value, blank rows counted', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>时限</t></is></c></row>
      <row r="3"><c r="A3" s="1"><v>46066</v></c><c r="B3"><v>15</v></c></row>
      <row r="4"><c r="A4" s="2"><v>0.3541666667</v></c><c r="B4" t="b"><v>1</v></c></row>
      <row r="5"><c r="A5"><f>CMD("x")</f><v>7</v></c></row></sheetData></worksheet>`;
    // Style 1 is a day, style 2 a time of day, as spreadsheet programs number them.
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3">
      <xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const parts = unzipSync(writeXlsx([['x']]));
    const file = zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      'xl/styles.xml': strToU8(styles),
      'xl/_rels/workbook.xml.rels': strToU8(
        new TextDecoder()
          .decode(parts['xl/_rels/workbook.xml.rels'])
          .replace(
            '</Relationships>',
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
          ),
      ),
    });
    expect(await readXlsx(file)).toEqual({
      ok: true,
      sheet: {
        heading: ['日期', '时限'],
        rows: [
          { row: 2, cells: ['', ''] },
          { row: 3, cells: ['2026-02-13', '15'] },
          { row: 4, cells: ['08:30', 'true'] },
          { row: 5, cells: ['7', ''] },
        ],
      },
    });
  });

  it('keeps a text a text: nothing in it is a formula', async () => {
    const file = writeXlsx([['a'], ['=1+1'], ['00123']]);
    const read = await readXlsx(file);
    expect(read.ok && read.sheet.rows.map(({ cells }) => cells[0])).toEqual(['=1+1', '00123']);
  });

  it('that unpacks to more than any list is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(180_000);
    expect(await readXlsx(bomb)).toMatchObject({ ok: false });
  });
});
