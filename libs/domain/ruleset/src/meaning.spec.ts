import { describe, expect, it } from '@jest/globals';
import { isWorkDay, parseCalendar } from '@grid/worktime';
import { calendarFile, calendarUnits, findLimit, limitTable, responsibleRow } from './index.js';

const limit = (duty: string, categoryCode: string, requestKind: string, level: string, amount: number) => ({
  key: `${duty}|${categoryCode}|${requestKind}|${level}`,
  cells: { duty, categoryCode, requestKind, level, amount: String(amount), unit: 'WORK_DAY', name: '' },
});

describe('limits', () => {
  const limits = limitTable([
    limit('RESOLVE', '', 'HELP', '', 7),
    limit('RESOLVE', '', 'HELP', 'TOWN', 6),
    limit('RESOLVE', 'M01', '', '', 5),
    limit('RESOLVE', 'M01', 'HELP', '', 4),
    limit('RESOLVE', 'M01', 'HELP', 'TOWN', 3),
    limit('SIGN', '', '', '', 1),
  ]);

  it.each([
    ['M01', 'HELP', 'TOWN', 3],
    ['M01', 'HELP', 'GRID', 4],
    ['M01', 'REPORT', 'TOWN', 5],
    ['M02', 'HELP', 'TOWN', 6],
    ['M02', 'HELP', '', 7],
    ['M02', 'REPORT', 'TOWN', undefined],
  ])('of %s × %s × %s is %s: whatever names more of it holds', (categoryCode, requestKind, level, amount) => {
    expect(findLimit(limits, { duty: 'RESOLVE', categoryCode, requestKind, level })?.amount).toBe(amount);
  });

  it('of a duty are general where nothing special is said', () => {
    expect(findLimit(limits, { duty: 'SIGN', categoryCode: 'M01', level: 'TOWN' })?.amount).toBe(1);
  });
});

describe('responsibilities', () => {
  it('go to the nearest area that names somebody', () => {
    const rows = new Map([
      ['M01|gx', 'county'],
      ['M01|gx/t01/v001', 'village'],
    ]);
    expect(responsibleRow(rows, 'M01', 'gx/t01/v001/g01')).toBe('village');
    expect(responsibleRow(rows, 'M01', 'gx/t01/v0011')).toBe('county');
    expect(responsibleRow(rows, 'M02', 'gx/t01')).toBeUndefined();
  });
});

describe('calendars', () => {
  const row = (cells: Record<string, string>) => ({ key: '', cells: { unit: '', ...cells } });
  const rows = [
    row({ entry: 'YEAR', year: '2026' }),
    row({ entry: 'SLOT', from: '14:00', to: '17:30' }),
    row({ entry: 'SLOT', from: '08:30', to: '12:00' }),
    row({ entry: 'HOLIDAY', date: '2026-02-16', name: '春节' }),
    row({ unit: 'u-1', entry: 'SLOT', from: '09:00', to: '16:00' }),
    row({ unit: 'u-1', entry: 'WORK_DAY', date: '2026-02-15', name: '值守' }),
  ];

  it('of a unit have its own hours and days, and the county’s where it says nothing', () => {
    expect(calendarUnits(rows)).toEqual(['u-1']);
    expect(calendarFile(rows, '', 'v').workSlots.map(({ from }) => from)).toEqual(['08:30', '14:00']);
    const own = parseCalendar(calendarFile(rows, 'u-1', 'v/u-1'));
    const county = parseCalendar(calendarFile(rows, '', 'v'));
    if (!own.ok || !county.ok) throw new Error('broken');
    expect([own.calendar.version, own.calendar.slots.length]).toEqual(['v/u-1', 1]);
    expect([isWorkDay(own.calendar, '2026-02-15'), isWorkDay(county.calendar, '2026-02-15')]).toEqual([
      true,
      false,
    ]);
    expect(isWorkDay(own.calendar, '2026-02-16')).toBe(false);
  });
});
