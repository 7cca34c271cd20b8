import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, local } from './county-calendar.fixture.js';
import { dueAfter, LIMIT_UNITS, measureOf } from './index.js';

const calendar = calendarOf();
const BEGINNING = Date.parse('2025-01-02T00:00:00+08:00');
const moment = fc.nat(700 * 24 * 60).map((minutes) => new Date(BEGINNING + minutes * 60_000).toISOString());

describe('time laid out on a line (R-10)', () => {
  it.each(LIMIT_UNITS)('ends a limit in %s where the limit ends', (unit) => {
    const measure = measureOf(calendar, unit);
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 40 }), (start, amount) => {
        const from = measure.startAt(start);
        const due = dueAfter(calendar, start, { amount, unit });
        const laidOut = typeof from === 'number' ? measure.instantAt(from + amount * measure.perUnit) : from;
        expect(laidOut).toEqual(due);
        if (due.kind === 'DUE' && typeof from === 'number')
          expect(measure.positionAt(due.at)).toBe(from + amount * measure.perUnit);
      }),
    );
  });

  it('finds a share of a work day within its office hours', () => {
    const measure = measureOf(calendar, 'WORK_DAY');
    const from = measure.startAt(local('2026-11-23 09:00'));
    expect(typeof from).toBe('number');
    expect(measure.instantAt(Number(from) + 0.5)).toEqual({ kind: 'DUE', at: local('2026-11-24 12:00') });
    expect(measure.instantAt(Number(from) + 1.8)).toEqual({ kind: 'DUE', at: local('2026-11-25 16:06') });
  });

  it.each(LIMIT_UNITS)('misses the same year as a limit in %s that starts past the calendar', (unit) => {
    for (const start of [local('2028-03-01 09:00'), local('2024-12-31 09:00'), local('2026-12-31 18:00')]) {
      const measure = measureOf(calendar, unit);
      const from = measure.startAt(start);
      const laidOut = typeof from === 'number' ? measure.instantAt(from + measure.perUnit) : from;
      expect(laidOut).toEqual(dueAfter(calendar, start, { amount: 1, unit }));
    }
  });

  it('has no place for what no published year holds (R-12)', () => {
    const measure = measureOf(calendar, 'WORK_HOUR');
    expect(measure.positionAt(local('2027-01-04 09:00'))).toMatchObject({ year: 2027 });
    expect(measure.positionAt(local('2024-12-31 09:00'))).toMatchObject({ year: 2024 });
    expect(measure.instantAt(Infinity)).toMatchObject({ kind: 'CALENDAR_NOT_PUBLISHED', year: 2027 });
  });
});
