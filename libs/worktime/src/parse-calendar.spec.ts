import { describe, expect, it } from '@jest/globals';
import { calendarFile, calendarOf } from './county-calendar.fixture.js';
import { isWorkDay, parseCalendar } from './index.js';

describe('reading a calendar file', () => {
  it('counts its years and days', () => {
    const calendar = calendarOf();
    expect([calendar.firstYear, calendar.lastYear, calendar.version]).toEqual([2025, 2026, 'cn-2026-spec']);
    // 365 days − 104 weekend days − 18 weekdays off + 5 worked weekend days, as the 2025 notice adds up.
    expect(calendar.workDays.filter((day) => day < calendar.firstDay + 365)).toHaveLength(248);
  });

  it('knows work days, weekends, holidays and worked weekends', () => {
    const calendar = calendarOf();
    expect(isWorkDay(calendar, '2026-02-13')).toBe(true);
    expect(isWorkDay(calendar, '2026-02-14')).toBe(true); // a worked Saturday
    expect(isWorkDay(calendar, '2026-02-16')).toBe(false); // a Monday of Spring Festival
    expect(isWorkDay(calendar, '2026-03-01')).toBe(false); // a plain Sunday
  });

  it('says nothing of years that are not published (R-12)', () => {
    const calendar = calendarOf();
    expect(isWorkDay(calendar, '2024-12-31')).toBe('NOT_PUBLISHED');
    expect(isWorkDay(calendar, '2026-12-31')).toBe(true);
    expect(isWorkDay(calendar, '2027-01-01')).toBe('NOT_PUBLISHED');
    expect(() => isWorkDay(calendar, '2026-02-30')).toThrow('no such date');
  });

  it.each([
    ['nothing', null, 'calendar: an object is needed'],
    ['a missing version', { version: '' }, 'version: a non-empty text is needed'],
    ['a file without slots', { workSlots: [] }, 'workSlots: at least one is needed'],
    [
      'a slot of nonsense',
      { workSlots: [{ from: '8:30', to: '25:00' }] },
      'workSlots.0: from and to are needed',
    ],
    ['a slot up to midnight', { workSlots: [{ from: '08:30', to: '24:00' }] }, 'before midnight'],
    [
      'a slot that runs backwards',
      { workSlots: [{ from: '12:00', to: '08:00' }] },
      'workSlots.0: ends before',
    ],
    [
      'slots that overlap',
      {
        workSlots: [
          { from: '08:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
      'workSlots.1: overlaps',
    ],
    ['no years', { years: {} }, 'years: at least one published year is needed'],
    ['a year that is none', { years: { soon: noDays() } }, 'years.soon: not a year'],
    ['a gap', { years: { '2024': noDays(), '2026': noDays() } }, 'years.2026: does not follow 2024'],
    ['a date that does not exist', yearWith(['2026-02-30'], []), 'years.2026.holidays.0: no such date'],
    ['a date of another year', yearWith(['2025-01-01'], []), 'lies in another year'],
    ['a day named twice', yearWith(['2026-02-14'], ['2026-02-14']), '2026-02-14: listed twice'],
    ['a worked weekday', yearWith([], ['2026-02-13']), 'must be a Saturday or Sunday'],
    [
      'a list that is none',
      { years: { '2026': { holidays: 'all', adjustedWorkdays: [] } } },
      'a list is needed',
    ],
  ])('refuses %s', (_, change, problem) => {
    const parsed = parseCalendar(change === null ? null : { ...calendarFile(), ...change });
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.stringContaining(problem));
  });

  it('lists all problems at once', () => {
    const parsed = parseCalendar({ version: 1, workSlots: 2, years: 3 });
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(5);
  });
});

function noDays(): object {
  return { holidays: [], adjustedWorkdays: [] };
}

function yearWith(holidays: string[], adjusted: string[]): object {
  const named = (dates: string[]): object[] => dates.map((date) => ({ date, zh: '春节' }));
  return { years: { '2026': { holidays: named(holidays), adjustedWorkdays: named(adjusted) } } };
}
