import type { ClockEvent } from '@grid/domain-clock';
import { wallMinute } from './minute-calendar.js';

/** What the walker makes of a history: minutes on the wall, and nothing of the production ledger. */
export interface ClockStory {
  readonly version: string;
  readonly unit: string;
  readonly amount: number;
  readonly start: number;
  /** Minutes that do not count: from one up to, not including, another. */
  readonly still: readonly (readonly [number, number])[];
  readonly stopped: number | null;
}

/**
 * Reads the facts of a clock straight through, for this round or in total: a second telling of what the
 * ledger means, which shares no code with the first.
 */
export function readClockStory(events: readonly ClockEvent[], total: boolean): ClockStory {
  let version = '';
  let first: number | null = null;
  let roundStart = 0;
  let roundNo = 0;
  let budget = { amount: 0, unit: '' };
  let totalBudget = budget;
  let stopped: number | null = null;
  let pause: { from: number; to: number } | null = null;
  const still: [number, number][] = [];
  let more: { amount: number; unit: string; round: number }[] = [];
  const joined = new Map<string, { start: number; round: number }>();
  const endPause = (at: number): void => {
    if (pause !== null) still.push([pause.from, Math.min(at, pause.to)]);
    pause = null;
  };
  for (const event of events) {
    const at = wallMinute(event.at);
    if (event.type === 'ClockStarted') {
      version = event.calendarVersion;
      first = roundStart = at;
      budget = totalBudget = event.limit;
    } else if (event.type === 'ClockSuspended') pause = { from: at, to: wallMinute(event.resumesAt) };
    else if (event.type === 'ClockResumed') endPause(at);
    else if (event.type === 'ClockExtended') more = [...more, { ...event.extra, round: roundNo }];
    else if (event.type === 'ClockBudgetChanged') budget = totalBudget = event.limit;
    else if (event.type === 'ClockMerged') {
      if (event.leads)
        joined.set(event.otherClockId, { start: wallMinute(event.otherStartedAt), round: roundNo });
    } else if (event.type === 'ClockUnmerged') joined.delete(event.otherClockId);
    else if (event.type === 'ClockStopped') {
      endPause(at);
      stopped = at;
    } else if (event.type === 'ClockReopened') {
      if (stopped !== null) still.push([stopped, at]);
      stopped = null;
      roundStart = at;
      roundNo += 1;
      budget = event.limit;
    } else if (event.type === 'ClockCalendarAdopted') version = event.calendarVersion;
  }
  endPause(Infinity);
  const { amount, unit } = total ? totalBudget : budget;
  const counted = more.filter((one) => one.unit === unit && (total || one.round === roundNo));
  const starts = [...joined.values()].filter(({ round }) => total || round === roundNo);
  return {
    version,
    unit,
    amount: counted.reduce((sum, one) => sum + one.amount, amount),
    start: Math.min(total ? (first ?? 0) : roundStart, ...starts.map(({ start }) => start)),
    still: still.filter(([from, to]) => from < to).sort(([a], [b]) => a - b),
    stopped,
  };
}
