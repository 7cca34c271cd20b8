import {
  clockDecider,
  dueOf,
  instantOfShare,
  rungsOf,
  runOf,
  usedAt,
  usedOf,
  type ClockEvent,
  type ClockLedger,
} from '@grid/domain-clock';
import { fold } from '@grid/kernel';
import { calendarBook, parseCalendar, type CalendarBook, type Due } from '@grid/worktime';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { countyCalendarFile, hallCalendarFile, yearBeforeCalendarFile } from './calendar-file.js';
import { clockLife, live } from './clock-lives.js';
import { walkClock } from './clock-walker.js';
import { MinuteCalendar } from './minute-calendar.js';

/** What a comparison looked at. It throws at the first difference, with the smallest history that shows it. */
export interface ComparedClocks {
  readonly histories: number;
  readonly facts: number;
  /** How often each kind of fact occurred: a kind that never did was never compared. */
  readonly byType: Readonly<Record<string, number>>;
  readonly unpublished: number;
  readonly seed: number;
}

const SHARES = [50, 80, 90, 100, 200];
const FILES = [countyCalendarFile(), hallCalendarFile(), yearBeforeCalendarFile()];

/** The calendars of the comparison, as production reads them. */
export function specCalendars(): CalendarBook {
  return calendarBook(
    FILES.map((file) => {
      const parsed = parseCalendar(file);
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
      return parsed.calendar;
    }),
  );
}

/**
 * Random lives of clocks, each told three times: grown decision by decision, replayed from its first fact out
 * of JSON, and walked minute by minute. All must agree. @throws at a difference.
 */
export function compareClocks(options: {
  readonly histories: number;
  readonly seed: number;
}): ComparedClocks {
  const book = specCalendars();
  const minutes = new Map(FILES.map((file) => [file.version, new MinuteCalendar(file)]));
  const decider = clockDecider(book);
  const byType: Record<string, number> = {};
  let histories = 0;
  let facts = 0;
  let unpublished = 0;
  fc.assert(
    fc.property(clockLife, fc.nat(30 * 1440), (life, later) => {
      const { events, state, endedAt } = live(book, life);
      // What goes through the log comes back as text.
      const stored = JSON.parse(JSON.stringify(events)) as ClockEvent[];
      const replayed = fold(decider, stored);
      if (replayed === null || !isDeepStrictEqual(replayed, state)) throw new Error('the replay differs');
      const at = new Date(Date.parse(endedAt) + later * 60_000).toISOString();
      for (const total of [false, true]) {
        const asked = [life.startedAt, endedAt, at];
        const walked = walkClock(minutes, stored, { total, shares: SHARES, asked });
        agree(replayed, book, total, asked, walked);
        if (typeof walked.reached.get(100) === 'number') unpublished += 1;
      }
      histories += 1;
      facts += stored.length;
      for (const { type } of stored) byType[type] = (byType[type] ?? 0) + 1;
    }),
    { numRuns: options.histories, seed: options.seed },
  );
  return { histories, facts, byType, unpublished, seed: options.seed };
}

function agree(
  ledger: ClockLedger,
  book: CalendarBook,
  total: boolean,
  asked: readonly string[],
  walked: ReturnType<typeof walkClock>,
): void {
  const scope = total ? 'TOTAL' : 'ROUND';
  const run = runOf(ledger, book, scope);
  const day = run.unit === 'WORK_DAY';
  const perUnit = day ? 1 : run.measure.perUnit / 60_000;
  for (const share of SHARES)
    same(`${scope} ${share} %`, told(instantOfShare(run, share)), walked.reached.get(share));
  asked.forEach((at, i) => {
    const used = usedAt(run, at);
    const minutes = typeof used === 'number' ? Math.round(used * perUnit * 1e6) / 1e6 : null;
    same(`${scope} used at ${at}`, minutes, walked.used[i]);
    const standing = usedOf(ledger, book, at, scope);
    if (standing.used !== null)
      same('used + remaining', standing.used + (standing.remaining ?? NaN), standing.total);
    same(`${scope} due`, standing.due, dueOf(ledger, book, scope));
  });
  if (!total)
    for (const rung of rungsOf(ledger, book).filter(({ kind }) => kind !== 'AUTO_RESUME'))
      same(rung.key, rung.firesAt, walked.reached.get(Number(rung.key.split('-').at(-1))));
}

function told(due: Due): string | number {
  return due.kind === 'DUE' ? due.at : due.year;
}

function same(what: string, clock: unknown, walker: unknown): void {
  if (!isDeepStrictEqual(clock, walker))
    throw new Error(`${what}: the clock says ${JSON.stringify(clock)}, the walker ${JSON.stringify(walker)}`);
}
