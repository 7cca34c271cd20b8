import { accept, type Decision } from '@grid/kernel';
import { coversArea } from '@grid/territory';
import { actedBy } from '@grid/domain-handoff';
import type { Case, CaseState } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { firstBlank, refuse, textMissing } from './rejections.js';
import { maySubmit } from './who-may.js';

/** Brings a matter in 提交. The same submission again is answered by its command id, not here. */
export function submit(state: CaseState, command: CaseCommandOf<'SubmitCase'>): Decision<CaseEvent> {
  const { submission, actor, now: at } = command;
  if (!maySubmit(actor))
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: actor.role,
      reason: `a ${actor.role} looks on and submits nothing`,
      nextStep: 'Submit from the post of whoever took the request.',
    });
  if (state !== null)
    return refuse({
      code: 'CASE_EXISTS',
      decidedBy: 'R-5',
      reason: 'a case with this id exists',
      nextStep: 'Use a fresh id for a new case.',
    });
  const { title, description } = submission;
  const missing = firstBlank({ title, description });
  if (missing !== undefined) return textMissing(missing);
  return accept<CaseEvent>({ type: 'CaseSubmitted', submission, by: actedBy(actor), at });
}

/** Takes the matter on 受理立案: number, kind, category, place and limit are fixed. */
export function acceptCase(command: CaseCommandOf<'AcceptCase'>): Decision<CaseEvent> {
  const { actor, now: at, number, requestKind, categoryCode, placePath, placeText } = command;
  const { limitWorkDays, limitBasis, similarCaseIds, rules } = command;
  // The place may be put right, but nobody registers a matter for somewhere he has no say.
  if (!coversArea(actor, placePath))
    return refuse({
      code: 'OUTSIDE_JURISDICTION',
      decidedBy: 'jurisdiction',
      reason: 'the corrected place lies outside your area',
      nextStep: 'Leave the case to the county center, which serves every place.',
    });
  return accept<CaseEvent>({
    type: 'CaseRegistered',
    number,
    requestKind,
    categoryCode,
    placePath,
    placeText,
    limitWorkDays,
    limitBasis,
    similarCaseIds,
    ...(rules && { rules }),
    by: actedBy(actor),
    at,
  });
}

/** Turns the matter away 不予受理: never without a ground and somebody to turn to. */
export function refuseCase(command: CaseCommandOf<'RefuseCase'>): Decision<CaseEvent> {
  const { ground, explanation, turnTo, actor, now: at } = command;
  const missing = firstBlank({ explanation, turnTo });
  if (missing !== undefined) return textMissing(missing);
  return accept<CaseEvent>({ type: 'CaseRefused', ground, explanation, turnTo, by: actedBy(actor), at });
}

/** Settles the matter at once 即办即结, where its category allows. */
export function resolveOnSpot(theCase: Case, command: CaseCommandOf<'ResolveOnSpot'>): Decision<CaseEvent> {
  const { result, actor, now: at } = command;
  if (!command.categoryAllows)
    return refuse({
      code: 'ON_SPOT_NOT_ALLOWED',
      decidedBy: 'category',
      reason: 'matters of this category are not settled on the spot',
      nextStep: 'Accept the case and dispatch it.',
      details: { categoryCode: theCase.categoryCode },
    });
  const missing = firstBlank({ result });
  if (missing !== undefined) return textMissing(missing);
  const number = theCase.number === '' ? command.number : theCase.number;
  return accept<CaseEvent>({ type: 'CaseResolvedOnSpot', number, result, by: actedBy(actor), at });
}
