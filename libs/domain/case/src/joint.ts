import { actedBy, findChild, isOpen } from '@grid/domain-handoff';
import type { Actor, Unit } from '@grid/territory';
import type { Case } from './case.js';
import type { CaseCommandOf, Helper } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { orderFor, type Assignment } from './order.js';
import { outOfReach, reaches } from './reach.js';
import { refuse } from './rejections.js';

/** Why a unit cannot be given a task of this case just now; undefined where nothing stands against it. */
export function cannotEngage(theCase: Case, actor: Actor, taskId: string, unit: Unit) {
  if (!reaches(actor, theCase, unit)) return outOfReach(unit);
  if (findChild(theCase.children, taskId) !== undefined) return taskIdTaken();
  return isEngaged(theCase, unit) ? alreadyEngaged(unit) : undefined;
}

/** The first thing that stands against the units named beside a lead; nobody is named twice. */
export function cannotHelp(
  theCase: Case,
  { actor, taskId, unit }: CaseCommandOf<'DispatchCase'>,
  helpers: readonly Helper[],
) {
  const units = new Set([unit.unitId]);
  const taskIds = new Set([taskId]);
  for (const helper of helpers) {
    const refusal = cannotEngage(theCase, actor, helper.taskId, helper.unit);
    if (refusal !== undefined) return refusal;
    if (taskIds.has(helper.taskId)) return taskIdTaken();
    if (units.has(helper.unit.unitId)) return alreadyEngaged(helper.unit);
    units.add(helper.unit.unitId);
    taskIds.add(helper.taskId);
  }
  return undefined;
}

/** The fact of a unit that joins a case beside its lead: to help 协办, or to know 知会. */
export function joining(theCase: Case, assignment: Assignment): CaseEvent {
  const order = orderFor(theCase, assignment);
  const { actor, at } = assignment;
  return {
    type: order.role === 'INFORM' ? 'UnitInformed' : 'CoHandlerAdded',
    order,
    by: actedBy(actor),
    at,
  };
}

/** A unit has one task of a round at a time; what it follows, or was let go from, does not count. */
function isEngaged(theCase: Case, unit: Unit): boolean {
  return theCase.children.some(
    (child) =>
      child.unit.unitId === unit.unitId &&
      child.round === theCase.round &&
      !child.follower &&
      (isOpen(child) || child.status === 'REPORTED'),
  );
}

function alreadyEngaged(unit: Unit) {
  return refuse({
    code: 'UNIT_ALREADY_ENGAGED',
    decidedBy: 'rule of joint handling',
    reason: `${unit.name} has a task of this round`,
    nextStep: 'Choose another unit, or leave it to the task it has.',
    details: { unitName: unit.name },
  });
}

/** an id names one task for ever. */
export function taskIdTaken() {
  return refuse({
    code: 'TASK_ID_TAKEN',
    decidedBy: 'R-5',
    reason: 'a task with this id was ordered before',
    nextStep: 'Use a fresh id for a new task.',
  });
}
