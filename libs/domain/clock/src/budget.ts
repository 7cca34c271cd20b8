import { accept, type Decision } from '@grid/kernel';
import { findCalendar, type CalendarBook } from '@grid/worktime';
import { currentRound, type ClockLedger } from './clock.js';
import type { ClockCommandOf } from './clock.commands.js';
import type { ClockEvent } from './clock.events.js';
import { dueOf, instantOfShare } from './count.js';
import { evolveClock } from './evolve.js';
import { refuse, refuseBlank } from './rejections.js';
import { runOf } from './run.js';
import { refuseUncountable, refuseUnlessRunning, unknownCalendar } from './running.js';

type Answer = Decision<ClockEvent>;

/** More time, before due only and so often at most; what was asked for at the last moment says so. */
export function extend(
  ledger: ClockLedger,
  command: ClockCommandOf<'ExtendClock'>,
  book: CalendarBook,
): Answer {
  const { amount, reason, requestedAt, mostExtensions, now: at, by } = command;
  const { unit } = currentRound(ledger).limit;
  const refused =
    refuseUnlessRunning(ledger) ?? refuseUncountable({ amount, unit }) ?? refuseBlank({ reason });
  if (refused !== undefined) return refused;
  if (requestedAt > at)
    return refuse(
      'DATE_AHEAD',
      'R-15',
      'nothing is asked for in the future',
      'Give the time of the request.',
    );
  const due = dueOf(ledger, book);
  if (due.kind === 'DUE' && at >= due.at)
    return refuse('EXTENSION_AFTER_DUE', 'R-15', 'overdue stays overdue', 'Report, and say why it is late.', {
      dueAt: due.at,
    });
  const had = ledger.extensions.filter(({ round }) => round === ledger.rounds.length).length;
  if (had >= mostExtensions)
    return refuse('EXTENSIONS_USED_UP', 'R-15', `${had} were granted`, 'Ask for supervision, or report.', {
      granted: had,
      most: mostExtensions,
    });
  const lateFrom = instantOfShare(runOf(ledger, book), ledger.marks.late);
  const late = lateFrom.kind === 'DUE' && requestedAt >= lateFrom.at;
  return accept<ClockEvent>({
    type: 'ClockExtended',
    extra: { amount, unit },
    reason,
    requestedAt,
    late,
    at,
    by,
  });
}

/** Another budget for the same ledger. One that is overdue cannot be made timely by it. */
export function changeBudget(
  ledger: ClockLedger,
  command: ClockCommandOf<'ChangeBudget'>,
  book: CalendarBook,
): Answer {
  const { limit, cause, basis, now: at, by } = command;
  const refused = refuseUnlessRunning(ledger) ?? refuseUncountable(limit) ?? refuseBlank({ basis });
  if (refused !== undefined) return refused;
  const event: ClockEvent = { type: 'ClockBudgetChanged', limit, cause, basis, at, by };
  const due = dueOf(ledger, book);
  const after = evolveClock(ledger, event);
  const moved = after === null ? due : dueOf(after, book);
  const isLater = moved.kind !== 'DUE' || (due.kind === 'DUE' && moved.at > due.at);
  if (due.kind === 'DUE' && at > due.at && isLater)
    return refuse('OVERDUE_STAYS', 'R-15', 'a date that has passed moves no further', 'Keep the budget.', {
      dueAt: due.at,
    });
  return accept(event);
}

/** A later calendar, for a clock whose own does not reach its due date. Otherwise it keeps its own. */
export function adoptCalendar(
  ledger: ClockLedger,
  { calendarVersion, now: at, by }: ClockCommandOf<'AdoptCalendar'>,
  book: CalendarBook,
): Answer {
  const refused = refuseUnlessRunning(ledger);
  if (refused !== undefined) return refused;
  if (findCalendar(book, calendarVersion) === undefined) return unknownCalendar(calendarVersion);
  const reaches = ['ROUND', 'TOTAL'] as const;
  if (reaches.every((scope) => dueOf(ledger, book, scope).kind === 'DUE'))
    return refuse('CALENDAR_SUFFICES', 'R-19', 'its own calendar reaches its due date', 'Leave it as it is.');
  return accept<ClockEvent>({ type: 'ClockCalendarAdopted', calendarVersion, at, by });
}
