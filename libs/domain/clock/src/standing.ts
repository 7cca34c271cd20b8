import type { Instant } from '@grid/kernel';
import { localDateOf, type CalendarBook, type Due, type LimitUnit } from '@grid/worktime';
import { leaderOf, openSuspension, type ClockLedger } from './clock.js';
import { dueOf, instantOfShare, usedAt } from './count.js';
import { pausesOf, runOf, type ClockScope, type Run } from './run.js';

/** 绿灯, 黄灯 from the yellow share on, 红灯 overdue; `UNKNOWN` while the year is not published. */
export const LAMPS = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const;
export type Lamp = (typeof LAMPS)[number];

/** The one word for a clock's standing, so that none is a blank. */
export const CLOCK_WORDS = [
  'STOPPED',
  'FOLLOWING',
  'SUSPENDED',
  'OVERDUE',
  'DUE_TODAY',
  'CALENDAR_NOT_PUBLISHED',
  'RUNNING',
] as const;
export type ClockWord = (typeof CLOCK_WORDS)[number];

/** How a clock stands at an instant: derived, and good for that instant and revision only. */
export interface Standing {
  readonly due: Due;
  readonly unit: LimitUnit;
  readonly total: number;
  /** Used up so far; null where no calendar is published. `used` + `remaining` = `total`; negative means late. */
  readonly used: number | null;
  readonly remaining: number | null;
  readonly lamp: Lamp;
  readonly word: ClockWord;
  /** How long this clock has been suspended in all, in milliseconds, for all to see. */
  readonly suspendedMs: number;
  readonly revision: number;
}

/** Used, remaining, lamp and word at an instant. */
export function usedOf(
  ledger: ClockLedger,
  book: CalendarBook,
  at: Instant,
  scope: ClockScope = 'ROUND',
): Standing {
  const run = runOf(ledger, book, scope);
  const due = dueOf(ledger, book, scope);
  const used = usedAt(run, at);
  const known = typeof used === 'number' ? used : null;
  const lamp = lampOf(run, due, ledger.marks.yellow, at);
  return {
    due,
    unit: run.unit,
    total: run.amount,
    used: known,
    remaining: known === null ? null : run.amount - known,
    lamp,
    word: wordOf(ledger, due, lamp, at),
    suspendedMs: suspendedMs(ledger, at),
    revision: ledger.revision,
  };
}

/** Total suspended time up to an instant, in milliseconds of natural time. */
export function suspendedMs(ledger: ClockLedger, at: Instant): number {
  return pausesOf(ledger)
    .filter(({ why, from }) => why === 'SUSPENDED' && from < at)
    .reduce((sum, { from, to }) => sum + Date.parse(to < at ? to : at) - Date.parse(from), 0);
}

/** Whether the clock stands still at an instant. */
export function isSuspended(ledger: ClockLedger, at: Instant): boolean {
  const open = openSuspension(ledger);
  return open !== undefined && at < open.resumesAt;
}

/** The due instant itself is still in time. A stopped clock keeps the lamp it stopped with. */
function lampOf(run: Run, due: Due, yellowShare: number, at: Instant): Lamp {
  const seen = run.stoppedAt !== null && run.stoppedAt < at ? run.stoppedAt : at;
  if (due.kind === 'DUE' && seen > due.at) return 'RED';
  const yellow = instantOfShare(run, yellowShare);
  if (yellow.kind === 'DUE') return seen >= yellow.at ? 'YELLOW' : 'GREEN';
  return typeof usedAt(run, seen) === 'number' ? 'GREEN' : 'UNKNOWN';
}

function wordOf(ledger: ClockLedger, due: Due, lamp: Lamp, at: Instant): ClockWord {
  if (ledger.rounds.at(-1)?.stoppedAt != null) return 'STOPPED';
  if (leaderOf(ledger) !== undefined) return 'FOLLOWING';
  if (lamp === 'RED') return 'OVERDUE';
  if (isSuspended(ledger, at)) return 'SUSPENDED';
  if (due.kind !== 'DUE') return 'CALENDAR_NOT_PUBLISHED';
  return localDateOf(due.at) === localDateOf(at) ? 'DUE_TODAY' : 'RUNNING';
}
