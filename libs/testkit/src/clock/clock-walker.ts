import type { ClockEvent } from '@grid/domain-clock';
import { readClockStory, type ClockStory } from './clock-story.js';
import { instantOfMinute, wallMinute, type MinuteCalendar } from './minute-calendar.js';

/** What the walker sees: when each share of the budget was reached, and how much was used at each instant asked. */
export interface Walked {
  /** By share in percent: the instant, or the first year that is not published. */
  readonly reached: ReadonlyMap<number, string | number>;
  /** In order of the instants asked: whole work days, else minutes counted; null past the calendar. */
  readonly used: readonly (number | null)[];
}

const MINUTES_A_DAY = 1440;

/**
 * The second implementation of the clock: it lives through every minute from the start and counts.
 * All instants of the history must lie on whole minutes, and so must the shares.
 */
export function walkClock(
  calendars: ReadonlyMap<string, MinuteCalendar>,
  events: readonly ClockEvent[],
  question: {
    readonly total: boolean;
    readonly shares: readonly number[];
    readonly asked: readonly string[];
  },
): Walked {
  const story = readClockStory(events, question.total);
  const calendar = calendars.get(story.version);
  if (calendar === undefined) throw new Error(`no calendar ${story.version}`);
  const shares = [...question.shares].sort((a, b) => a - b);
  const asked = question.asked.map((at) => Math.min(wallMinute(at), story.stopped ?? Infinity));
  return story.unit === 'WORK_DAY'
    ? walkDays(story, calendar, shares, asked)
    : walkMinutes(story, calendar, shares, asked);
}

/** Hours and natural time: every open minute in which the clock does not stand counts. */
function walkMinutes(
  story: ClockStory,
  calendar: MinuteCalendar,
  shares: readonly number[],
  asked: readonly number[],
): Walked {
  const office = story.unit === 'WORK_HOUR';
  const budget = story.amount * (story.unit === 'NATURAL_DAY' ? MINUTES_A_DAY : 60);
  const reached = new Map<number, string | number>();
  const instants = [...new Set(asked)].sort((a, b) => a - b).filter((at) => at > story.start);
  const counted = new Map<number, number>();
  let count = 0;
  let left = 0;
  let pause = 0;
  let begin = story.still[0]?.[0] ?? Infinity;
  let end = story.still[0]?.[1] ?? Infinity;
  let target = (budget * (shares[0] ?? 0)) / 100;
  for (let minute = story.start; left < shares.length || counted.size < instants.length;) {
    if (office && minute >= calendar.endMinute) break;
    for (; end <= minute; pause += 1) {
      begin = story.still[pause + 1]?.[0] ?? Infinity;
      end = story.still[pause + 1]?.[1] ?? Infinity;
    }
    const stands = begin <= minute;
    minute += 1;
    if (!stands && (!office || calendar.isOpen(minute - 1))) count += 1;
    for (; left < shares.length && count >= target; left += 1) {
      reached.set(shares[left] ?? 0, instantOfMinute(minute));
      target = (budget * (shares[left + 1] ?? 0)) / 100;
    }
    if (instants[counted.size] === minute) counted.set(minute, count);
  }
  for (; left < shares.length; left += 1) reached.set(shares[left] ?? 0, missingYear(story, calendar));
  const used = asked.map((at) => (at <= story.start ? 0 : (counted.get(at) ?? null)));
  return { reached, used };
}

/** Work days: a day after the one of receipt counts if the clock runs in its last minute. */
function walkDays(
  story: ClockStory,
  calendar: MinuteCalendar,
  shares: readonly number[],
  asked: readonly number[],
): Walked {
  const standsDuring = (minute: number): boolean =>
    story.still.some(([from, to]) => from <= minute && minute < to);
  const reached = new Map<number, string | number>();
  const closings: number[] = [];
  let receivedYet = false;
  let left = 0;
  const until = Math.max(0, ...asked);
  const begin = story.start - (story.start % MINUTES_A_DAY);
  for (let day = begin; left < shares.length || day < until; day += MINUTES_A_DAY) {
    if (!calendar.isPublished(day)) break;
    const close = day + calendar.closes;
    if (!calendar.isWorked(day) || close < story.start) continue;
    if (!receivedYet) {
      receivedYet = true;
      continue;
    }
    if (standsDuring(close - 1)) continue;
    const before = closings.length * calendar.dayLength;
    closings.push(close);
    let open = 0;
    for (let minute = day; minute < close; minute += 1) {
      if (!calendar.isOpen(minute)) continue;
      open += 1;
      for (; left < shares.length; left += 1) {
        const share = shares[left] ?? 0;
        if ((before + open) * 100 < story.amount * share * calendar.dayLength) break;
        let at = minute + 1;
        if (standsDuring(at - 1)) while (standsDuring(at)) at += 1;
        reached.set(share, instantOfMinute(at));
      }
    }
  }
  for (; left < shares.length; left += 1) reached.set(shares[left] ?? 0, missingYear(story, calendar));
  const used = asked.map((at) => {
    if (at <= story.start) return 0;
    return at >= calendar.endMinute ? null : closings.filter((close) => close <= at).length;
  });
  return { reached, used };
}

/** The year that stops the walk: the one it begins in, or the first that is not published. */
function missingYear({ start }: ClockStory, calendar: MinuteCalendar): number {
  return Math.max(calendar.lastYear + 1, new Date(start * 60_000).getUTCFullYear());
}
