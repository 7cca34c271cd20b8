import type { Due } from '@grid/domain-case';
import { findLimit, type LimitTable } from '@grid/domain-ruleset';
import type { Instant } from '@grid/kernel';
import type { Level } from '@grid/territory';
import { dueAfterWorkDays, type WorkCalendar } from '@grid/worktime';

/** A limit to resolve, and which rule it comes from. */
export interface Limit {
  readonly workDays: number;
  readonly basis: string;
}

interface LimitedCategory {
  readonly code: string;
  readonly name: string;
  readonly limitWorkDays: number;
}
interface LimitedKind {
  readonly kind: string;
  readonly name: string;
  readonly limitWorkDays: number;
}

/**
 * What limits a matter that is taken on at a level: the row of LIMITS that names its category, if there is one;
 * else its category's default and the kind of request, of which the shorter one holds.
 */
export function limitOfMatter(
  limits: LimitTable,
  category: LimitedCategory,
  kind: LimitedKind,
  level: Level | undefined,
): Limit {
  const special = findLimit(limits, {
    duty: 'RESOLVE',
    categoryCode: category.code,
    requestKind: kind.kind,
    level: level ?? '',
  });
  if (special?.namesCategory)
    return { workDays: special.amount, basis: `limit ${special.key} ${special.name}` };
  return resolveLimit(category, special ? { ...kind, limitWorkDays: special.amount } : kind);
}

/** The shorter one of two limits: its category's and the kind of request's. */
export function resolveLimit(category: LimitedCategory, kind: LimitedKind): Limit {
  return category.limitWorkDays <= kind.limitWorkDays
    ? { workDays: category.limitWorkDays, basis: `category ${category.code} ${category.name}` }
    : { workDays: kind.limitWorkDays, basis: `request kind ${kind.kind} ${kind.name}` };
}

/** When a limit that starts now ends. Past the published calendar it says so instead of guessing. */
export function dueFrom(calendar: WorkCalendar, now: Instant, workDays: number | null): Due {
  if (workDays === null) return { dueAt: null, dueNote: 'NOT_YET_REGISTERED' };
  const due = dueAfterWorkDays(calendar, now, workDays);
  return due.kind === 'DUE'
    ? { dueAt: due.at, dueNote: 'FIXED' }
    : { dueAt: null, dueNote: 'CALENDAR_NOT_PUBLISHED' };
}
