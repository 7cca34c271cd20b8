import { describe, expect, it } from '@jest/globals';
import { rungsOf } from './index.js';
import type { ClockLedger } from './clock.js';
import {
  after,
  BOOK,
  days,
  extend,
  fireRung,
  hours,
  local,
  merge,
  reopen,
  started,
  stop,
  suspend,
} from './clock.fixture.js';

const told = (ledger: ClockLedger): string[] =>
  rungsOf(ledger, BOOK).map(({ key, kind, firesAt }) => `${key} ${kind} ${firesAt}`);
const running = started('2026-11-02 09:00', days(5));

describe('the rungs of a clock (R-18)', () => {
  it('are warnings, the due date and what comes after it, soonest first', () => {
    expect(told(after(running))).toEqual([
      `round-1-share-50 WARNING ${local('2026-11-05 12:00')}`,
      `round-1-share-80 WARNING ${local('2026-11-06 17:30')}`,
      `round-1-share-100 DUE ${local('2026-11-09 17:30')}`,
      `round-1-share-200 OVERDUE ${local('2026-11-16 17:30')}`,
    ]);
  });

  it.each([
    ['SIGN', 'DEEMED_SIGNED'],
    ['FEEDBACK_WINDOW', 'WINDOW_END'],
    ['REOPEN_WINDOW', 'WINDOW_END'],
    ['RECTIFY', 'DUE'],
  ] as const)('say for %s at the end: %s', (duty, kind) => {
    const marks = { rungs: [100], yellow: 80, late: 90 };
    const ledger = after(started('2026-11-02 09:00', hours(2), { duty, marks }));
    expect(rungsOf(ledger, BOOK)).toEqual([
      { key: 'round-1-share-100', kind, firesAt: local('2026-11-02 11:00') },
    ]);
  });

  it('move with the ledger, keep their keys, and those that fired do not come back', () => {
    const ledger = after(
      running,
      fireRung('round-1-share-50', '2026-11-05 12:00'),
      extend('2026-11-05 13:00', 5),
    );
    expect(told(ledger)).toEqual([
      `round-1-share-80 WARNING ${local('2026-11-12 17:30')}`,
      `round-1-share-100 DUE ${local('2026-11-16 17:30')}`,
      `round-1-share-200 OVERDUE ${local('2026-11-30 17:30')}`,
    ]);
  });

  it('stand with a suspension, which has one of its own', () => {
    const ledger = after(running, suspend('2026-11-04 10:00', '2026-11-06 10:00'));
    expect(told(ledger)).toEqual([
      `resume-1 AUTO_RESUME ${local('2026-11-06 10:00')}`,
      // Half of the third day that counts: in its office hours, but not before the clock goes on.
      `round-1-share-50 WARNING ${local('2026-11-09 12:00')}`,
      `round-1-share-80 WARNING ${local('2026-11-10 17:30')}`,
      `round-1-share-100 DUE ${local('2026-11-11 17:30')}`,
      `round-1-share-200 OVERDUE ${local('2026-11-18 17:30')}`,
    ]);
  });

  it('are none for a clock that stopped or follows, and new ones for a new round (R-16, R-17)', () => {
    expect(told(after(running, stop('2026-11-03 09:00')))).toEqual([]);
    expect(told(after(running, merge('2026-11-03 09:00', '2026-11-01 09:00', false)))).toEqual([]);
    const again = after(running, stop('2026-11-03 09:00'), reopen('2026-11-10 09:00', days(1)));
    expect(rungsOf(again, BOOK).map(({ key }) => key)).toEqual([
      ...['round-2-share-50', 'round-2-share-80', 'round-2-share-100', 'round-2-share-200'],
    ]);
  });

  it('wait for the year that is not published (R-12)', () => {
    const ledger = after(started('2026-12-28 09:00', days(5)));
    expect(told(ledger)).toEqual([`round-1-share-50 WARNING ${local('2026-12-31 12:00')}`]);
  });
});
