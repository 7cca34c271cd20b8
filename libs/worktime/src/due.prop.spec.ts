import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, nextDate } from './county-calendar.fixture.js';
import {
  dueAfterWorkDays,
  dueAfterWorkHours,
  explainDue,
  isWorkDay,
  localDateOf,
  type Due,
  type WorkCalendar,
} from './index.js';

const STEP_MS = 5 * 60_000;
const BEGINNING = Date.parse('2025-01-01T00:00:00+08:00');
const END = Date.parse('2027-01-01T00:00:00+08:00');

/** Any moment of the two published years: mostly on the five minutes, sometimes a millisecond beside. */
const start = fc
  .record({ step: fc.nat((END - BEGINNING) / STEP_MS - 1), beside: fc.constantFrom(0, 0, 0, 1, STEP_MS - 1) })
  .map(({ step, beside }) => new Date(BEGINNING + step * STEP_MS + beside).toISOString());
const days = fc.nat(40);
const hours = fc.nat(40 * 12).map((fiveMinutes) => fiveMinutes / 12);

/** The real two years, and years of any other holidays and office hours. */
const calendar = fc.oneof(fc.constant(calendarOf()), anyCalendar());

function anyCalendar(): fc.Arbitrary<WorkCalendar> {
  const dates: string[] = [];
  for (let date = '2025-01-01'; date < '2027-01-01'; date = nextDate(date)) dates.push(date);
  const weekend = dates.filter((date) => [0, 6].includes(new Date(date).getUTCDay()));
  const named = (picked: readonly string[], year: string): object[] =>
    picked.filter((date) => date.startsWith(year)).map((date) => ({ date, zh: '假' }));
  return fc
    .record({
      adjusted: fc.subarray(weekend),
      off: fc.subarray(dates),
      times: fc.uniqueArray(fc.nat(287), { minLength: 2, maxLength: 7 }),
    })
    .map(({ adjusted, off, times }) => {
      const holidays = off.filter((date) => !adjusted.includes(date));
      const edges = times.sort((a, b) => a - b).map(clockText);
      const workSlots = edges.flatMap((from, i) =>
        i % 2 === 0 && edges[i + 1] !== undefined ? [{ from, to: edges[i + 1] }] : [],
      );
      const year = (key: string): object => ({
        holidays: named(holidays, key),
        adjustedWorkdays: named(adjusted, key),
      });
      return calendarOf({ version: 'any', workSlots, years: { '2025': year('2025'), '2026': year('2026') } });
    });
}

function clockText(fiveMinutes: number): string {
  const text = (value: number): string => String(value).padStart(2, '0');
  return `${text(Math.floor(fiveMinutes / 12))}:${text((fiveMinutes % 12) * 5)}`;
}

const order = (due: Due): string => (due.kind === 'DUE' ? due.at : '9999');

describe('laws of due dates', () => {
  it('more days or hours never end earlier', () => {
    fc.assert(
      fc.property(calendar, start, days, days, hours, hours, (cal, from, n, more, h, moreH) => {
        expect(order(dueAfterWorkDays(cal, from, n)) <= order(dueAfterWorkDays(cal, from, n + more))).toBe(
          true,
        );
        expect(order(dueAfterWorkHours(cal, from, h)) <= order(dueAfterWorkHours(cal, from, h + moreH))).toBe(
          true,
        );
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendar, start, start, days, hours, (cal, one, other, n, h) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(order(dueAfterWorkDays(cal, early, n)) <= order(dueAfterWorkDays(cal, late, n))).toBe(true);
        expect(order(dueAfterWorkHours(cal, early, h)) <= order(dueAfterWorkHours(cal, late, h))).toBe(true);
      }),
    );
  });

  it('n + m is n and then m', () => {
    fc.assert(
      fc.property(calendar, start, days, days, hours, hours, (cal, from, n, m, h, k) => {
        expect(chain(dueAfterWorkDays(cal, from, n), (at) => dueAfterWorkDays(cal, at, m))).toEqual(
          dueAfterWorkDays(cal, from, n + m),
        );
        expect(chain(dueAfterWorkHours(cal, from, h), (at) => dueAfterWorkHours(cal, at, k))).toEqual(
          dueAfterWorkHours(cal, from, h + k),
        );
      }),
    );
  });

  it('work time always ends on a work day, not before it starts', () => {
    fc.assert(
      fc.property(calendar, start, days, hours, (cal, from, n, h) => {
        for (const due of [dueAfterWorkDays(cal, from, n), dueAfterWorkHours(cal, from, h)]) {
          if (due.kind !== 'DUE') continue;
          expect(isWorkDay(cal, localDateOf(due.at))).toBe(true);
          expect(due.at >= from).toBe(true);
        }
      }),
    );
  });

  it('an explanation counts exactly the limit, each day once (R-20)', () => {
    fc.assert(
      fc.property(calendar, start, days, hours, (cal, from, n, h) => {
        const byDay = explainDue(cal, from, { amount: n, unit: 'WORK_DAY' });
        const byHour = explainDue(cal, from, { amount: h, unit: 'WORK_HOUR' });
        const dates = byDay.lines.map((line) => line.date);
        expect(new Set(dates).size).toBe(dates.length);
        if (byDay.due.kind === 'DUE') {
          expect(byDay.lines.filter((line) => line.verdict === 'COUNTED')).toHaveLength(n);
          expect(byDay.lines.filter((line) => line.verdict === 'RECEIVED')).toHaveLength(1);
          expect(dates.at(-1)).toBe(localDateOf(byDay.due.at));
        }
        if (byHour.due.kind === 'DUE') {
          const counted = byHour.lines.map((line) => ('countedMs' in line ? line.countedMs : 0));
          expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(Math.round(h * 3_600_000));
        }
      }),
    );
  });
});

function chain(due: Due, next: (at: string) => Due): Due {
  return due.kind === 'DUE' ? next(due.at) : due;
}
