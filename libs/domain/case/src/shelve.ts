import { accept, type Decision, type Instant } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import type { Case, Shelving } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { leadsWork, notTheHolder } from './holder.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Asks for a matter that is real and cannot be done now to be put off 挂账, until it is looked at again. */
export function proposeShelving(
  theCase: Case,
  command: CaseCommandOf<'ProposeShelving'>,
): Decision<CaseEvent> {
  const { reason, reviewAt, latestReviewAt, actor, now: at } = command;
  if (!leadsWork(theCase, actor.unitId)) return notTheHolder(actor);
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  if (reviewAt <= at || reviewAt > latestReviewAt) return reviewOutOfRange(latestReviewAt);
  if (pendingShelving(theCase) !== undefined)
    return refuse({
      code: 'SHELVING_ALREADY_PROPOSED',
      decidedBy: 'rule of shelving',
      reason: 'a proposal waits for the duty chief',
      nextStep: 'Wait for the answer.',
    });
  return accept<CaseEvent>({ type: 'ShelvingProposed', reason, reviewAt, by: actedBy(actor), at });
}

/** The duty chief's answer to the proposal. */
export function decideShelving(theCase: Case, command: CaseCommandOf<'DecideShelving'>): Decision<CaseEvent> {
  const { approved, reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const proposal = pendingShelving(theCase);
  if (proposal === undefined)
    return refuse({
      code: 'NO_SHELVING_PROPOSED',
      decidedBy: 'rule of shelving',
      reason: 'no department that leads the work has proposed to shelve it',
      nextStep: 'Read the case again; it may have been decided, or the work may have moved on.',
    });
  const by = actedBy(actor);
  if (!approved) return accept<CaseEvent>({ type: 'ShelvingRefused', reason, by, at });
  const { reviewAt } = proposal;
  if (reviewAt <= at) return reviewOutOfRange(reviewAt);
  return accept<CaseEvent>({ type: 'CaseShelved', reason, reviewAt, by, at });
}

/** Takes a shelved matter up again 销账: it returns to where its work is. */
export function unshelve(theCase: Case, command: CaseCommandOf<'UnshelveCase'>): Decision<CaseEvent> {
  const { reason, actor, now: at } = command;
  if (actor.role === 'DEPARTMENT_LEAD' && !leadsWork(theCase, actor.unitId)) return notTheHolder(actor);
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  return accept<CaseEvent>({ type: 'CaseUnshelved', reason, by: actedBy(actor), at });
}

/** A proposal that waits for its answer; it is void once its department no longer leads the work. */
export function pendingShelving({ shelving, ...theCase }: Case): Shelving | undefined {
  const pending = shelving?.shelvedAt === null && shelving.round === theCase.round;
  return pending && leadsWork(theCase, shelving.proposedBy.unitId) ? shelving : undefined;
}

function reviewOutOfRange(latest: Instant) {
  return refuse({
    code: 'REVIEW_OUT_OF_RANGE',
    decidedBy: 'rule of shelving',
    reason: `what is shelved is looked at again in time to come, and by ${latest} at the latest`,
    nextStep: 'Choose a date in between.',
    details: { latest },
  });
}
