import { completeAll, isOpen, openMandatory, type Child } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseEvent } from './case.events.js';
import { movedTo, workStatus } from './waiting.js';

/**
 * Where a case in handling stands after news from below: without a lead it waits for dispatch again, whoever
 * still helps; it waits while a mandatory task is open; then the lead's report goes to the check.
 */
export function progress(theCase: Case, event: CaseEvent): Case {
  if (workStatus(theCase) !== 'IN_HANDLING') return theCase;
  const leads = theCase.children.filter((child) => child.role === 'LEAD' && child.round === theCase.round);
  const lead = leads.find((child) => child.status === 'REPORTED');
  if (lead === undefined && !leads.some(isOpen)) return movedTo(theCase, 'REGISTERED');
  if (lead === undefined || openMandatory(theCase.children, theCase.round).length > 0) return theCase;
  const next = { ...theCase, report: lead.report };
  return settledOnSpot(event)
    ? movedTo({ ...next, children: settle(theCase, completeAll) }, 'PENDING_FEEDBACK')
    : movedTo(next, 'PENDING_CHECK');
}

/** What was done on the spot where it was taken in needs no check: its completion follows at once. */
export function settledOnSpot(event: CaseEvent): boolean {
  return (
    event.type === 'ChildAnswered' && event.answer.type === 'TASK_REPORTED' && event.answer.report.onSpot
  );
}

/** The children after the end of a round: only this round's, for the earlier ones had their last word. */
export function settle(
  theCase: Case,
  end: (children: readonly Child[]) => readonly Child[],
): readonly Child[] {
  return theCase.children.flatMap((child) => (child.round === theCase.round ? end([child]) : [child]));
}
