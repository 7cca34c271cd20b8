import type { Instant } from '@grid/kernel';
import { localDateOf, type LocalDate, type TimeLimit } from '@grid/worktime';
import type { ClockExplanation, ClockLine } from './explain-clock.js';

/**
 * The same explanation for the citizen: what happened and what it means for him, without posts, papers or
 * single days. Codes and values: the words are the screen's.
 */
export type PlainWord =
  | { readonly code: 'BEGAN'; readonly on: LocalDate; readonly limit: TimeLimit }
  | { readonly code: 'BEGAN_AGAIN'; readonly on: LocalDate; readonly limit: TimeLimit }
  | { readonly code: 'COUNTED_FROM_EARLIER'; readonly on: LocalDate }
  | { readonly code: 'LIMIT_CHANGED'; readonly on: LocalDate; readonly limit: TimeLimit }
  | { readonly code: 'MORE_TIME'; readonly on: LocalDate; readonly extra: TimeLimit; readonly reason: string }
  | { readonly code: 'PAUSED'; readonly from: LocalDate; readonly to: LocalDate; readonly ground: string }
  | { readonly code: 'DAYS_OFF'; readonly days: number; readonly holidays: readonly string[] }
  | { readonly code: 'DUE_ON'; readonly on: LocalDate; readonly at: Instant }
  | { readonly code: 'DUE_TODAY'; readonly at: Instant }
  | { readonly code: 'WAS_DUE_ON'; readonly on: LocalDate; readonly at: Instant }
  | { readonly code: 'ENDED'; readonly inTime: boolean }
  | { readonly code: 'NOT_PUBLISHED'; readonly year: number };

/** An explanation in the citizen's words. */
export function plainWordsOf({ lines, standing }: ClockExplanation): PlainWord[] {
  return [...lines.flatMap(wordsOfLine), ...daysOff(lines), lastWord(standing)];
}

function wordsOfLine(line: ClockLine): PlainWord[] {
  switch (line.kind) {
    case 'STARTED':
      return [{ code: 'BEGAN', on: localDateOf(line.at), limit: line.limit }];
    case 'REOPENED':
      return [{ code: 'BEGAN_AGAIN', on: localDateOf(line.at), limit: line.limit }];
    case 'COUNTS_FROM':
      return [{ code: 'COUNTED_FROM_EARLIER', on: localDateOf(line.start) }];
    case 'BUDGET_CHANGED':
      return [{ code: 'LIMIT_CHANGED', on: localDateOf(line.at), limit: line.limit }];
    case 'EXTENDED':
      return line.counts
        ? [{ code: 'MORE_TIME', on: localDateOf(line.at), extra: line.extra, reason: line.reason }]
        : [];
    case 'SUSPENDED':
      return [{ code: 'PAUSED', from: localDateOf(line.at), to: localDateOf(line.to), ground: line.ground }];
    case 'STOPPED':
    case 'DAY':
    case 'ENDS':
    case 'REMAINS':
      return [];
  }
}

function daysOff(lines: readonly ClockLine[]): PlainWord[] {
  const off = lines.filter(
    (line) => line.kind === 'DAY' && (line.reason === 'HOLIDAY' || line.reason === 'WEEKEND'),
  );
  const names = off.flatMap((line) => (line.kind === 'DAY' && line.name !== undefined ? [line.name] : []));
  return off.length === 0 ? [] : [{ code: 'DAYS_OFF', days: off.length, holidays: [...new Set(names)] }];
}

function lastWord({ due, word, lamp }: ClockExplanation['standing']): PlainWord {
  if (word === 'STOPPED') return { code: 'ENDED', inTime: lamp !== 'RED' };
  if (due.kind !== 'DUE') return { code: 'NOT_PUBLISHED', year: due.year };
  if (lamp === 'RED') return { code: 'WAS_DUE_ON', on: localDateOf(due.at), at: due.at };
  if (word === 'DUE_TODAY') return { code: 'DUE_TODAY', at: due.at };
  return { code: 'DUE_ON', on: localDateOf(due.at), at: due.at };
}
