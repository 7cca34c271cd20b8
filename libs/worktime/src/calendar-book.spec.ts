import { describe, expect, it } from '@jest/globals';
import { calendarOf, local } from './county-calendar.fixture.js';
import { calendarBook, dueAfterWorkDays, dueAfterWorkHours, findCalendar, withOfficeHours } from './index.js';

const calendar = calendarOf();

describe("a department's own office hours (R-10)", () => {
  const parsed = withOfficeHours(calendar, 'zwfw', [{ from: '09:00', to: '17:00' }]);
  const variant = parsed.ok ? parsed.calendar : calendar;

  it('count on the same days, by other hours, under a version of their own', () => {
    expect(variant.version).toBe('cn-2026-spec/zwfw');
    const start = local('2026-02-13 16:00');
    expect(dueAfterWorkDays(variant, start, 3)).toEqual({ kind: 'DUE', at: local('2026-02-25 17:00') });
    expect(dueAfterWorkHours(variant, start, 2)).toEqual({ kind: 'DUE', at: local('2026-02-14 10:00') });
    expect(dueAfterWorkHours(calendar, start, 2)).toEqual({ kind: 'DUE', at: local('2026-02-14 09:00') });
  });

  it('stand beside the county’s in the book', () => {
    const book = calendarBook([calendar, variant]);
    expect(findCalendar(book, 'cn-2026-spec/zwfw')).toBe(variant);
    expect(findCalendar(book, 'cn-2026-spec')).toBe(calendar);
    expect(findCalendar(book, 'cn-2019')).toBeUndefined();
  });

  it('are told what is wrong with them', () => {
    expect(withOfficeHours(calendar, 'ZW', [{ from: '17:00', to: '09:00' }])).toEqual({
      ok: false,
      problems: ['department: a key of small letters is needed', 'workSlots.0: ends before it starts'],
    });
  });
});
