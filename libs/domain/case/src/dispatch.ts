import { accept, type Decision } from '@grid/kernel';
import { contains, coversArea, levelOf, type Actor, type Unit } from '@grid/territory';
import {
  actedBy,
  findChild,
  orderRecall,
  returnUsed,
  ruleReturn,
  type TaskOrder,
} from '@grid/domain-handoff';
import { briefOf } from './brief.js';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Orders a unit to handle the case 派遣. */
export function dispatch(theCase: Case, command: CaseCommandOf<'DispatchCase'>): Decision<CaseEvent> {
  const { taskId, unit, instruction, exceptionReason, targetFromCatalogue, actor, now: at } = command;
  if (!reaches(actor, theCase, unit)) return outOfReach(unit);
  if (findChild(theCase.children, taskId) !== undefined)
    return refuse({
      code: 'TASK_ID_TAKEN',
      decidedBy: 'R-5',
      reason: 'a task with this id was ordered before',
      nextStep: 'Use a fresh id for a new task.',
    });
  if (!targetFromCatalogue && firstBlank({ exceptionReason }) !== undefined)
    return refuse({
      code: 'EXCEPTION_REASON_MISSING',
      decidedBy: 'responsibility catalogue',
      reason: `the catalogue does not name ${unit.name} for this category`,
      nextStep: 'Choose a unit from the catalogue, or write down why this one.',
      details: { unitName: unit.name, categoryCode: theCase.categoryCode },
    });
  // The clock of a round runs from its first dispatch: sending it elsewhere moves no date.
  const due = theCase.dueAt === null ? command.due : { dueAt: theCase.dueAt, dueNote: theCase.dueNote };
  const by = actedBy(actor);
  const order: TaskOrder = {
    taskId,
    caseId: theCase.caseId,
    caseNumber: theCase.number,
    round: theCase.round,
    parent: { kind: 'CASE' },
    unit,
    role: 'LEAD',
    purpose: 'HANDLE',
    mandatory: true,
    brief: briefOf(theCase),
    instruction,
    ...due,
    returnAllowed: !returnUsed(theCase.children, unit.unitId, theCase.round),
    orderedAt: at,
    orderedBy: by,
  };
  return accept<CaseEvent>({ type: 'CaseDispatched', order, exceptionReason, by, at });
}

/** Calls a task back: whoever could have sent it there. */
export function recall(theCase: Case, command: CaseCommandOf<'RecallTask'>): Decision<CaseEvent> {
  const { childTaskId, reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const child = findChild(theCase.children, childTaskId);
  if (child !== undefined && !reaches(actor, theCase, child.unit)) return outOfReach(child.unit);
  return orderRecall(theCase.children, { childTaskId, reason, by: actedBy(actor), at });
}

/** Rules on a unit's wish to return its task 裁定; the second time in a case it takes the duty chief. */
export function rule(theCase: Case, command: CaseCommandOf<'RuleReturn'>): Decision<CaseEvent> {
  const { childTaskId, granted, reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  if (theCase.returnCount > 0 && actor.role !== 'DUTY_CHIEF')
    return refuse({
      code: 'SECOND_RETURN',
      decidedBy: 'rule of returns',
      reason: 'the case was returned before; a second return is ruled on by the duty chief',
      nextStep: 'Bring it before the duty chief.',
      details: { returnCount: theCase.returnCount },
    });
  return ruleReturn(theCase.children, { childTaskId, granted, reason, by: actedBy(actor), at });
}

/** Whom an actor can send work to: the county anyone, a town whom it has inside, a station its grids. */
function reaches(actor: Actor, theCase: Case, unit: Unit): boolean {
  switch (actor.role) {
    case 'DISPATCHER':
    case 'DUTY_CHIEF':
      return true;
    case 'TOWN_HEAD':
    case 'TOWN_STAFF':
      return coversArea(actor, theCase.placePath) && contains(actor.areaPath, unit.areaPath);
    case 'STATION_HEAD':
    case 'STATION_STAFF':
      return (
        coversArea(actor, theCase.placePath) &&
        contains(actor.areaPath, unit.areaPath) &&
        levelOf(unit.areaPath) === 'GRID'
      );
    default:
      return false;
  }
}

function outOfReach(unit: Unit) {
  return refuse({
    code: 'OUTSIDE_JURISDICTION',
    decidedBy: 'jurisdiction',
    reason: `${unit.name} does not take orders from your post`,
    nextStep: 'Choose a unit within your own area, or leave it to the county dispatcher.',
    details: { unitName: unit.name },
  });
}
