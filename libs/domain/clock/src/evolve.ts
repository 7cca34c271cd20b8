import { invariant, type Instant } from '@grid/kernel';
import type { BudgetChange, ClockLedger, ClockRound, ClockState } from './clock.js';
import { currentRound } from './clock.js';
import type { ClockEvent } from './clock.events.js';

/** Adds one fact to the ledger. Nothing is ever taken out of it. */
export function evolveClock(state: ClockState, event: ClockEvent): ClockState {
  if (event.type === 'ClockStarted') return begin(event);
  invariant(state !== null, `${event.type} before the clock started`);
  return { ...state, ...changeOf(state, event), revision: state.revision + 1 };
}

function begin(event: Extract<ClockEvent, { type: 'ClockStarted' }>): ClockLedger {
  const { clockId, subject, duty, marks, calendarVersion, limit, basis, at, by } = event;
  return {
    clockId,
    subject,
    duty,
    marks,
    calendarVersion,
    totalLimit: limit,
    rounds: [{ startedAt: at, limit, basis, stoppedAt: null, by }],
    budgetChanges: [],
    suspensions: [],
    extensions: [],
    merges: [],
    firedRungs: [],
    revision: 1,
  };
}

function changeOf(
  ledger: ClockLedger,
  event: Exclude<ClockEvent, { type: 'ClockStarted' }>,
): Partial<ClockLedger> {
  switch (event.type) {
    case 'ClockSuspended': {
      const { ground, evidence, notice, resumesAt, at: from, by } = event;
      const suspension = { from, resumesAt, endedAt: null, ground, evidence, notice, by };
      return { suspensions: [...ledger.suspensions, suspension] };
    }
    case 'ClockResumed':
      return endSuspension(ledger, event.at);
    case 'ClockExtended': {
      const { extra, reason, requestedAt, late, at, by } = event;
      const extension = { extra, round: ledger.rounds.length, reason, requestedAt, late, at, by };
      return { extensions: [...ledger.extensions, extension] };
    }
    case 'ClockBudgetChanged':
      return changeBudget(ledger, event);
    case 'ClockMerged': {
      const { otherClockId: clockId, otherStartedAt: startedAt, leads, at } = event;
      const merge = { clockId, startedAt, leads, round: ledger.rounds.length, at, undoneAt: null };
      return { merges: [...ledger.merges, merge] };
    }
    case 'ClockUnmerged':
      return {
        merges: ledger.merges.map((merge) =>
          merge.clockId === event.otherClockId && merge.undoneAt === null
            ? { ...merge, undoneAt: event.at }
            : merge,
        ),
      };
    case 'ClockStopped':
      return { ...endSuspension(ledger, event.at), rounds: withLast(ledger, { stoppedAt: event.at }) };
    case 'ClockReopened': {
      const { limit, basis, at: startedAt, by } = event;
      return { rounds: [...ledger.rounds, { startedAt, limit, basis, stoppedAt: null, by }] };
    }
    case 'ClockCalendarAdopted':
      return { calendarVersion: event.calendarVersion };
    case 'ClockRungFired':
      return { firedRungs: [...ledger.firedRungs, event.key] };
  }
}

function changeBudget(
  ledger: ClockLedger,
  { limit, cause, basis, at, by }: BudgetChange,
): Partial<ClockLedger> {
  return {
    totalLimit: limit,
    rounds: withLast(ledger, { limit }),
    budgetChanges: [...ledger.budgetChanges, { limit, cause, basis, at, by }],
  };
}

/** A suspension never outlives its date, however late somebody says so. */
function endSuspension(ledger: ClockLedger, at: Instant): Pick<ClockLedger, 'suspensions'> {
  return {
    suspensions: ledger.suspensions.map((suspension) =>
      suspension.endedAt === null
        ? { ...suspension, endedAt: at < suspension.resumesAt ? at : suspension.resumesAt }
        : suspension,
    ),
  };
}

function withLast(ledger: ClockLedger, change: Partial<ClockRound>): ClockLedger['rounds'] {
  const [first, ...later] = ledger.rounds;
  if (later.length === 0) return [{ ...first, ...change }];
  return [first, ...later.slice(0, -1), { ...currentRound(ledger), ...change }];
}
