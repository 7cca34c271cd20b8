import { coversArea } from '@grid/territory';
import { isEnded, type Case, type CaseState } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import { notFound, refuse } from './rejections.js';
import { GATES, mayReadCase, type OfficeCommandType } from './who-may.js';

type OfficeCommand = CaseCommandOf<OfficeCommandType>;

/**
 * Lets a person's command through to the rule it is about: he may read the case, it has not ended, his role
 * may where the case is, the state fits. In that order, so that a stranger learns nothing.
 */
export function admit(
  state: CaseState,
  command: OfficeCommand,
): { readonly ok: true; readonly theCase: Case } | ReturnType<typeof refuse> {
  const { actor } = command;
  if (state === null) return notFound();
  if (actor.role !== 'SYSTEM' && !mayReadCase(actor, state)) return notFound();
  const { anywhere, inOwnArea, from } = GATES[command.type];
  // Merging alone can be undone.
  if (isEnded(state) && !from.has(state.status)) return ended(state);
  if (!anywhere.has(actor.role) && !inOwnArea.has(actor.role))
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: actor.role,
      reason: `${command.type} is not for a ${actor.role}`,
      nextStep: 'Ask someone in a post that may do this.',
      details: { command: command.type, allowedRoles: [...anywhere, ...inOwnArea] },
    });
  if (!anywhere.has(actor.role) && !coversArea(actor, state.placePath))
    return refuse({
      code: 'OUTSIDE_JURISDICTION',
      decidedBy: 'jurisdiction',
      reason: 'the place of the case lies outside your area',
      nextStep: 'Leave it to the office of that area, or to the county center.',
    });
  if (!from.has(state.status))
    return refuse({
      code: 'WRONG_STATE',
      decidedBy: 'table of actions',
      reason: `${command.type} does not follow ${state.status}`,
      nextStep: 'Read the case again: it has moved on, or a step before this one is missing.',
      details: { command: command.type, status: state.status, allowedFrom: [...from] },
    });
  return { ok: true, theCase: state };
}

/** A case that has ended accepts nothing. */
export function ended(theCase: Case) {
  return refuse({
    code: 'CASE_ENDED',
    decidedBy: 'R-3',
    reason: `the case is ${theCase.status}, and what has ended accepts nothing`,
    nextStep: 'Submit a new case if there is a new matter.',
    details: { status: theCase.status },
  });
}
