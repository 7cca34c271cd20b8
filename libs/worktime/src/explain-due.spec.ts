import { describe, expect, it } from '@jest/globals';
import { calendarOf, local } from './county-calendar.fixture.js';
import { explainDue, type DueLine, type TimeLimit } from './index.js';

const calendar = calendarOf();

function explained(start: string, limit: TimeLimit): string[] {
  return explainDue(calendar, local(start), limit).lines.map(inWords);
}

function inWords(line: DueLine): string {
  const head = [line.date, line.verdict, line.reason, line.name]
    .filter((part) => part !== undefined)
    .join(' ');
  if (line.verdict !== 'COUNTED') return head;
  return line.unit === 'DAY' ? `${head} #${line.nth}` : `${head} ${line.countedMs / 60_000} min`;
}

describe('explaining a due date (R-20)', () => {
  it('counts three work days across Spring Festival line by line', () => {
    expect(explained('2026-02-13 09:00', { amount: 3, unit: 'WORK_DAY' })).toEqual([
      '2026-02-13 RECEIVED WORK_DAY',
      '2026-02-14 COUNTED ADJUSTED_WORK_DAY 春节 #1',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day} SKIPPED HOLIDAY 春节`),
      '2026-02-24 COUNTED WORK_DAY #2',
      '2026-02-25 COUNTED WORK_DAY #3',
    ]);
  });

  it('says why receipt after hours counts from the next work day', () => {
    expect(explained('2026-11-20 18:00', { amount: 1, unit: 'WORK_DAY' })).toEqual([
      '2026-11-20 SKIPPED AFTER_HOURS',
      '2026-11-21 SKIPPED WEEKEND',
      '2026-11-22 SKIPPED WEEKEND',
      '2026-11-23 RECEIVED WORK_DAY',
      '2026-11-24 COUNTED WORK_DAY #1',
    ]);
  });

  it('shows the stretches of work time that make up hours', () => {
    expect(explained('2026-11-20 16:45', { amount: 5, unit: 'WORK_HOUR' })).toEqual([
      '2026-11-20 COUNTED WORK_DAY 45 min',
      '2026-11-21 SKIPPED WEEKEND',
      '2026-11-22 SKIPPED WEEKEND',
      '2026-11-23 COUNTED WORK_DAY 210 min',
      '2026-11-23 COUNTED WORK_DAY 45 min',
    ]);
  });

  it('shows natural days and hours', () => {
    expect(explained('2026-12-31 22:00', { amount: 2, unit: 'NATURAL_DAY' })).toEqual([
      '2026-12-31 RECEIVED NATURAL',
      '2027-01-01 COUNTED NATURAL #1',
      '2027-01-02 COUNTED NATURAL #2',
    ]);
    expect(explained('2026-12-31 22:00', { amount: 4, unit: 'URGENT_HOUR' })).toEqual([
      '2026-12-31 COUNTED NATURAL 120 min',
      '2027-01-01 COUNTED NATURAL 120 min',
    ]);
  });

  it('counts to the last published day and names the missing year (R-12)', () => {
    const explanation = explainDue(calendar, local('2026-12-30 09:00'), { amount: 2, unit: 'WORK_DAY' });
    expect(explanation.due).toEqual({ kind: 'CALENDAR_NOT_PUBLISHED', year: 2027 });
    expect(explanation.lines.map(inWords)).toEqual([
      '2026-12-30 RECEIVED WORK_DAY',
      '2026-12-31 COUNTED WORK_DAY #1',
    ]);
    expect(explanation.calendarVersion).toBe('cn-2026-spec');
  });

  it('has nothing to count where no year is published', () => {
    expect(explained('2027-06-01 09:00', { amount: 2, unit: 'WORK_DAY' })).toEqual([]);
    expect(explained('2026-12-31 18:00', { amount: 2, unit: 'WORK_HOUR' })).toEqual([
      '2026-12-31 SKIPPED AFTER_HOURS',
    ]);
  });
});
