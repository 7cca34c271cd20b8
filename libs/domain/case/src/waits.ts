import { isOpen, type Child } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { Case } from './case.js';
import type { CaseEvent } from './case.events.js';
import { helpersOf } from './order.js';
import { workStatus } from './waiting.js';

/** A stretch in which a lead that was ready waited for a mandatory co-handler: that unit's own time. */
export interface LeadWait {
  readonly round: number;
  readonly leadUnitName: string;
  /** The co-handler's task and unit. */
  readonly taskId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly from: Instant;
  /** Null while the lead still waits. */
  readonly to: Instant | null;
}

/**
 * The case with its account of waiting brought up to a fact. A lead is ready from its first report that was
 * refused for a co-handler's sake, or from the one that crossed the co-handler's order and is held. While the case
 * waits for facts or is shelved its tasks go on, and so does the waiting.
 */
export function keepWaits(theCase: Case, event: CaseEvent): Case {
  const reworked = event.type === 'CheckFailed' && theCase.leadReady !== undefined;
  const after = reworked ? { ...theCase, leadReady: null } : theCase;
  const helpers = helpersOf(after);
  const known = after.waits ?? [];
  if (helpers.length === 0 && known.every(({ to }) => to !== null)) return after;
  const lead = leadOf(after);
  const since = lead === undefined || workStatus(after) !== 'IN_HANDLING' ? null : readySince(after, lead);
  const closed = known.map((wait) => {
    if (wait.to !== null) return wait;
    const helper = helpers.find(({ taskId }) => taskId === wait.taskId);
    if (since !== null && helper !== undefined && isOpen(helper)) return wait;
    return { ...wait, to: endOf(wait, helper, event) };
  });
  const begun = since === null || lead === undefined ? [] : newWaits(after, lead, helpers, since, event);
  if (begun.length === 0 && closed.every((wait, index) => wait === known[index])) return after;
  return { ...after, waits: [...closed, ...begun] };
}

/** The waits that begin with a fact, those included that had ended before word of them came. */
function newWaits(
  theCase: Case,
  lead: Child,
  helpers: readonly Child[],
  since: Instant,
  event: CaseEvent,
): readonly LeadWait[] {
  const named = event.type === 'LeadHeldUp' ? event.waitsFor : [];
  const { round, waits = [] } = theCase;
  return helpers.flatMap((helper): LeadWait[] => {
    const { taskId, unit, orderedAt, report } = helper;
    const over = !isOpen(helper);
    if (!helper.mandatory || (over && !named.includes(taskId))) return [];
    if (waits.some((wait) => wait.taskId === taskId && wait.to === null)) return [];
    const from = later(since, orderedAt);
    const to = over ? later(from, report?.reportedAt ?? from) : null;
    if (to === from) return [];
    return [
      { round, leadUnitName: lead.unit.name, taskId, unitId: unit.unitId, unitName: unit.name, from, to },
    ];
  });
}

/** Since when a lead has been done with its own part; null while it is not, as far as the case knows. */
function readySince({ leadReady }: Case, lead: Child): Instant | null {
  if (leadReady?.taskId === lead.taskId) return leadReady.since;
  return lead.report?.reportedAt ?? null;
}

/** A report ends the waiting when it was made; anything else, when the county learned of it. */
function endOf(wait: LeadWait, helper: Child | undefined, event: CaseEvent): Instant {
  const { at } = event;
  const reportedAt = helper?.status === 'REPORTED' ? helper.report?.reportedAt : undefined;
  return later(wait.from, reportedAt !== undefined && reportedAt < at ? reportedAt : at);
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** The lead of the round, at work or done. */
export function leadOf({ children, round }: Case): Child | undefined {
  return children.find(
    (child) =>
      child.role === 'LEAD' && child.round === round && (isOpen(child) || child.status === 'REPORTED'),
  );
}
