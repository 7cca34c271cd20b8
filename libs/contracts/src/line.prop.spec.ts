import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { CASE_LINE } from './case/index.js';
import { LINE_CUT, lineForm, type PackedLine } from './line.js';
import { TASK_LINE } from './task/index.js';

const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));

describe('a packed line', () => {
  it.each([
    ['case', CASE_LINE],
    ['task', TASK_LINE],
  ] as const)('of a %s comes back from JSON as it was', (_, form) => {
    const columns: readonly string[] = form.columns;
    const lines = fc.tuple(...columns.map(() => value));
    const { pack, unpack } = lineForm<Record<string, unknown>>(
      Object.fromEntries(columns.map((column, place) => [column, place])),
    );
    fc.assert(
      fc.property(lines, (values) => {
        const line = Object.fromEntries(columns.map((column, place) => [column, values[place]]));
        const sent = pack(line);
        expect(unpack(JSON.parse(sent) as PackedLine<Record<string, unknown>>)).toEqual(line);
        expect(sent).toMatch(/^[\t\x20-\x7f]*$/);
        expect(sent.split(LINE_CUT)).toHaveLength(columns.length);
      }),
    );
  });

  it('that was packed before a column came reads it as null', () => {
    const form = lineForm<{ a: number; later: string | null }>({ a: 0, later: 1 });
    expect(form.unpack([7])).toEqual({ a: 7, later: null });
  });

  it('has a place for every column', () => {
    expect(() => lineForm<{ a: number; b: number }>({ a: 0, b: 2 })).toThrow('out of order');
  });
});
