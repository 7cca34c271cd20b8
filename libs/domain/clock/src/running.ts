import { accept, type Decision } from '@grid/kernel';
import { findCalendar, type CalendarBook, type TimeLimit } from '@grid/worktime';
import { currentRound, leaderOf, openSuspension, type ClockLedger, type ClockState } from './clock.js';
import type { ClockCommandOf } from './clock.commands.js';
import type { ClockEvent } from './clock.events.js';
import { refuse, refuseBlank } from './rejections.js';

type Answer = Decision<ClockEvent>;

/** Starts a clock: from when the duty began, under the calendar and marks of that day. */
export function start(state: ClockState, command: ClockCommandOf<'StartClock'>, book: CalendarBook): Answer {
  const { clockId, subject, duty, limit, basis, calendarVersion, marks, startedAt, now, by } = command;
  if (state !== null)
    return refuse('CLOCK_EXISTS', 'R-10', 'this clock has started', 'Use a fresh clock id.');
  if (findCalendar(book, calendarVersion) === undefined) return unknownCalendar(calendarVersion);
  const uncountable = refuseUncountable(limit);
  if (uncountable !== undefined) return uncountable;
  if (startedAt > now)
    return refuse(
      'DATE_AHEAD',
      'R-10',
      'a clock does not start in the future',
      'Start it when its day comes.',
    );
  return accept<ClockEvent>({
    ...{ type: 'ClockStarted', clockId, subject, duty, limit, basis },
    ...{ calendarVersion, marks, at: startedAt, by },
  });
}

/** Suspends this clock and no other, from the notice, on a legal ground, to a date. */
export function suspend(ledger: ClockLedger, command: ClockCommandOf<'SuspendClock'>): Answer {
  const { ground, grounds, evidence, notice, resumesAt, now: at, by } = command;
  const refused = refuseUnlessRunning(ledger);
  if (refused !== undefined) return refused;
  if (openSuspension(ledger) !== undefined)
    return refuse('CLOCK_SUSPENDED', 'R-14', 'this clock is suspended', 'Resume it first.');
  if (!grounds.includes(ground))
    return refuse(
      'GROUND_NOT_LEGAL',
      'R-14',
      'the law knows no such ground',
      'Choose a ground of the list.',
      {
        grounds,
      },
    );
  const blank = refuseBlank({ evidence, notice });
  if (blank !== undefined) return blank;
  if (resumesAt <= at)
    return refuse('DATE_NOT_AHEAD', 'R-14', 'the resume date has passed', 'Give a resume date ahead.');
  return accept<ClockEvent>({ type: 'ClockSuspended', ground, evidence, notice, resumesAt, at, by });
}

/** Resumes before the date. */
export function resume(ledger: ClockLedger, { now: at, by }: ClockCommandOf<'ResumeClock'>): Answer {
  const refused = refuseUnlessRunning(ledger);
  if (refused !== undefined) return refused;
  if (openSuspension(ledger) === undefined)
    return refuse('CLOCK_NOT_SUSPENDED', 'R-14', 'this clock is not suspended', 'Nothing is to be done.');
  return accept<ClockEvent>({ type: 'ClockResumed', at, by });
}

/** The duty is done, or falls away. A clock that follows another stops as well. */
export function stop(ledger: ClockLedger, { reason, now: at, by }: ClockCommandOf<'StopClock'>): Answer {
  if (currentRound(ledger).stoppedAt !== null) return refuseStopped();
  return refuseBlank({ reason }) ?? accept<ClockEvent>({ type: 'ClockStopped', reason, at, by });
}

/** A new round: its own clock starts, the total clock goes on from where it stood. */
export function reopen(ledger: ClockLedger, command: ClockCommandOf<'ReopenClock'>): Answer {
  const { limit, basis, now: at, by } = command;
  if (currentRound(ledger).stoppedAt === null)
    return refuse('CLOCK_RUNS', 'R-16', 'this clock has not stopped', 'Stop it before a new round.');
  if (leaderOf(ledger) !== undefined) return refuseFollowing(ledger);
  return refuseUncountable(limit) ?? accept<ClockEvent>({ type: 'ClockReopened', limit, basis, at, by });
}

/** The "no" of a clock that has stopped, or that follows another. */
export function refuseUnlessRunning(ledger: ClockLedger) {
  if (currentRound(ledger).stoppedAt !== null) return refuseStopped();
  return leaderOf(ledger) === undefined ? undefined : refuseFollowing(ledger);
}

/** The "no" to a limit that cannot be counted: days are whole, hours may be broken, neither is nothing. */
export function refuseUncountable({ amount, unit }: TimeLimit) {
  const hours = unit !== 'WORK_DAY' && unit !== 'NATURAL_DAY';
  if (Number.isFinite(amount) && amount > 0 && (hours || Number.isSafeInteger(amount))) return undefined;
  return refuse('LIMIT_NOT_COUNTABLE', 'R-10', `${amount} ${unit} cannot be counted`, 'Give a whole limit.');
}

/** The "no" to a calendar that nobody has laid down. */
export function unknownCalendar(version: string) {
  return refuse('CALENDAR_UNKNOWN', 'R-12', `there is no calendar ${version}`, 'Import the calendar first.', {
    version,
  });
}

function refuseStopped() {
  return refuse('CLOCK_STOPPED', 'R-3', 'this clock has stopped', 'A new round starts it again.');
}

function refuseFollowing(ledger: ClockLedger) {
  return refuse('CLOCK_FOLLOWS', 'R-17', 'this clock follows the one it was merged with', 'Ask that clock.', {
    clockId: leaderOf(ledger) ?? '',
  });
}
