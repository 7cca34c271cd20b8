import { describe, expect, it } from '@jest/globals';
import { clockLife, live, RUNS } from '@grid/testkit';
import { fold } from '@grid/kernel';
import fc from 'fast-check';
import { dueOf, rungsOf, usedOf, type ClockCommand, type ClockEvent, type ClockLedger } from './index.js';
import { BOOK, by, decider, days } from './clock.fixture.js';

/** Any life, with the ledger it came to and the moment it ended. */
function inAnyLife(check: (ledger: ClockLedger, now: string, events: readonly ClockEvent[]) => void): void {
  const property = fc.property(clockLife, (life) => {
    const { state, endedAt, events } = live(BOOK, life);
    if (state === null) throw new Error('no clock');
    check(state, endedAt, events);
  });
  fc.assert(property, { numRuns: RUNS });
}

const order = (ledger: ClockLedger): string => {
  const due = dueOf(ledger, BOOK);
  return due.kind === 'DUE' ? due.at : '9999';
};

function obey(ledger: ClockLedger, command: ClockCommand): ClockLedger {
  const decision = decider.decide(ledger, command);
  return decision.ok ? (fold(decider, decision.events, ledger) ?? ledger) : ledger;
}

describe('whatever befalls a clock', () => {
  it('no rung fires twice, none before its instant, and none that has fired is still to come (R-18)', () => {
    inAnyLife((ledger, _, events) => {
      const fired = events.flatMap((event) => (event.type === 'ClockRungFired' ? [event] : []));
      expect(new Set(fired.map(({ key }) => key)).size).toBe(fired.length);
      for (const { at, dueAt } of fired) expect(at >= dueAt).toBe(true);
      const coming = rungsOf(ledger, BOOK).map(({ key }) => key);
      expect(coming.filter((key) => ledger.firedRungs.includes(key))).toEqual([]);
    });
  });

  it('no rung that has passed is missed by what is asked next (R-18)', () => {
    inAnyLife((ledger, now) => {
      const passed = rungsOf(ledger, BOOK).filter(({ firesAt }) => firesAt <= now);
      const stopped = obey(ledger, { type: 'StopClock', reason: 'done', now, by });
      for (const { key } of passed) expect(stopped.firedRungs).toContain(key);
    });
  });

  it('the budget is used up exactly at the due date, and never given back (R-11)', () => {
    inAnyLife((ledger, now) => {
      if (ledger.rounds.at(-1)?.stoppedAt !== null) return;
      const due = dueOf(ledger, BOOK);
      if (due.kind !== 'DUE') return;
      const before = new Date(Date.parse(due.at) - 1).toISOString();
      expect(usedOf(ledger, BOOK, due.at).remaining).toBeLessThanOrEqual(0);
      expect(usedOf(ledger, BOOK, before).remaining).toBeGreaterThan(0);
      const [first, second] = [due.at, now].sort().map((at) => usedOf(ledger, BOOK, at).used);
      if (first != null && second != null) expect(second).toBeGreaterThanOrEqual(first);
    });
  });

  it('a merge that is undone leaves no trace in the count (R-17)', () => {
    inAnyLife((ledger, now) => {
      for (const leads of [true, false]) {
        const other = { otherClockId: 'other-9', otherStartedAt: '2025-01-02T01:00:00.000Z' };
        const merged = obey(ledger, { type: 'MergeClock', ...other, leads, now, by });
        const apart = obey(merged, { type: 'UnmergeClock', otherClockId: 'other-9', now, by });
        expect(dueOf(apart, BOOK)).toEqual(dueOf(ledger, BOOK));
        expect(dueOf(apart, BOOK, 'TOTAL')).toEqual(dueOf(ledger, BOOK, 'TOTAL'));
      }
    });
  });

  it('a suspension or an extension makes nothing due earlier, nor moves what is overdue (R-14, R-15)', () => {
    inAnyLife((ledger, now) => {
      const resumesAt = new Date(Date.parse(now) + 5 * 86_400_000).toISOString();
      const suspended = obey(ledger, {
        ...{
          type: 'SuspendClock',
          ground: 'g',
          grounds: ['g'],
          evidence: 'e',
          notice: 'n',
          resumesAt,
          now,
          by,
        },
      });
      const extended = obey(ledger, {
        ...{ type: 'ExtendClock', amount: 3, reason: 'r', requestedAt: now, mostExtensions: 9, now, by },
      });
      for (const moved of [suspended, extended]) {
        expect(order(moved) >= order(ledger)).toBe(true);
        if (order(ledger) <= now) expect(order(moved)).toBe(order(ledger));
      }
    });
  });

  it('a stopped clock takes nothing but a new round or an unmerging (R-3)', () => {
    inAnyLife((ledger, now) => {
      const stopped = obey(ledger, { type: 'StopClock', reason: 'done', now, by });
      const asked: ClockCommand[] = [
        { type: 'ResumeClock', now, by },
        { type: 'StopClock', reason: 'again', now, by },
        { type: 'ChangeBudget', limit: days(3), cause: 'CATEGORY', basis: 'b', now, by },
        { type: 'AdoptCalendar', calendarVersion: 'cn-2026', now, by },
      ];
      for (const command of asked)
        expect(decider.decide(stopped, command)).toMatchObject({ rejection: { code: 'CLOCK_STOPPED' } });
      expect(rungsOf(stopped, BOOK)).toEqual([]);
    });
  });
});
