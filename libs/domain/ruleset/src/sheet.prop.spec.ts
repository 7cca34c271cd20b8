import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, isSame, readSheet, RULESETS, writeSheet, type Sheet } from './index.js';
import { KNOWN, rowsOf } from './rows.fixture.js';

const sheetOf = ([heading = [], ...rest]: readonly (readonly string[])[]): Sheet => ({
  heading,
  rows: rest.map((cells, index) => ({ row: index + 2, cells })),
});

describe.each(RULESETS)('%s as a sheet', (name) => {
  it('reads back as it was written, in any order of rows and columns', () => {
    fc.assert(
      fc.property(rowsOf(name), fc.func(fc.integer()), (rows, order) => {
        const lines = writeSheet(name, rows, KNOWN);
        const columns = [...(lines[0] ?? []).keys()].sort((a, b) => order(a) - order(b));
        const [heading = [], ...body] = lines.map((line) => columns.map((at) => line[at] ?? ''));
        const shuffled = body.sort((a, b) => order(a.join()) - order(b.join()));
        const read = readSheet(name, sheetOf([heading, ...shuffled]), KNOWN);
        expect(read.problems).toEqual([]);
        expect(isSame(changesBetween(rows, read.rows))).toBe(true);
      }),
    );
  });

  it('has every row of rubbish told apart from a good one, and names no other', () => {
    fc.assert(
      fc.property(rowsOf(name), fc.nat(), (rows, at) => {
        const lines = writeSheet(name, rows, KNOWN).map((line) => [...line]);
        if (rows.length === 0) return;
        const broken = (at % rows.length) + 1;
        lines[broken] = (lines[0] ?? []).map(() => 'a\u0000|,"');
        const { problems } = readSheet(name, sheetOf(lines), KNOWN);
        expect(problems.length).toBeGreaterThan(0);
        expect(new Set(problems.map(({ row }) => row))).toEqual(new Set([broken + 1]));
      }),
    );
  });
});

describe('what a new version changes', () => {
  it('is nothing against itself, and adds up against any other', () => {
    fc.assert(
      fc.property(rowsOf('GROUNDS'), rowsOf('GROUNDS'), (before, after) => {
        expect(isSame(changesBetween(before, [...before].reverse()))).toBe(true);
        const { added, changed, removed } = changesBetween(before, after);
        expect(before.length + added.length - removed.length).toBe(after.length);
        const back = changesBetween(after, before);
        expect([back.added.length, back.changed.length, back.removed.length]).toEqual([
          removed.length,
          changed.length,
          added.length,
        ]);
      }),
    );
  });
});
