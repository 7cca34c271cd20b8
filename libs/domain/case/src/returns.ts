import { accept, type Decision, type Instant } from '@grid/kernel';
import type { Unit } from '@grid/territory';
import { actedBy, findChild, ruleReturn, type ActedBy, type Child } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { cannotEngage, joining } from './joint.js';
import { orderFor } from './order.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** A ruling of the duty chief with the units concerned 会商裁定: it says whose the matter is, and that is that. */
export interface JointRuling {
  readonly round: number;
  /** The task whose unit had asked to be let go. */
  readonly taskId: string;
  readonly boundUnit: Unit;
  readonly unitNames: readonly string[];
  readonly text: string;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** From the second unit of a round on it takes the duty chief, from the third a joint ruling. */
const DUTY_CHIEF_FROM = 1;
const JOINT_FROM = 2;

/** Rules on a unit's wish to return its task 裁定退单. */
export function rule(theCase: Case, command: CaseCommandOf<'RuleReturn'>): Decision<CaseEvent> {
  const { childTaskId, granted, reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const letGo = letGoInRound(theCase);
  if (letGo >= DUTY_CHIEF_FROM && actor.role !== 'DUTY_CHIEF')
    return refuse({
      code: 'SECOND_RETURN',
      decidedBy: 'rule of returns',
      reason: 'a unit was let go before in this round; the next return is ruled on by the duty chief',
      nextStep: 'Bring it before the duty chief.',
      details: { returnCount: letGo },
    });
  const bound = jointRulingOf(theCase);
  if (bound !== undefined && granted) return boundByRuling(bound);
  // Those who do not ask are told so first: nobody is called together for nothing.
  const asked = findChild(theCase.children, childTaskId)?.status === 'RETURN_REQUESTED';
  if (asked && bound === undefined && letGo >= JOINT_FROM)
    return refuse({
      code: 'JOINT_RULING_NEEDED',
      decidedBy: 'rule of returns',
      reason: `${letGo} units were let go in this round; a further one takes a joint ruling`,
      nextStep: 'Hear the units concerned, and rule jointly whose the matter is.',
      details: { returnCount: letGo },
    });
  return ruleReturn(theCase.children, { childTaskId, granted, reason, by: actedBy(actor), at });
}

/**
 * Rules jointly 会商裁定: the duty chief, having heard the units named, says which of them is bound. The one that
 * asked stays, or is let go and the bound one gets its part at once; nobody returns it again in this round.
 */
export function ruleJointly(theCase: Case, command: CaseCommandOf<'RuleJointly'>): Decision<CaseEvent> {
  const { childTaskId, taskId, boundUnit, units, text, actor, now: at } = command;
  if (firstBlank({ text }) !== undefined) return textMissing('text');
  const bound = jointRulingOf(theCase);
  if (bound !== undefined) return boundByRuling(bound);
  const letGo = letGoInRound(theCase);
  if (letGo < JOINT_FROM)
    return refuse({
      code: 'JOINT_RULING_TOO_EARLY',
      decidedBy: 'rule of returns',
      reason: `${letGo} units were let go in this round; a joint ruling is for the third that asks`,
      nextStep: 'Rule on the return as usual.',
      details: { returnCount: letGo },
    });
  if (!units.some(({ unitId }) => unitId === boundUnit.unitId))
    return refuse({
      code: 'BOUND_UNIT_NOT_HEARD',
      decidedBy: 'rule of returns',
      reason: `${boundUnit.name} is bound without being among the units heard`,
      nextStep: 'Hear it, and name it among them.',
      details: { unitName: boundUnit.name },
    });
  const by = actedBy(actor);
  const asking = findChild(theCase.children, childTaskId);
  const granted = asking?.unit.unitId !== boundUnit.unitId;
  const ruled = ruleReturn(theCase.children, { childTaskId, granted, reason: text, by, at });
  if (!ruled.ok || asking === undefined) return ruled;
  const ruling: CaseEvent = {
    ...{ type: 'JointlyRuled', taskId: childTaskId, boundUnit, text, by, at },
    unitNames: units.map(({ name }) => name),
  };
  if (!granted) return accept<CaseEvent>(ruling, ...ruled.events);
  const refusal = cannotEngage(theCase, actor, taskId, boundUnit);
  if (refusal !== undefined) return refusal;
  return accept<CaseEvent>(ruling, ...ruled.events, handOver(theCase, asking, command));
}

/** The part of the unit that was let go, given to the one that is bound. */
function handOver(theCase: Case, asking: Child, command: CaseCommandOf<'RuleJointly'>): CaseEvent {
  const { taskId, boundUnit: unit, text: instruction, actor, now: at } = command;
  const due = theCase.dueAt === null ? command.due : { dueAt: theCase.dueAt, dueNote: theCase.dueNote };
  const { role, mandatory } = asking;
  const part = { taskId, unit, role, mandatory, instruction, due, actor, at, final: true };
  if (role !== 'LEAD') return joining(theCase, part);
  return {
    type: 'CaseDispatched',
    order: orderFor(theCase, part),
    exceptionReason: instruction,
    by: actedBy(actor),
    at,
  };
}

/** How many units were let go in the round the case is in. */
export function letGoInRound({ children, round }: Case): number {
  return children.filter((child) => child.status === 'RETURNED' && child.round === round).length;
}

/** The joint ruling that binds in the round the case is in. */
export function jointRulingOf({ jointRulings = [], round }: Case): JointRuling | undefined {
  return jointRulings.find((ruling) => ruling.round === round);
}

function boundByRuling({ boundUnit, at }: JointRuling) {
  return refuse({
    code: 'BOUND_BY_JOINT_RULING',
    decidedBy: 'rule of returns',
    reason: `it was ruled jointly at ${at} that ${boundUnit.name} is bound; nobody is let go after it`,
    nextStep: 'Deny the return. A new round begins anew.',
    details: { unitName: boundUnit.name },
  });
}
