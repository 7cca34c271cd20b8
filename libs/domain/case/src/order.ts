import { actedBy, coHandlerOf, isOpen, returnUsed, type Child, type TaskOrder } from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import type { Actor, Unit } from '@grid/territory';
import { briefOf } from './brief.js';
import type { Case } from './case.js';
import type { Due } from './case.commands.js';

/** What one unit is asked to do, as it stands in a dispatch. */
export interface Assignment extends Pick<TaskOrder, 'role' | 'mandatory' | 'instruction'> {
  readonly taskId: string;
  readonly unit: Unit;
  readonly due: Due;
  readonly actor: Actor;
  readonly at: Instant;
  /** No return is possible any more: it was ruled jointly whose this is. */
  readonly final?: boolean;
}

/** A task as the case orders it. Whoever is only informed 知会 is never waited for, and has nothing to return. */
export function orderFor(theCase: Case, assignment: Assignment): TaskOrder {
  const { taskId, unit, role, mandatory, instruction, due, actor, at } = assignment;
  const informed = role === 'INFORM';
  const ruled = (theCase.jointRulings ?? []).some((ruling) => ruling.round === theCase.round);
  const settled = assignment.final === true || ruled;
  // A lead that comes later is told at once who helps already.
  const helping = role === 'LEAD' ? helpersOf(theCase).filter(isOpen) : [];
  return {
    taskId,
    caseId: theCase.caseId,
    caseNumber: theCase.number,
    round: theCase.round,
    parent: { kind: 'CASE' },
    unit,
    role,
    purpose: 'HANDLE',
    mandatory: mandatory && !informed,
    brief: briefOf(theCase),
    instruction,
    ...due,
    returnAllowed: !informed && !settled && !returnUsed(theCase.children, unit.unitId, theCase.round),
    orderedAt: at,
    orderedBy: actedBy(actor),
    ...(helping.length === 0 ? {} : { coHandlers: helping.map(coHandlerOf) }),
  };
}

/** The tasks of those that help in this round, whatever became of them. */
export function helpersOf({ children, round }: Case): readonly Child[] {
  return children.filter((child) => child.role === 'CO' && child.round === round);
}
