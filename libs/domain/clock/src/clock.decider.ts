import { accept, fold, type Decider, type Decision } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import { SYSTEM_ACTOR } from '@grid/territory';
import type { CalendarBook } from '@grid/worktime';
import type { ClockLedger, ClockState } from './clock.js';
import type { ClockCommand } from './clock.commands.js';
import type { ClockEvent } from './clock.events.js';
import { adoptCalendar, changeBudget, extend } from './budget.js';
import { evolveClock } from './evolve.js';
import { merge, unmerge } from './merging.js';
import { refuse } from './rejections.js';
import { rungsOf } from './rungs.js';
import { reopen, resume, start, stop, suspend } from './running.js';

/**
 * The whole law of one clock. Calendars are handed in; who may ask is the case's or task's to say.
 *
 * Whatever is asked, the rungs whose instant has passed are recorded first: none is missed because a report, a
 * suspension or an extension came a moment before somebody fired it.
 */
export function clockDecider(book: CalendarBook): Decider<ClockState, ClockCommand, ClockEvent> {
  return { initial: null, decide: (state, command) => decide(state, command, book), evolve: evolveClock };
}

function decide(state: ClockState, command: ClockCommand, book: CalendarBook): Decision<ClockEvent> {
  if (command.type === 'StartClock') return start(state, command, book);
  if (state === null)
    return refuse('CLOCK_NOT_STARTED', 'R-10', 'there is no such clock', 'Start the clock first.');
  const passed = passedRungs(state, command, book);
  const ledger = fold({ initial: state, evolve: evolveLedger }, passed, state);
  if (command.type === 'FireRung') return fire(ledger, command.key, passed);
  const decision = decideOn(ledger, command, book);
  return decision.ok ? accept(...passed, ...decision.events) : decision;
}

function decideOn(
  ledger: ClockLedger,
  command: Exclude<ClockCommand, { type: 'StartClock' | 'FireRung' }>,
  book: CalendarBook,
): Decision<ClockEvent> {
  switch (command.type) {
    case 'SuspendClock':
      return suspend(ledger, command);
    case 'ResumeClock':
      return resume(ledger, command);
    case 'ExtendClock':
      return extend(ledger, command, book);
    case 'ChangeBudget':
      return changeBudget(ledger, command, book);
    case 'MergeClock':
      return merge(ledger, command);
    case 'UnmergeClock':
      return unmerge(ledger, command);
    case 'StopClock':
      return stop(ledger, command);
    case 'ReopenClock':
      return reopen(ledger, command);
    case 'AdoptCalendar':
      return adoptCalendar(ledger, command, book);
  }
}

/** A rung is fired with whatever else has passed; one that has fired changes nothing. */
function fire(ledger: ClockLedger, key: string, passed: readonly ClockEvent[]): Decision<ClockEvent> {
  if (ledger.firedRungs.includes(key)) return accept(...passed);
  return refuse('RUNG_NOT_DUE', 'R-18', 'its instant has not come, or has been moved', 'Wait for it.', {
    key,
  });
}

/** The rungs whose instant has passed, as facts; a suspension whose date has come ends with its own. */
function passedRungs(
  ledger: ClockLedger,
  { now }: { readonly now: string },
  book: CalendarBook,
): ClockEvent[] {
  const by = actedBy(SYSTEM_ACTOR);
  return rungsOf(ledger, book)
    .filter(({ firesAt }) => firesAt <= now)
    .flatMap(({ key, kind, firesAt }): ClockEvent[] => {
      const fired = { type: 'ClockRungFired', key, kind, dueAt: firesAt, at: now, by } as const;
      return kind === 'AUTO_RESUME' ? [fired, { type: 'ClockResumed', at: firesAt, by }] : [fired];
    });
}

/** The fold from a clock that has started: it never ends up as none. */
function evolveLedger(ledger: ClockLedger, event: ClockEvent): ClockLedger {
  return evolveClock(ledger, event) ?? ledger;
}
