import { describe, expect, it } from '@jest/globals';
import { clockLife, live } from '@grid/testkit';
import fc from 'fast-check';
import { explainClock, plainWordsOf, usedOf, type ClockLine } from './index.js';
import {
  after,
  BOOK,
  change,
  days,
  extend,
  hours,
  local,
  merge,
  reopen,
  resume,
  started,
  stop,
  suspend,
} from './clock.fixture.js';

function inWords(line: ClockLine): string {
  if (line.kind === 'DAY') {
    const head = [line.date, line.verdict, line.reason, line.name].filter((part) => part !== undefined);
    if ('nth' in line) return [...head, `#${line.nth}`].join(' ');
    return 'countedMs' in line ? [...head, `${line.countedMs / 60_000} min`].join(' ') : head.join(' ');
  }
  if (line.kind === 'ENDS')
    return `ENDS ${line.due.kind === 'DUE' ? line.due.at : line.due.year} of ${line.total}`;
  if (line.kind === 'REMAINS') return `REMAINS ${line.remaining} ${line.unit} ${line.lamp} ${line.word}`;
  return `${line.kind} ${line.at}`;
}

describe('a due date line by line (R-20)', () => {
  const ledger = after(
    started('2026-02-12 16:00', days(3)),
    suspend('2026-02-13 10:00', '2026-02-24 18:00'),
    extend('2026-02-24 19:00', 1),
  );

  it('names what was done and by whom, each day skipped and why, and what remains', () => {
    const { lines, calendarVersion } = explainClock(ledger, BOOK, local('2026-02-25 18:00'));
    expect(calendarVersion).toBe('cn-2026');
    expect(lines.map(inWords)).toEqual([
      `STARTED ${local('2026-02-12 16:00')}`,
      `SUSPENDED ${local('2026-02-13 10:00')}`,
      `EXTENDED ${local('2026-02-24 19:00')}`,
      '2026-02-12 RECEIVED WORK_DAY',
      '2026-02-13 SKIPPED SUSPENDED',
      '2026-02-14 SKIPPED SUSPENDED 春节',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day} SKIPPED HOLIDAY 春节`),
      '2026-02-24 SKIPPED SUSPENDED',
      '2026-02-25 COUNTED WORK_DAY #1',
      '2026-02-26 COUNTED WORK_DAY #2',
      '2026-02-27 COUNTED WORK_DAY #3',
      '2026-02-28 COUNTED ADJUSTED_WORK_DAY 春节 #4',
      `ENDS ${local('2026-02-28 17:30')} of 4`,
      'REMAINS 3 WORK_DAY GREEN RUNNING',
    ]);
    expect(lines[1]).toMatchObject({
      evidence: 'appraisal order no. 7',
      notice: 'notice no. 12',
      resumed: true,
    });
    for (const line of lines.slice(0, 3)) expect(line).toHaveProperty('by.unitName');
  });

  it('cuts hours into what counted and what did not', () => {
    const cut = after(
      started('2026-11-20 16:00', hours(3)),
      suspend('2026-11-23 09:00', '2026-11-30 09:00'),
      resume('2026-11-23 11:30'),
    );
    expect(explainClock(cut, BOOK, local('2026-11-23 11:40')).lines.map(inWords)).toEqual([
      `STARTED ${local('2026-11-20 16:00')}`,
      `SUSPENDED ${local('2026-11-23 09:00')}`,
      '2026-11-20 COUNTED WORK_DAY 90 min',
      '2026-11-21 SKIPPED WEEKEND',
      '2026-11-22 SKIPPED WEEKEND',
      '2026-11-23 COUNTED WORK_DAY 30 min',
      '2026-11-23 SKIPPED SUSPENDED',
      '2026-11-23 COUNTED WORK_DAY 30 min',
      '2026-11-23 COUNTED WORK_DAY 30 min',
      `ENDS ${local('2026-11-23 14:30')} of 3`,
      `REMAINS ${3 - 130 / 60} WORK_HOUR GREEN DUE_TODAY`,
    ]);
  });

  it('shows rounds, merges and changes of budget', () => {
    const long = after(
      started('2026-11-02 09:00', days(5)),
      change('2026-11-02 10:00', days(7)),
      stop('2026-11-04 10:00'),
      reopen('2026-11-09 09:00', days(2)),
      merge('2026-11-09 10:00', '2026-11-06 09:00'),
    );
    const kinds = explainClock(long, BOOK, local('2026-11-09 11:00'))
      .lines.map(({ kind }) => kind)
      .filter((kind) => kind !== 'DAY');
    expect(kinds).toEqual([
      ...['STARTED', 'BUDGET_CHANGED', 'STOPPED', 'REOPENED', 'COUNTS_FROM', 'ENDS', 'REMAINS'],
    ]);
    const total = explainClock(long, BOOK, local('2026-11-09 11:00'), 'TOTAL');
    expect(total.lines.map(inWords)).toContain('2026-11-05 SKIPPED CLOSED');
  });

  it('counts exactly the budget, whatever befell the clock', () => {
    fc.assert(
      fc.property(clockLife, fc.constantFrom('ROUND' as const, 'TOTAL' as const), (life, scope) => {
        const { state, endedAt } = live(BOOK, life);
        if (state === null) throw new Error('no clock');
        const { lines, standing } = explainClock(state, BOOK, endedAt, scope);
        expect(standing).toEqual(usedOf(state, BOOK, endedAt, scope));
        if (standing.due.kind !== 'DUE') return;
        const counted = lines.filter((line) => line.kind === 'DAY' && line.verdict === 'COUNTED');
        const ms = counted.reduce((sum, line) => sum + ('countedMs' in line ? line.countedMs : 0), 0);
        const perUnit = standing.unit === 'NATURAL_DAY' ? 86_400_000 : 3_600_000;
        expect(standing.unit === 'WORK_DAY' ? counted.length : ms / perUnit).toBe(standing.total);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the same for the citizen (R-20)', () => {
  const ledger = after(
    started('2026-02-12 16:00', days(3)),
    suspend('2026-02-13 10:00', '2026-02-24 18:00'),
    extend('2026-02-24 19:00', 1),
  );
  const said = (at: string): unknown => plainWordsOf(explainClock(ledger, BOOK, local(at)));
  const before = [
    { code: 'BEGAN', on: '2026-02-12', limit: days(3) },
    { code: 'PAUSED', from: '2026-02-13', to: '2026-02-24', ground: 'APPRAISAL' },
    { code: 'MORE_TIME', on: '2026-02-24', extra: days(1), reason: 'the road is under water' },
    { code: 'DAYS_OFF', days: 9, holidays: ['春节'] },
  ];
  const at = local('2026-02-28 17:30');

  it.each([
    ['2026-02-25 18:00', { code: 'DUE_ON', on: '2026-02-28', at }],
    ['2026-02-28 09:00', { code: 'DUE_TODAY', at }],
    ['2026-02-28 17:31', { code: 'WAS_DUE_ON', on: '2026-02-28', at }],
  ])('at %s ends in %j', (now, last) => {
    expect(said(now)).toEqual([...before, last]);
  });

  it('names no post and no paper', () => {
    expect(JSON.stringify(said('2026-02-25 18:00'))).not.toMatch(/unitName|appraisal order|notice no/);
  });

  it('says whether it ended in time, and which year is missing', () => {
    const words = (clock: typeof ledger, now: string): unknown =>
      plainWordsOf(explainClock(clock, BOOK, local(now))).at(-1);
    const limit = started('2026-11-02 09:00', days(1));
    expect(words(after(limit, stop('2026-11-03 17:30')), '2026-12-01 09:00')).toEqual({
      code: 'ENDED',
      inTime: true,
    });
    expect(words(after(limit, stop('2026-11-03 17:31')), '2026-12-01 09:00')).toEqual({
      code: 'ENDED',
      inTime: false,
    });
    expect(words(after(started('2026-12-31 09:00', days(1))), '2026-12-31 10:00')).toEqual({
      code: 'NOT_PUBLISHED',
      year: 2027,
    });
  });
});

describe('the lamp', () => {
  const ledger = after(started('2026-11-02 09:00', days(5)));

  it.each([
    ['2026-11-06 17:29', 'GREEN', 'RUNNING'],
    ['2026-11-06 17:30', 'YELLOW', 'RUNNING'],
    ['2026-11-09 17:30', 'YELLOW', 'DUE_TODAY'],
    ['2026-11-09 17:31', 'RED', 'OVERDUE'],
  ])('at %s is %s: %s', (at, lamp, word) => {
    expect(usedOf(ledger, BOOK, local(at))).toMatchObject({ lamp, word });
  });
});
