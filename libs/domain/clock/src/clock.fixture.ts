import { actedBy, type ActedBy } from '@grid/domain-handoff';
import { fold } from '@grid/kernel';
import { actorAt, specCalendars, UNITS } from '@grid/testkit';
import type { TimeLimit } from '@grid/worktime';
import type { ClockLedger } from './clock.js';
import { clockDecider } from './clock.decider.js';
import type { ClockCommand, ClockCommandOf } from './clock.commands.js';
import type { ClockEvent } from './clock.events.js';

/** The published years 2025 and 2026. */
export const BOOK = specCalendars();
export const decider = clockDecider(BOOK);

const [unit] = UNITS;
if (unit === undefined) throw new Error('the spec county has units');
export const by: ActedBy = actedBy(actorAt(unit));

/** An instant by the county's own clock: `local('2026-02-13 09:00')`. */
export function local(text: string): string {
  return new Date(`${text.replace(' ', 'T')}+08:00`).toISOString();
}

/** A clock that has just started, at a local time. */
export function started(
  at: string,
  limit: TimeLimit,
  more: Partial<Extract<ClockEvent, { type: 'ClockStarted' }>> = {},
): ClockEvent {
  return {
    type: 'ClockStarted',
    clockId: 'clock-1',
    subject: { kind: 'CASE', id: 'case-1' },
    duty: 'RESOLVE',
    limit,
    basis: 'request kind COMPLAINT',
    calendarVersion: 'cn-2026',
    marks: { rungs: [50, 80, 100, 200], yellow: 80, late: 90 },
    at: local(at),
    by,
    ...more,
  };
}

/** A suspension that is in order. */
export function suspend(now: string, until: string): ClockCommandOf<'SuspendClock'> {
  return {
    type: 'SuspendClock',
    ground: 'APPRAISAL',
    grounds: ['APPRAISAL', 'FORCE_MAJEURE'],
    evidence: 'appraisal order no. 7',
    notice: 'notice no. 12',
    resumesAt: local(until),
    now: local(now),
    by,
  };
}

/** An extension that is in order. */
export function extend(now: string, amount: number, mostExtensions = 1): ClockCommandOf<'ExtendClock'> {
  return {
    ...{ type: 'ExtendClock', amount, reason: 'the road is under water' },
    ...{ requestedAt: local(now), mostExtensions, now: local(now), by },
  };
}

/** The ledger after commands that must all be accepted. */
export function after(first: ClockEvent, ...commands: readonly ClockCommand[]): ClockLedger {
  let state = fold(decider, [first]);
  for (const command of commands) {
    const decision = decider.decide(state, command);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.rejection.code}`);
    state = fold(decider, decision.events, state);
  }
  if (state === null) throw new Error('no clock');
  return state;
}

export const resume = (now: string): ClockCommand => ({ type: 'ResumeClock', now: local(now), by });
export const stop = (now: string): ClockCommand => ({
  type: 'StopClock',
  reason: 'done',
  now: local(now),
  by,
});
export const reopen = (now: string, limit: TimeLimit): ClockCommand => {
  return { type: 'ReopenClock', limit, basis: 'reopened', now: local(now), by };
};
export const change = (now: string, limit: TimeLimit): ClockCommand => {
  return { type: 'ChangeBudget', limit, cause: 'CATEGORY', basis: 'category 06001', now: local(now), by };
};
export const merge = (now: string, otherStart: string, leads = true): ClockCommand => ({
  ...{ type: 'MergeClock', otherClockId: 'clock-2', otherStartedAt: local(otherStart), leads },
  ...{ now: local(now), by },
});
export const unmerge = (now: string): ClockCommand => {
  return { type: 'UnmergeClock', otherClockId: 'clock-2', now: local(now), by };
};
export const fireRung = (key: string, now: string): ClockCommand => {
  return { type: 'FireRung', key, now: local(now), by };
};
export const days = (amount: number): TimeLimit => ({ amount, unit: 'WORK_DAY' });
export const hours = (amount: number): TimeLimit => ({ amount, unit: 'WORK_HOUR' });
