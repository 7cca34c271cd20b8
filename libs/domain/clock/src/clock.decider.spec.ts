import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import type { ClockCommand } from './clock.commands.js';
import {
  after,
  by,
  change,
  days,
  decider,
  extend,
  fireRung,
  local,
  merge,
  reopen,
  resume,
  started,
  stop,
  suspend,
  unmerge,
} from './clock.fixture.js';

// Due on Monday 2026-11-09 17:30.
const running = started('2026-11-02 09:00', days(5));

const START: ClockCommand = {
  ...{ type: 'StartClock', clockId: 'clock-1', subject: { kind: 'TASK', id: 'task-1' }, duty: 'SIGN' },
  ...{ limit: days(2), basis: 'duty limit', calendarVersion: 'cn-2026' },
  marks: { rungs: [100], yellow: 80, late: 90 },
  startedAt: local('2026-11-02 09:00'),
  now: local('2026-11-02 09:05'),
  by,
};

describe('a clock says no, and why (R-4)', () => {
  const code = (...[ledger, command]: Parameters<typeof decider.decide>): string => {
    const decision = decider.decide(ledger, command);
    if (decision.ok) return 'accepted';
    expect(decision.rejection.decidedBy).toMatch(/^R-\d+$/);
    expect(decision.rejection.nextStep).toMatch(/\.$/);
    return decision.rejection.code;
  };

  it.each([
    ['an unknown calendar', { calendarVersion: 'cn-1999' }, 'CALENDAR_UNKNOWN'],
    ['a start to come', { startedAt: local('2026-11-03 09:00') }, 'DATE_AHEAD'],
    ['half a day', { limit: days(0.5) }, 'LIMIT_NOT_COUNTABLE'],
    ['no time at all', { limit: { amount: 0, unit: 'WORK_HOUR' } }, 'LIMIT_NOT_COUNTABLE'],
    ['nothing wrong', {}, 'accepted'],
  ])('to a start with %s', (_, wrong, answer) => {
    expect(code(null, { ...START, ...wrong } as ClockCommand)).toBe(answer);
  });

  it.each([
    ['another ground', { ground: 'BUSY' }, 'GROUND_NOT_LEGAL'],
    ['no evidence', { evidence: ' ' }, 'TEXT_MISSING'],
    ['no notice to the citizen', { notice: '' }, 'TEXT_MISSING'],
    ['a resume date that is past', { resumesAt: local('2026-11-03 10:00') }, 'DATE_NOT_AHEAD'],
    ['nothing wrong', {}, 'accepted'],
  ])('to a suspension with %s (R-14)', (_, wrong, answer) => {
    expect(code(after(running), { ...suspend('2026-11-03 10:00', '2026-11-05 10:00'), ...wrong })).toBe(
      answer,
    );
  });

  it('to what does not follow from where it stands', () => {
    const suspended = after(running, suspend('2026-11-03 10:00', '2026-11-05 10:00'));
    const stopped = after(running, stop('2026-11-03 10:00'));
    const merged = after(running, merge('2026-11-03 10:00', '2026-11-01 09:00'));
    expect(code(null, resume('2026-11-03 10:00'))).toBe('CLOCK_NOT_STARTED');
    expect(code(after(running), START)).toBe('CLOCK_EXISTS');
    expect(code(after(running), resume('2026-11-03 10:00'))).toBe('CLOCK_NOT_SUSPENDED');
    expect(code(suspended, suspend('2026-11-04 10:00', '2026-11-05 10:00'))).toBe('CLOCK_SUSPENDED');
    // Its date has come: nobody need resume it.
    expect(code(suspended, resume('2026-11-05 10:00'))).toBe('CLOCK_NOT_SUSPENDED');
    expect(code(stopped, stop('2026-11-04 10:00'))).toBe('CLOCK_STOPPED');
    expect(code(stopped, extend('2026-11-04 10:00', 1))).toBe('CLOCK_STOPPED');
    expect(code(after(running), reopen('2026-11-04 10:00', days(1)))).toBe('CLOCK_RUNS');
    expect(code(merged, merge('2026-11-04 10:00', '2026-11-01 09:00'))).toBe('CLOCK_MERGED');
    expect(code(after(running), unmerge('2026-11-04 10:00'))).toBe('CLOCK_NOT_MERGED');
    expect(code(after(running), merge('2026-11-04 10:00', '2026-11-05 09:00'))).toBe('DATE_AHEAD');
  });

  it('to an extension at or after the due date, or beyond the cap (R-15)', () => {
    expect(code(after(running), extend('2026-11-09 17:29', 2))).toBe('accepted');
    expect(code(after(running), extend('2026-11-09 17:30', 2))).toBe('EXTENSION_AFTER_DUE');
    const once = after(running, extend('2026-11-03 10:00', 2));
    expect(code(once, extend('2026-11-04 10:00', 2, 1))).toBe('EXTENSIONS_USED_UP');
    expect(code(once, extend('2026-11-04 10:00', 2, 2))).toBe('accepted');
    expect(code(after(running), extend('2026-11-04 10:00', 0.5))).toBe('LIMIT_NOT_COUNTABLE');
    const tomorrow = { ...extend('2026-11-04 10:00', 1), requestedAt: local('2026-11-05 10:00') };
    expect(code(after(running), tomorrow)).toBe('DATE_AHEAD');
  });

  it('to a budget that would make timely what is overdue (R-15)', () => {
    expect(code(after(running), change('2026-11-09 17:31', days(8)))).toBe('OVERDUE_STAYS');
    expect(code(after(running), change('2026-11-09 17:31', days(3)))).toBe('accepted');
    expect(code(after(running), change('2026-11-09 17:30', days(8)))).toBe('accepted');
  });
});

describe('an extension asked for in the last tenth (R-15)', () => {
  // Nine of ten days have gone at the close of Friday 2026-11-13.
  const ten = started('2026-11-02 09:00', days(10));

  it.each([
    ['2026-11-13 17:29', false],
    ['2026-11-13 17:30', true],
  ])('at %s is late: %s', (now, late) => {
    expect(given(decider, ten).when(extend(now, 2)).events).toMatchObject([
      { type: 'ClockRungFired' },
      { type: 'ClockRungFired' },
      { type: 'ClockExtended', late, extra: { amount: 2, unit: 'WORK_DAY' } },
    ]);
  });
});

describe('rungs (R-18)', () => {
  it('are recorded before whatever is asked after their instant', () => {
    const { events } = given(decider, running).when(stop('2026-11-10 09:00'));
    expect(events).toMatchObject([
      { type: 'ClockRungFired', key: 'round-1-share-50', kind: 'WARNING', at: local('2026-11-10 09:00') },
      { type: 'ClockRungFired', key: 'round-1-share-80', dueAt: local('2026-11-06 17:30') },
      { type: 'ClockRungFired', key: 'round-1-share-100', kind: 'DUE', dueAt: local('2026-11-09 17:30') },
      { type: 'ClockStopped' },
    ]);
  });

  it('fire once, at their instant and not before', () => {
    const fire = fireRung('round-1-share-50', '2026-11-05 12:00');
    const early = fireRung('round-1-share-50', '2026-11-05 11:59');
    expect(given(decider, running).when(early).rejection.code).toBe('RUNG_NOT_DUE');
    const { events } = given(decider, running).when(fire);
    expect(events).toMatchObject([{ type: 'ClockRungFired', key: 'round-1-share-50' }]);
    expect(given(decider, running, ...events).when(fire).events).toEqual([]);
  });

  it('resume a suspension on its date', () => {
    const ledger = after(running, suspend('2026-11-03 10:00', '2026-11-05 09:00'));
    const decision = decider.decide(ledger, fireRung('resume-1', '2026-11-05 09:00'));
    expect(decision).toMatchObject({
      events: [
        { type: 'ClockRungFired', kind: 'AUTO_RESUME', by: { role: 'SYSTEM' } },
        { type: 'ClockResumed', at: local('2026-11-05 09:00') },
      ],
    });
  });
});
