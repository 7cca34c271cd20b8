import { accept, type Decision } from '@grid/kernel';
import { leaderOf, type ClockLedger } from './clock.js';
import type { ClockCommandOf } from './clock.commands.js';
import type { ClockEvent } from './clock.events.js';
import { refuse } from './rejections.js';
import { refuseUnlessRunning } from './running.js';

type Answer = Decision<ClockEvent>;

/** Two clocks become one: the leading one counts from the earlier start, the other follows it. */
export function merge(ledger: ClockLedger, command: ClockCommandOf<'MergeClock'>): Answer {
  const { otherClockId, otherStartedAt, leads, now: at, by } = command;
  const refused = refuseUnlessRunning(ledger);
  if (refused !== undefined) return refused;
  const merged = ledger.merges.some(({ clockId, undoneAt }) => clockId === otherClockId && undoneAt === null);
  if (merged || otherClockId === ledger.clockId)
    return refuse('CLOCK_MERGED', 'R-17', 'these two are one already', 'Choose another case.', {
      otherClockId,
    });
  if (otherStartedAt > at)
    return refuse('DATE_AHEAD', 'R-17', 'the other clock has not started', 'Merge when it has.');
  return accept<ClockEvent>({ type: 'ClockMerged', otherClockId, otherStartedAt, leads, at, by });
}

/** Both are as if they had never been merged: each keeps its own start and its own ledger. */
export function unmerge(
  ledger: ClockLedger,
  { otherClockId, now: at, by }: ClockCommandOf<'UnmergeClock'>,
): Answer {
  const joined = ledger.merges.some(({ clockId, undoneAt }) => clockId === otherClockId && undoneAt === null);
  if (!joined)
    return refuse('CLOCK_NOT_MERGED', 'R-17', 'these two are not merged', 'Look up the other clock.', {
      otherClockId,
      leader: leaderOf(ledger) ?? '',
    });
  return accept<ClockEvent>({ type: 'ClockUnmerged', otherClockId, at, by });
}
