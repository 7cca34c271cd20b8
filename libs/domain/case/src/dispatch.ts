import { accept, type Decision } from '@grid/kernel';
import { actedBy, findChild, orderRecall } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { cannotEngage, cannotHelp, joining } from './joint.js';
import { orderFor } from './order.js';
import { outOfReach, reaches } from './reach.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Orders a unit to lead the case 派遣, and others beside it to help 协办 or to know 知会, in one step. */
export function dispatch(theCase: Case, command: CaseCommandOf<'DispatchCase'>): Decision<CaseEvent> {
  const { taskId, unit, instruction, exceptionReason, targetFromCatalogue, actor, now: at } = command;
  const helpers = command.helpers ?? [];
  const refusal = cannotEngage(theCase, actor, taskId, unit) ?? cannotHelp(theCase, command, helpers);
  if (refusal !== undefined) return refusal;
  // Only the lead answers for the result, so only the lead is measured by the catalogue.
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
  const order = orderFor(theCase, {
    ...{ taskId, unit, instruction, due, actor, at },
    role: 'LEAD',
    mandatory: true,
  });
  return accept<CaseEvent>(
    { type: 'CaseDispatched', order, exceptionReason, by: actedBy(actor), at },
    ...helpers.map((helper) => joining(theCase, { ...helper, due, actor, at })),
  );
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
