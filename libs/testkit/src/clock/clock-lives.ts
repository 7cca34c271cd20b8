import type { ClockCommand, ClockState, ClockEvent } from '@grid/domain-clock';
import { clockDecider } from '@grid/domain-clock';
import { actedBy } from '@grid/domain-handoff';
import { fold } from '@grid/kernel';
import { SYSTEM_ACTOR } from '@grid/territory';
import { LIMIT_UNITS, type CalendarBook, type LimitUnit, type TimeLimit } from '@grid/worktime';
import fc from 'fast-check';
import { frozen } from '../frozen.js';

const by = actedBy(SYSTEM_ACTOR);
const MINUTE_MS = 60_000;
const BEGINNING = Date.parse('2025-01-02T00:00:00+08:00');
const LAST_START = Date.parse('2026-12-20T00:00:00+08:00');

/** One thing that befalls a clock: how long after the last, what, and numbers to make it out of. */
export interface ClockMove {
  readonly afterMinutes: number;
  readonly what: ClockCommand['type'];
  readonly limit: TimeLimit;
  readonly minutes: number;
  readonly other: number;
  readonly leads: boolean;
}

/** A whole life of a clock before it is lived. */
export interface ClockLife {
  readonly startedAt: string;
  readonly version: string;
  readonly limit: TimeLimit;
  readonly moves: readonly ClockMove[];
}

const MOVES = [
  ...(['SuspendClock', 'SuspendClock', 'ResumeClock', 'ResumeClock', 'ExtendClock', 'ChangeBudget'] as const),
  ...(['MergeClock', 'UnmergeClock', 'UnmergeClock', 'StopClock', 'ReopenClock', 'ReopenClock'] as const),
  ...(['FireRung', 'AdoptCalendar'] as const),
];

/** Any limit: up to 15 days or 30 hours. */
const limit: fc.Arbitrary<TimeLimit> = fc
  .tuple(fc.constantFrom<LimitUnit>(...LIMIT_UNITS, 'WORK_DAY'), fc.integer({ min: 1, max: 30 }))
  .map(([unit, n]) => ({ unit, amount: unit.endsWith('DAY') ? Math.ceil(n / 2) : n }));

/** From minutes to weeks, often on the very edges of office hours when the start is. */
const gap = fc.oneof(
  fc.nat(180),
  fc.nat(10 * 1440),
  fc.constantFrom(0, 210, 330, 420, 1440, 2 * 1440, 7 * 1440, 40 * 1440),
);

const start = fc.oneof(
  fc.nat((LAST_START - BEGINNING) / MINUTE_MS).map((minutes) => BEGINNING + minutes * MINUTE_MS),
  fc
    .tuple(fc.nat(710), fc.constantFrom(510, 720, 840, 1050, 1051, 0, 1439))
    .map(([day, minute]) => BEGINNING + (day * 1440 + minute) * MINUTE_MS),
);

/** Any life of a clock over the published years and past them. */
export const clockLife: fc.Arbitrary<ClockLife> = fc.record({
  startedAt: start.map((ms) => new Date(ms).toISOString()),
  version: fc.constantFrom('cn-2026', 'cn-2026', 'cn-2026/hall', 'cn-2025'),
  limit,
  moves: fc.array(
    fc.record({
      afterMinutes: gap,
      what: fc.constantFrom(...MOVES),
      limit,
      minutes: gap,
      other: fc.nat(1),
      leads: fc.constantFrom(true, true, false),
    }),
    { minLength: 2, maxLength: 14 },
  ),
});

/** What a life came to. */
export interface Lived {
  readonly events: readonly ClockEvent[];
  /** The state as it grew, one decision after the other. */
  readonly state: ClockState;
  readonly endedAt: string;
}

/** Lives a life through the decider; what is refused simply does not happen. */
export function live(book: CalendarBook, life: ClockLife): Lived {
  const decider = clockDecider(book);
  let now = life.startedAt;
  let state: ClockState = null;
  const events: ClockEvent[] = [];
  const obey = (command: ClockCommand): void => {
    const decision = decider.decide(frozen(state), frozen(command));
    if (!decision.ok) return;
    events.push(...decision.events);
    state = fold(decider, decision.events, state);
  };
  obey({
    ...{ type: 'StartClock', clockId: 'own', subject: { kind: 'CASE', id: 'case' }, duty: 'RESOLVE' },
    ...{ limit: life.limit, basis: 'spec', calendarVersion: life.version, startedAt: now, now, by },
    marks: { rungs: [50, 80, 100, 200], yellow: 80, late: 90 },
  });
  for (const move of life.moves) {
    now = new Date(Date.parse(now) + move.afterMinutes * MINUTE_MS).toISOString();
    obey(commandOf(move, now));
  }
  return { events, state, endedAt: now };
}

function commandOf(move: ClockMove, now: string): ClockCommand {
  const made = { now, by };
  const shifted = (minutes: number): string => new Date(Date.parse(now) + minutes * MINUTE_MS).toISOString();
  switch (move.what) {
    case 'SuspendClock':
      return {
        ...{
          type: 'SuspendClock',
          ground: 'inquest',
          grounds: ['inquest'],
          evidence: 'file',
          notice: 'no. 1',
        },
        resumesAt: shifted(move.minutes + 1),
        ...made,
      };
    case 'ExtendClock':
      return {
        ...{ type: 'ExtendClock', amount: move.limit.amount, reason: 'more' },
        ...{ requestedAt: now, mostExtensions: 2, ...made },
      };
    case 'ChangeBudget':
      return { type: 'ChangeBudget', limit: move.limit, cause: 'CATEGORY', basis: 'spec', ...made };
    case 'MergeClock':
      return {
        ...{ type: 'MergeClock', otherClockId: `other-${move.other}`, leads: move.leads },
        otherStartedAt: shifted(-Math.min(move.minutes, (Date.parse(now) - BEGINNING) / MINUTE_MS)),
        ...made,
      };
    case 'UnmergeClock':
      return { type: 'UnmergeClock', otherClockId: `other-${move.other}`, ...made };
    case 'StopClock':
      return { type: 'StopClock', reason: 'done', ...made };
    case 'ReopenClock':
      return { type: 'ReopenClock', limit: move.limit, basis: 'spec', ...made };
    case 'FireRung':
      return { type: 'FireRung', key: 'round-1-share-50', ...made };
    case 'AdoptCalendar':
      return { type: 'AdoptCalendar', calendarVersion: 'cn-2026', ...made };
    default:
      return { type: 'ResumeClock', ...made };
  }
}
