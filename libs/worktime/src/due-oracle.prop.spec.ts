import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, calendarOf, nextDate } from './county-calendar.fixture.js';
import { dueAfter, dueAfterWorkHours, dueAfterWorkDays, isWorkDay, type Due } from './index.js';

const STEP_MS = 5 * 60_000;
const BEGINNING = Date.parse('2025-01-01T00:00:00+08:00');
const END = Date.parse('2027-01-01T00:00:00+08:00');

describe('an independent count, one day and one five minutes at a time', () => {
  const file = calendarFile();
  const real = calendarOf(file);
  const off = new Set(Object.values(file.years).flatMap((year) => year.holidays.map(({ date }) => date)));
  const worked = new Set(
    Object.values(file.years).flatMap((year) => year.adjustedWorkdays.map(({ date }) => date)),
  );
  const works = (date: string): boolean =>
    worked.has(date) || (!off.has(date) && ![0, 6].includes(new Date(date).getUTCDay()));
  const wall = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString();
  const unknown = (): Due => ({ kind: 'CALENDAR_NOT_PUBLISHED', year: 2027 });

  function countDays(from: string, n: number): Due {
    let date = wall(Date.parse(from)).slice(0, 10);
    if (!works(date) || wall(Date.parse(from)).slice(11) > '17:30:00.000Z') date = nextWorked(date);
    for (let left = n; left > 0 && date < '2027'; left--) date = nextWorked(date);
    return date < '2027' ? { kind: 'DUE', at: `${date}T09:30:00.000Z` } : unknown();
  }

  function nextWorked(date: string): string {
    let next = nextDate(date);
    while (next < '2027' && !works(next)) next = nextDate(next);
    return next;
  }

  function countHours(from: string, h: number): Due {
    let at = Date.parse(from);
    for (let left = Math.round(h * 12); left > 0; at += STEP_MS) {
      if (at >= END) return unknown();
      const [date = '', time = ''] = wall(at).split('T');
      const open = (time >= '08:30' && time < '12:00') || (time >= '14:00' && time < '17:30');
      if (open && works(date)) left--;
    }
    return { kind: 'DUE', at: new Date(at).toISOString() };
  }

  it('agrees on every day of both years', () => {
    for (let date = '2025-01-01'; date < '2027-01-01'; date = nextDate(date)) {
      expect([date, isWorkDay(real, date)]).toEqual([date, works(date)]);
      for (const time of ['00:00', '12:30', '17:30', '17:31']) {
        const from = new Date(`${date}T${time}:00+08:00`).toISOString();
        for (const n of [0, 3, 7, 15]) expect(dueAfterWorkDays(real, from, n)).toEqual(countDays(from, n));
      }
    }
  });

  it('agrees at any moment', () => {
    const start = fc
      .nat((END - BEGINNING) / STEP_MS - 1)
      .map((n) => new Date(BEGINNING + n * STEP_MS).toISOString());
    const days = fc.nat(40);
    fc.assert(
      fc.property(start, days, fc.integer({ min: 1, max: 30 * 12 }), (from, n, fiveMinutes) => {
        expect(dueAfter(real, from, { amount: n, unit: 'WORK_DAY' })).toEqual(countDays(from, n));
        expect(dueAfterWorkHours(real, from, fiveMinutes / 12)).toEqual(countHours(from, fiveMinutes / 12));
      }),
    );
  });
});
