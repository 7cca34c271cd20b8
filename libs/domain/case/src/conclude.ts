import { accept, type Decision } from '@grid/kernel';
import { actedBy, openMandatory } from '@grid/domain-handoff';
import type { Case, FeedbackTry } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Verifies what was reported 核查: another party than any that handled it. */
export function check(theCase: Case, command: CaseCommandOf<'CheckCase'>): Decision<CaseEvent> {
  const { passed, remark, photo, actor, now: at } = command;
  const by = actedBy(actor);
  if (hadAHand(theCase, actor.unitId))
    return refuse({
      code: 'CHECKER_IS_HANDLER',
      decidedBy: 'rule of the check',
      reason: `${actor.unitName} had a hand in the work and cannot check it`,
      nextStep: 'Ask a grid worker in the field or another office to check.',
      details: { unitName: actor.unitName },
    });
  if (passed) return accept<CaseEvent>({ type: 'CheckPassed', remark, by, at });
  if (firstBlank({ remark }) !== undefined && firstBlank({ photo }) !== undefined)
    return refuse({
      code: 'CHECK_WITHOUT_GROUND',
      decidedBy: 'R-4',
      reason: 'a failed check shows what is wrong',
      nextStep: 'Add a photo or say what is missing.',
    });
  return accept<CaseEvent>({ type: 'CheckFailed', reason: remark, photo, by, at });
}

/** Whether a unit took part in the work of the round: the lead's side of it, or a co-handler's. */
function hadAHand({ report, children, round }: Case, unitId: string): boolean {
  const helped = children.filter((child) => child.round === round).map((child) => child.report);
  return [report, ...helped].some((done) => done?.handlerUnitIds.includes(unitId) === true);
}

/** Concludes the case 结案: nothing is open and the result was brought to the citizen. */
export function close(theCase: Case, command: CaseCommandOf<'CloseCase'>): Decision<CaseEvent> {
  const { feedback, conclusion, reopenUntil, actor, now: at } = command;
  const open = openMandatory(theCase.children, theCase.round);
  if (open.length > 0) {
    const names = open.map((child) => child.unit.name);
    return refuse({
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-1',
      reason: `still at work: ${names.join(', ')}`,
      nextStep: 'Wait until they have reported or answered the recall.',
      details: { waitingFor: names },
    });
  }
  if (!wasBrought(feedback))
    return refuse({
      code: 'FEEDBACK_NOT_BROUGHT',
      decidedBy: 'rule of closing',
      reason: 'the result has neither reached the citizen nor been tried on two channels',
      nextStep: 'Bring it by another channel.',
      details: { channelsTried: [...new Set(feedback.map((attempt) => attempt.channel))] },
    });
  return accept<CaseEvent>({
    type: 'CaseClosed',
    feedback,
    conclusion,
    reopenUntil,
    by: actedBy(actor),
    at,
  });
}

function wasBrought(feedback: readonly FeedbackTry[]): boolean {
  return (
    feedback.some((attempt) => attempt.delivered) ||
    new Set(feedback.map((attempt) => attempt.channel)).size >= 2
  );
}

/** From this round on a matter is handled one level up. */
const RAISED_FROM_ROUND = 3;

/** Takes the matter up again 重办 as a new round; what was before stays readable. */
export function reopen(theCase: Case, command: CaseCommandOf<'ReopenCase'>): Decision<CaseEvent> {
  const { reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const { reopenUntil } = theCase;
  if (actor.role === 'CITIZEN' && (reopenUntil === null || at > reopenUntil))
    return refuse({
      code: 'REOPEN_WINDOW_OVER',
      decidedBy: 'rule of reopening',
      reason: `the case could be reopened until ${reopenUntil ?? 'it was closed'}`,
      nextStep: 'Ask the county center to reopen it, or submit a new case.',
      details: { reopenUntil: reopenUntil ?? '' },
    });
  const round = theCase.round + 1;
  const levelRaised = theCase.levelRaised || round >= RAISED_FROM_ROUND;
  return accept<CaseEvent>({ type: 'CaseReopened', round, reason, levelRaised, by: actedBy(actor), at });
}

/** Ends the matter without a result: taken back by the citizen 撤回, or void 作废. */
export function abandon(command: CaseCommandOf<'WithdrawCase' | 'VoidCase'>): Decision<CaseEvent> {
  const { reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const type = command.type === 'WithdrawCase' ? 'CaseWithdrawn' : 'CaseVoided';
  return accept<CaseEvent>({ type, reason, by: actedBy(actor), at });
}
