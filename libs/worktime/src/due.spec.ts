import { describe, expect, it } from '@jest/globals';
import { calendarOf, local } from './county-calendar.fixture.js';
import {
  addNaturalDays,
  addNaturalHours,
  dueAfter,
  dueAfterWorkDays,
  dueAfterWorkHours,
  type Due,
} from './index.js';

const calendar = calendarOf();
const due = (at: string): Due => ({ kind: 'DUE', at: local(at) });
const unpublished = (year: number): Due => ({ kind: 'CALENDAR_NOT_PUBLISHED', year });

describe('limits in work days (R-12)', () => {
  it.each([
    // The check values of the rule: the Saturdays 02-14 and 02-28 are worked, 02-15…23 are holiday.
    ['2026-02-13 09:00', 3, '2026-02-25 17:30'],
    ['2026-02-13 09:00', 7, '2026-03-02 17:30'],
    ['2026-02-13 09:00', 0, '2026-02-13 17:30'],
    ['2026-02-13 17:30', 1, '2026-02-14 17:30'],
    ['2026-02-13 17:31', 1, '2026-02-24 17:30'],
    ['2026-02-13 12:59', 1, '2026-02-14 17:30'],
    ['2026-02-13 00:00', 1, '2026-02-14 17:30'],
    ['2026-02-13 23:59', 1, '2026-02-24 17:30'],
    ['2026-02-14 00:00', 1, '2026-02-24 17:30'],
    // Received on New Year's Eve counts as received on the first work day after the holiday.
    ['2026-02-16 10:00', 1, '2026-02-25 17:30'],
    // Labour Day: 05-01…05 off, Saturday 05-09 worked.
    ['2026-04-30 16:00', 5, '2026-05-11 17:30'],
    // A plain weekend.
    ['2026-11-20 09:00', 1, '2026-11-23 17:30'],
    // Across a published year's end: 2026-01-01…03 off, Sunday 01-04 worked.
    ['2025-12-31 09:00', 1, '2026-01-04 17:30'],
  ])('from %s, %i work days end %s', (start, days, end) => {
    expect(dueAfterWorkDays(calendar, local(start), days)).toEqual(due(end));
  });

  it.each([
    ['2026-12-30 09:00', 1, due('2026-12-31 17:30')],
    ['2026-12-31 09:00', 0, due('2026-12-31 17:30')],
    ['2026-12-31 09:00', 1, unpublished(2027)],
    ['2026-12-31 18:00', 0, unpublished(2027)],
    ['2026-11-23 09:00', 15, due('2026-12-14 17:30')],
    ['2026-11-23 09:00', 60, unpublished(2027)],
    ['2027-03-01 09:00', 1, unpublished(2027)],
    ['2024-12-31 09:00', 1, unpublished(2024)],
  ])('does not guess past the last published year: from %s, %i work days', (start, days, answer) => {
    expect(dueAfterWorkDays(calendar, local(start), days)).toEqual(answer);
  });

  it('takes the local day, not that of Greenwich', () => {
    // 2026-02-12T23:59Z is 07:59 on the 13th in the county.
    expect(dueAfterWorkDays(calendar, '2026-02-12T23:59:00.000Z', 0)).toEqual(due('2026-02-13 17:30'));
  });
});

describe('limits in work hours (R-12)', () => {
  it.each([
    ['2026-11-23 09:00', 2, '2026-11-23 11:00'],
    ['2026-11-23 11:00', 2, '2026-11-23 15:00'],
    ['2026-11-23 13:00', 2, '2026-11-23 16:00'],
    ['2026-11-23 08:30', 3.5, '2026-11-23 12:00'],
    ['2026-11-23 08:30', 7, '2026-11-23 17:30'],
    ['2026-11-23 08:30', 7.5, '2026-11-24 09:00'],
    ['2026-11-23 17:00', 2, '2026-11-24 10:00'],
    ['2026-11-23 20:00', 2, '2026-11-24 10:30'],
    ['2026-11-23 03:00', 2, '2026-11-23 10:30'],
    ['2026-02-14 16:30', 2, '2026-02-24 09:30'],
    ['2026-02-20 12:00', 2, '2026-02-24 10:30'],
    ['2026-11-23 20:00', 0, '2026-11-24 08:30'],
    ['2026-11-23 10:15', 0, '2026-11-23 10:15'],
  ])('from %s, %f work hours end %s', (start, hours, end) => {
    expect(dueAfterWorkHours(calendar, local(start), hours)).toEqual(due(end));
  });

  it('keeps seconds', () => {
    expect(dueAfterWorkHours(calendar, local('2026-11-23 11:59:59.250'), 2)).toEqual(
      due('2026-11-23 15:59:59.250'),
    );
  });

  it('does not guess past the last published year', () => {
    expect(dueAfterWorkHours(calendar, local('2026-12-31 15:30'), 2)).toEqual(due('2026-12-31 17:30'));
    expect(dueAfterWorkHours(calendar, local('2026-12-31 15:31'), 2)).toEqual(unpublished(2027));
  });
});

describe('limits round the clock', () => {
  it('need no calendar', () => {
    const start = local('2026-12-31 22:00');
    expect(addNaturalDays(start, 15)).toBe(local('2027-01-15 22:00'));
    expect(addNaturalHours(start, 2.5)).toBe(local('2027-01-01 00:30'));
    expect(dueAfter(calendar, start, { amount: 15, unit: 'NATURAL_DAY' })).toEqual(due('2027-01-15 22:00'));
    expect(dueAfter(calendar, start, { amount: 4, unit: 'URGENT_HOUR' })).toEqual(due('2027-01-01 02:00'));
  });
});

describe('what is no limit', () => {
  it('is a defect, never a date', () => {
    const start = local('2026-11-23 09:00');
    expect(() => dueAfterWorkDays(calendar, start, 1.5)).toThrow('whole number');
    expect(() => dueAfterWorkDays(calendar, start, -1)).toThrow('whole number');
    expect(() => dueAfterWorkHours(calendar, start, Number.NaN)).toThrow('hours must be 0 or more');
    expect(() => addNaturalDays('tomorrow', 1)).toThrow('not an instant');
    expect(() => dueAfterWorkDays(calendar, 'tomorrow', 1)).toThrow('not an instant');
  });
});
