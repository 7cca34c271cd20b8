import { describe, expect, it } from '@jest/globals';
import { dueOf, startOf, suspendedMs, usedOf, type ClockScope } from './index.js';
import type { ClockLedger } from './clock.js';
import {
  after,
  BOOK,
  by,
  change,
  days,
  decider,
  extend,
  hours,
  local,
  merge,
  reopen,
  resume,
  started,
  stop,
  suspend,
  unmerge,
} from './clock.fixture.js';

const due = (ledger: ClockLedger, scope?: ClockScope): unknown => dueOf(ledger, BOOK, scope);
const at = (text: string): unknown => ({ kind: 'DUE', at: local(text) });
const FRIDAY = '2026-02-13 09:00';

describe('due dates of a ledger (R-10, R-11, R-12)', () => {
  it.each([
    [days(3), '2026-02-25 17:30'],
    [days(7), '2026-03-02 17:30'],
    [hours(2), '2026-02-13 11:00'],
    [{ amount: 15, unit: 'NATURAL_DAY' } as const, '2026-02-28 09:00'],
    [{ amount: 4, unit: 'URGENT_HOUR' } as const, '2026-02-13 13:00'],
  ])('from Friday 2026-02-13, %j end %s', (limit, end) => {
    expect(due(after(started(FRIDAY, limit)))).toEqual(at(end));
  });

  it('say that the calendar is not published instead of guessing', () => {
    const late = after(started('2026-12-21 09:00', days(15)));
    expect(due(late)).toEqual({ kind: 'CALENDAR_NOT_PUBLISHED', year: 2027 });
    expect(usedOf(late, BOOK, local('2026-12-31 17:30'))).toMatchObject({
      used: 8,
      remaining: 7,
      lamp: 'GREEN',
      word: 'CALENDAR_NOT_PUBLISHED',
    });
    expect(usedOf(late, BOOK, local('2027-01-05 09:00'))).toMatchObject({ used: null, lamp: 'UNKNOWN' });
    // Received after the last published close, nothing has been used by midnight.
    const last = after(started('2026-12-31 17:31', days(1)));
    expect(usedOf(last, BOOK, local('2026-12-31 20:00'))).toMatchObject({ used: 0, lamp: 'GREEN' });
  });

  it('take a later calendar when their own does not reach, and only then (R-19)', () => {
    const adopt = {
      type: 'AdoptCalendar',
      calendarVersion: 'cn-2026',
      now: local('2025-12-31 10:00'),
      by,
    } as const;
    const short = after(started('2025-12-30 09:00', days(5), { calendarVersion: 'cn-2025' }));
    expect(due(short)).toEqual({ kind: 'CALENDAR_NOT_PUBLISHED', year: 2026 });
    expect(due(after(started('2025-12-30 09:00', days(5), { calendarVersion: 'cn-2025' }), adopt))).toEqual(
      at('2026-01-07 17:30'),
    );
    const enough = after(started('2025-12-01 09:00', days(5), { calendarVersion: 'cn-2025' }));
    expect(decider.decide(enough, adopt)).toMatchObject({ rejection: { code: 'CALENDAR_SUFFICES' } });
  });
});

describe('suspensions (R-14)', () => {
  it('take away the work days at whose close the clock stands', () => {
    const before = started('2026-11-02 09:00', days(5));
    expect(due(after(before))).toEqual(at('2026-11-09 17:30'));
    // Tuesday noon to Thursday noon: Tuesday and Wednesday do not count, Thursday does.
    const ledger = after(before, suspend('2026-11-03 12:00', '2026-11-20 09:00'), resume('2026-11-05 12:00'));
    expect(due(ledger)).toEqual(at('2026-11-11 17:30'));
    expect(suspendedMs(ledger, local('2026-11-30 09:00'))).toBe(48 * 3_600_000);
  });

  it('from after the close to before the next one take nothing', () => {
    const ledger = after(
      started('2026-11-02 09:00', days(5)),
      suspend('2026-11-03 17:30', '2026-11-20 09:00'),
      resume('2026-11-04 17:29'),
    );
    expect(due(ledger)).toEqual(at('2026-11-09 17:30'));
  });

  it('take exactly their office time from work hours', () => {
    const ledger = after(
      started('2026-11-02 09:00', hours(4)),
      suspend('2026-11-02 11:00', '2026-11-20 09:00'),
      resume('2026-11-02 15:30'),
    );
    // One hour before noon and one and a half after lunch did not count.
    expect(due(ledger)).toEqual(at('2026-11-02 17:30'));
    expect(usedOf(ledger, BOOK, local('2026-11-02 16:00'))).toMatchObject({ used: 2.5, remaining: 1.5 });
  });

  it('end on their date, however late somebody says so', () => {
    const suspended = [
      started('2026-11-02 09:00', days(5)),
      suspend('2026-11-03 10:00', '2026-11-05 09:00'),
    ] as const;
    const open = after(...suspended);
    expect(due(open)).toEqual(at('2026-11-11 17:30'));
    const noted = after(...suspended, stop('2026-11-10 09:00'));
    expect(noted.suspensions[0]?.endedAt).toBe(local('2026-11-05 09:00'));
    expect(due(noted)).toEqual(at('2026-11-11 17:30'));
  });

  it('do not move a date that has passed (R-15)', () => {
    const ledger = after(
      started('2026-11-02 09:00', days(1)),
      suspend('2026-11-05 10:00', '2026-11-20 09:00'),
    );
    expect(due(ledger)).toEqual(at('2026-11-03 17:30'));
  });
});

describe('extensions and changes of budget (R-15, R-19)', () => {
  it('add to the budget', () => {
    const ledger = after(started('2026-11-02 09:00', days(5)), extend('2026-11-03 10:00', 3));
    expect(due(ledger)).toEqual(at('2026-11-12 17:30'));
    expect(usedOf(ledger, BOOK, local('2026-11-05 18:00'))).toMatchObject({
      total: 8,
      used: 3,
      remaining: 5,
    });
  });

  it('keep start, suspensions and extensions when the budget changes', () => {
    const before = [
      started('2026-11-02 09:00', days(5)),
      suspend('2026-11-03 10:00', '2026-11-20 09:00'),
      resume('2026-11-04 10:00'),
      extend('2026-11-04 11:00', 2),
    ] as const;
    expect(due(after(...before))).toEqual(at('2026-11-12 17:30'));
    expect(due(after(...before, change('2026-11-04 12:00', days(3))))).toEqual(at('2026-11-10 17:30'));
    // An extension in days adds nothing to a budget in hours, and counts again when the days are back.
    const urgent = { amount: 72, unit: 'URGENT_HOUR' } as const;
    const hurried = after(...before, change('2026-11-04 12:00', urgent));
    expect(due(hurried)).toEqual(at('2026-11-06 09:00'));
    const back = after(...before, change('2026-11-04 12:00', urgent), change('2026-11-04 13:00', days(5)));
    expect(due(back)).toEqual(at('2026-11-12 17:30'));
  });
});

describe('reopening (R-16)', () => {
  const ledger = after(
    started('2026-11-02 09:00', days(5)),
    stop('2026-11-05 10:00'),
    reopen('2026-11-16 09:00', days(3)),
  );

  it('starts the round clock anew and never the total clock', () => {
    expect(due(ledger)).toEqual(at('2026-11-19 17:30'));
    // Two days had counted; the third goes on in the new round.
    expect(due(ledger, 'TOTAL')).toEqual(at('2026-11-18 17:30'));
    expect(usedOf(ledger, BOOK, local('2026-11-16 18:00')).used).toBe(0);
    expect(usedOf(ledger, BOOK, local('2026-11-16 18:00'), 'TOTAL').used).toBe(3);
  });

  it('is refused while the clock runs', () => {
    const command = reopen('2026-11-17 09:00', days(3));
    expect(decider.decide(ledger, command)).toMatchObject({ rejection: { code: 'CLOCK_RUNS' } });
  });
});

describe('merging (R-17)', () => {
  const before = [
    started('2026-11-09 09:00', days(5)),
    suspend('2026-11-10 10:00', '2026-11-11 10:00'),
  ] as const;
  const alone = due(after(...before, resume('2026-11-11 09:00')));

  it('counts from the earlier start', () => {
    const merged = after(...before, merge('2026-11-12 10:00', '2026-11-03 09:00'));
    expect(startOf(merged)).toBe(local('2026-11-03 09:00'));
    expect(due(merged)).toEqual(at('2026-11-11 17:30'));
    expect(due(after(...before, merge('2026-11-12 10:00', '2026-11-11 09:00')))).toEqual(alone);
  });

  it('is undone without a trace in either clock', () => {
    for (const leads of [true, false]) {
      const back = after(
        ...before,
        merge('2026-11-12 10:00', '2026-11-03 09:00', leads),
        unmerge('2026-11-13 10:00'),
      );
      expect(due(back)).toEqual(alone);
      expect(usedOf(back, BOOK, local('2026-11-13 18:00'))).toMatchObject({ used: 3, word: 'RUNNING' });
    }
  });

  it('has the other clock follow', () => {
    const follower = after(...before, merge('2026-11-12 10:00', '2026-11-03 09:00', false));
    expect(usedOf(follower, BOOK, local('2026-11-12 11:00')).word).toBe('FOLLOWING');
    expect(decider.decide(follower, extend('2026-11-12 11:00', 1))).toMatchObject({
      rejection: { code: 'CLOCK_FOLLOWS', details: { clockId: 'clock-2' } },
    });
  });
});
