import { msOfInstant, type Instant } from '@grid/kernel';
import { isEnded, type Case, type CaseState } from './case.js';
import type { CaseEvent } from './case.events.js';
import { evolveCase } from './evolve.js';
import { workStatus } from './waiting.js';
import { leadOf } from './waits.js';

/** Who has a case in hand: the centre, a unit that leads, or nobody while it lies closed before a reopening. */
export type Holder =
  | { readonly kind: 'CENTER' | 'NOBODY'; readonly unit: null }
  | { readonly kind: 'UNIT'; readonly unit: Case['children'][number]['unit'] };

/** A line of the hand-over ledger 流转台账: one holder, from when to when. */
export interface Handover {
  readonly holder: Holder;
  readonly round: number;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

/** The hand-over ledger of a case: its lines follow one another without a gap, from its submission on. */
export interface HandoverLedger {
  readonly lines: readonly Handover[];
  /** When the case was submitted. */
  readonly from: Instant;
  /** When it ended or was closed; null while it goes on. */
  readonly to: Instant | null;
}

/**
 * Reads the ledger off a case's facts, so that it holds for every case there ever was. A unit holds a case from
 * the order to the moment the county learned that it was done or let go, its wish to return included; the centre
 * before, in between, at the check and until the closing.
 */
export function handoversOf(events: Iterable<CaseEvent>): HandoverLedger | null {
  let state: CaseState = null;
  let lines: readonly Handover[] = [];
  for (const event of events) {
    const before: CaseState = state;
    state = evolveCase(before, event);
    if (state === null) continue;
    const at = before === null ? state.submittedAt : event.at;
    lines = turned(lines, { holder: holderOf(state), round: state.round, from: at, to: null });
  }
  if (state === null) return null;
  const last = lines.at(-1);
  // What has ended, or lies closed and is not taken up again, is in nobody's hand: no line of its own.
  const over = last?.holder.kind === 'NOBODY';
  const from = state.submittedAt;
  return over ? { lines: lines.slice(0, -1), from, to: last.from } : { lines, from, to: null };
}

/** How long a line, or the whole ledger, took; up to now while it lasts. In milliseconds. */
export function elapsedMs(
  span: { readonly from: Instant; readonly to: Instant | null },
  now: Instant,
): number {
  return msOfInstant(span.to ?? now) - msOfInstant(span.from);
}

/**
 * Who has a case in hand as it stands. Asking the citizen, or putting the matter off, takes no work from the unit
 * that leads, so it holds the case while it waits; where nobody leads, and while the case is merged with another
 * and nobody works on it, the centre does.
 */
export function holderOf(theCase: Case): Holder {
  // Merging can be undone, so a merged case is not over: the ledger goes on.
  if (theCase.status === 'MERGED') return { kind: 'CENTER', unit: null };
  if (isEnded(theCase) || theCase.status === 'CLOSED') return { kind: 'NOBODY', unit: null };
  const lead = workStatus(theCase) === 'IN_HANDLING' ? leadOf(theCase) : undefined;
  return lead === undefined ? { kind: 'CENTER', unit: null } : { kind: 'UNIT', unit: lead.unit };
}

/** The lines with the next one: the same holder goes on, and what took no time at all leaves no line. */
function turned(lines: readonly Handover[], next: Handover): readonly Handover[] {
  const last = lines.at(-1);
  if (last === undefined) return [next];
  if (isSame(last, next)) return lines;
  const from = next.from > last.from ? next.from : last.from;
  if (from > last.from) return [...lines.slice(0, -1), { ...last, to: from }, { ...next, from }];
  const before = lines.at(-2);
  return before !== undefined && isSame(before, next)
    ? [...lines.slice(0, -2), { ...before, to: null }]
    : [...lines.slice(0, -1), { ...next, from }];
}

function isSame(one: Handover, other: Handover): boolean {
  return (
    one.round === other.round &&
    one.holder.kind === other.holder.kind &&
    one.holder.unit?.unitId === other.holder.unit?.unitId
  );
}
