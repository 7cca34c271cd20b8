import { levelOf, ownerOfUnit, partitionOf, type Owner, type Unit } from '@grid/territory';
import type { ActedBy } from './acted-by.js';
import type { Child } from './child.js';
import { findChild } from './children.js';
import type { Handoff } from './handoff.js';
import type { ParentEvent } from './parent-side.js';
import type { TaskOrder } from './task-order.js';

/** A handoff with its address. One task's handoffs, both ways, travel in its own unit's partition, in order. */
export interface Announcement {
  readonly to: Owner;
  readonly partition: string;
  readonly handoff: Handoff;
}

/** Where a handoff goes. */
export type Target = Omit<Announcement, 'handoff'>;

/** The county, which owns the cases, for whatever a task of this unit tells it. */
export function caseTarget(unit: Pick<Unit, 'areaPath'>): Target {
  return { to: 'county-center', partition: partitionOf(unit.areaPath) };
}

/** The owner of a unit's tasks. */
export function unitTarget(unit: Pick<Unit, 'areaPath'>): Target {
  return { to: ownerOfUnit(unit), partition: partitionOf(unit.areaPath) };
}

/** Who opens the ordered task. */
export function orderTarget(order: TaskOrder): Target {
  return unitTarget(order.unit);
}

/** Whom the ordered task answers to. */
export function parentTarget(order: TaskOrder): Target {
  return order.parent.kind === 'CASE'
    ? caseTarget(order.unit)
    : { to: order.parent.owner, partition: partitionOf(order.unit.areaPath) };
}

/** What a parent's decree tells the child. */
export function announceToChild(event: ParentEvent, children: readonly Child[]): readonly Announcement[] {
  if (event.type !== 'ChildReturnRuled' && event.type !== 'ChildRecallOrdered') return [];
  const child = findChild(children, event.taskId);
  if (child === undefined) return [];
  const { taskId, reason, by } = event;
  const handoff: Handoff =
    event.type === 'ChildReturnRuled'
      ? { type: 'RETURN_RULED', taskId, granted: event.granted, reason, by }
      : { type: 'RECALL_ORDERED', taskId, final: false, reason, by };
  return [{ ...unitTarget(child.unit), handoff }];
}

/**
 * What the children hear when the parent's work is over (see `completeAll` and `recallAll`): completed, or
 * recalled for good, also those whose earlier recall is still unanswered, because they might refuse that one.
 */
export function announceEnd(
  children: readonly Child[],
  end: { readonly reason: string; readonly by: ActedBy },
): readonly Announcement[] {
  return children.flatMap((child): Announcement[] => {
    const { taskId } = child;
    const target = unitTarget(child.unit);
    if (child.status === 'COMPLETED')
      return [{ ...target, handoff: { type: 'COMPLETION_ORDERED', taskId, by: end.by } }];
    if (child.status === 'RECALL_ORDERED')
      return [{ ...target, handoff: { type: 'RECALL_ORDERED', taskId, final: true, ...end } }];
    return [];
  });
}

/** The county's own desk: what is handed up to it waits as a case, never as a task. */
export function isCountyOffice(unit: Pick<Unit, 'kind' | 'areaPath'>): boolean {
  return unit.kind === 'AREA_OFFICE' && levelOf(unit.areaPath) === 'COUNTY';
}
