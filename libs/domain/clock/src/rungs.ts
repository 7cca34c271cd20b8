import type { Instant } from '@grid/kernel';
import type { CalendarBook } from '@grid/worktime';
import { currentRound, leaderOf, openSuspension, type ClockLedger } from './clock.js';
import { instantOfShare } from './count.js';
import { meaningOfDue, type RungKind } from './duty.js';
import { runOf } from './run.js';

/** Something that is to be said when an instant comes. The key is the clock's own, and for ever. */
export interface Rung {
  readonly key: string;
  readonly kind: RungKind;
  readonly firesAt: Instant;
}

/**
 * The rungs still to come or to be recorded, soonest first. A stopped clock has none, one that follows
 * another leaves them to that one. Once in a round is once, however often the instant moves: what has fired
 * is not listed again. What lies past the published calendar waits until its year is known.
 */
export function rungsOf(ledger: ClockLedger, book: CalendarBook): Rung[] {
  if (currentRound(ledger).stoppedAt !== null || leaderOf(ledger) !== undefined) return [];
  const fired = new Set(ledger.firedRungs);
  return [...shareRungs(ledger, book), ...resumeRung(ledger)]
    .filter(({ key }) => !fired.has(key))
    .sort((a, b) => (a.firesAt === b.firesAt ? 0 : a.firesAt < b.firesAt ? -1 : 1));
}

function shareRungs(ledger: ClockLedger, book: CalendarBook): Rung[] {
  const run = runOf(ledger, book);
  return [...ledger.marks.rungs]
    .sort((a, b) => a - b)
    .flatMap((share): Rung[] => {
      const reached = instantOfShare(run, share);
      if (reached.kind !== 'DUE') return [];
      const kind = share < 100 ? 'WARNING' : share === 100 ? meaningOfDue(ledger.duty) : 'OVERDUE';
      return [{ key: `round-${ledger.rounds.length}-share-${share}`, kind, firesAt: reached.at }];
    });
}

function resumeRung(ledger: ClockLedger): Rung[] {
  const open = openSuspension(ledger);
  if (open === undefined) return [];
  return [{ key: `resume-${ledger.suspensions.length}`, kind: 'AUTO_RESUME', firesAt: open.resumesAt }];
}
