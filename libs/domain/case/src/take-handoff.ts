import { accept, type Decision } from '@grid/kernel';
import {
  childNotFound,
  findChild,
  isCountyOffice,
  isOpen,
  takeAnswer,
  type Handoff,
} from '@grid/domain-handoff';
import { ended } from './admit.js';
import { isEnded, type Case, type CaseState } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { notFound, refuse } from './rejections.js';
import { workStatus } from './waiting.js';
import { leadOf } from './waits.js';

type Take = CaseCommandOf<'TakeHandoff'>;
type HeldUp = Extract<Handoff, { type: 'REPORT_HELD_UP' }>;
type HandedUp = Extract<Handoff, { type: 'TASK_HANDED_UP' }>;

/** What a case makes of a handoff. A rejection here is answered to the sender, never dropped. */
export function takeHandoff(state: CaseState, command: Take): Decision<CaseEvent> {
  const { handoff, actor, now: at } = command;
  if (actor.role !== 'SYSTEM')
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: 'SYSTEM',
      reason: 'handoffs come from owners, not from people',
      nextStep: 'Use the action itself.',
    });
  switch (handoff.type) {
    case 'REQUEST_TAKEN_IN':
      // Known already: the unit above handed it up, and its word came first. Nothing is missing.
      if (state !== null) return concerns(handoff.order.caseId, state) ? accept() : misaddressed();
      return accept<CaseEvent>(begin(command, handoff.request, handoff.order));
    case 'TASK_HANDED_UP':
      return takeHandedUp(state, command, handoff);
    case 'TASK_SIGNED':
    case 'TASK_RECALLED':
      if (state === null) return notFound();
      return isEnded(state) ? accept() : takeAnswer(state.children, handoff, at);
    case 'TASK_REPORTED':
    case 'RETURN_REQUESTED':
      if (state === null) return notFound();
      return isEnded(state) ? ended(state) : takeAnswer(state.children, handoff, at);
    case 'REPORT_HELD_UP':
      if (state === null) return notFound();
      return isEnded(state) ? accept() : takeHeldUp(state, handoff, at);
    case 'HANDOFF_REFUSED': {
      if (state === null || isEnded(state)) return accept();
      const { taskId, refused, rejection } = handoff;
      return accept<CaseEvent>({ type: 'HandoffRefusalNoted', taskId, refused, code: rejection.code, at });
    }
    case 'TASK_HANDED_DOWN':
    case 'RETURN_RULED':
    case 'RECALL_ORDERED':
    case 'REWORK_ORDERED':
    case 'COMPLETION_ORDERED':
    case 'CASE_NUMBERED':
    case 'CASE_HASTENED':
    case 'CO_HANDLER_TOLD':
      return misaddressed();
  }
}

/** A lead is done but for its co-handlers. Of a lead that was let go meanwhile it is old news. */
function takeHeldUp(theCase: Case, news: HeldUp, at: string): Decision<CaseEvent> {
  const { taskId, waitsFor, since } = news;
  if (findChild(theCase.children, taskId) === undefined) return childNotFound(taskId);
  if (leadOf(theCase)?.taskId !== taskId || theCase.leadReady?.taskId === taskId) return accept();
  return accept<CaseEvent>({ type: 'LeadHeldUp', taskId, waitsFor, since, at });
}

/**
 * A matter was handed up, to a unit between or to the county itself. Channels are independent, so this may be
 * the first the county hears of it, or come after what is known already: only what is missing is added.
 */
function takeHandedUp(state: CaseState, command: Take, handoff: HandedUp): Decision<CaseEvent> {
  const { request, order, follower, reason } = handoff;
  const toCounty = isCountyOffice(order.unit);
  const handedUp: CaseEvent = {
    type: 'CaseHandedUp',
    order: toCounty ? null : order,
    follower,
    reason,
    at: command.now,
  };
  if (state === null) return accept<CaseEvent>(begin(command, request, follower), handedUp);
  if (!concerns(order.caseId, state)) return misaddressed();

  const lower = findChild(state.children, follower.taskId);
  const upperKnown = toCounty ? false : findChild(state.children, order.taskId) !== undefined;
  if (toCounty ? lower?.follower === true : upperKnown && lower?.status === 'HANDED_UP') return accept();
  const stillAtIt = lower === undefined || isOpen(lower);
  if (!isEnded(state) && stillAtIt && (upperKnown || workStatus(state) === 'IN_HANDLING'))
    return accept<CaseEvent>(handedUp);
  // Nobody below was at work on the case any more, so there was nothing left to hand up.
  return ended(state);
}

function begin(command: Take, request: HandedUp['request'], order: HandedUp['order']): CaseEvent {
  const { number, limitWorkDays, due, rules, now: at } = command;
  return { type: 'CaseTakenIn', request, order, number, limitWorkDays, ...due, ...(rules && { rules }), at };
}

function concerns(caseId: string, theCase: Case): boolean {
  return caseId === theCase.caseId;
}

function misaddressed() {
  return refuse({
    code: 'MISADDRESSED',
    decidedBy: 'R-4',
    reason: 'a case does not take this handoff',
    nextStep: 'Send it to the task or case it names.',
  });
}
