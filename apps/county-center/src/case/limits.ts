import type { Due } from '@grid/domain-case';
import type { Instant } from '@grid/kernel';
import { dueAfterWorkDays, type WorkCalendar } from '@grid/worktime';

/** A limit to resolve, and which rule it comes from. */
export interface Limit {
  readonly workDays: number;
  readonly basis: string;
}

/** What limits a matter: its category and the kind of request. The shorter one holds. */
export function resolveLimit(
  category: { readonly code: string; readonly name: string; readonly limitWorkDays: number },
  kind: { readonly kind: string; readonly name: string; readonly limitWorkDays: number },
): Limit {
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
