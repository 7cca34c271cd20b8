import {
  announceEnd,
  announceHastening,
  announceToChild,
  coHandlerOf,
  findChild,
  isOpen,
  orderedCoHandler,
  orderTarget,
  unitTarget,
  type ActedBy,
  type Announcement,
  type CoHandler,
  type TaskOrder,
} from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseEvent } from './case.events.js';
import { helpersOf } from './order.js';
import { settledOnSpot } from './progress.js';
import { workStatus } from './waiting.js';
import { leadOf } from './waits.js';

/**
 * Which handoffs follow from a fact, given the case as the decision left it. Facts that concern no unit: none.
 */
export function announceCase(event: CaseEvent, after: Case): readonly Announcement[] {
  switch (event.type) {
    case 'CaseTakenIn':
      return tellNumber(after, event.order);
    case 'CaseHandedUp':
      if (event.order === null) return [];
      return [
        ...tellNumber(after, event.order),
        // Whoever takes the lead over learns who helps; what it hears is what holds now.
        ...tellLead(after, helpersOf(after).filter(isOpen).map(coHandlerOf)),
      ];
    case 'CoHandlerAdded':
      return [
        { ...orderTarget(event.order), handoff: { type: 'TASK_HANDED_DOWN', order: event.order } },
        ...tellLead(after, [orderedCoHandler(event.order)]),
      ];
    case 'CaseDispatched':
    case 'UnitInformed':
      return [{ ...orderTarget(event.order), handoff: { type: 'TASK_HANDED_DOWN', order: event.order } }];
    case 'ChildReturnRuled':
    case 'ChildRecallOrdered':
      return [...announceToChild(event, after.children), ...tellDone(after, event.taskId)];
    case 'HandoffRefusalNoted':
      return tellDone(after, event.taskId);
    case 'ChildAnswered':
      return settledOnSpot(event) &&
        workStatus(after) === 'PENDING_FEEDBACK' &&
        event.answer.type === 'TASK_REPORTED'
        ? tellEnd(after, { by: event.answer.report.reportedBy, reason: 'settled on the spot' })
        : tellDone(after, event.answer.taskId);
    case 'CheckPassed':
      return tellEnd(after, { by: event.by, reason: 'the work was accepted' });
    case 'CaseResolvedOnSpot':
      return tellEnd(after, { by: event.by, reason: 'settled on the spot' });
    case 'CaseMerged':
      return tellEnd(after, event);
    case 'CaseHastened': {
      const ofRound = after.children.filter((child) => child.round === after.round);
      return announceHastening(ofRound, { ...event, byCitizen: event.by.role === 'CITIZEN' });
    }
    case 'CheckFailed':
      return tellRework(after, event);
    case 'CaseWithdrawn':
    case 'CaseVoided':
      return tellEnd(after, event);
    case 'CoHandlerProposed':
    case 'CoHandlerConsented':
    case 'CoHandlerRefused':
    case 'CaseSubmitted':
    case 'CaseRegistered':
    case 'CaseRefused':
    case 'LeadHeldUp':
    case 'JointlyRuled':
    case 'CaseNoted':
    case 'CaseUnmerged':
    case 'CaseTookMerged':
    case 'CaseReleasedMerged':
    case 'ShelvingProposed':
    case 'ShelvingRefused':
    case 'CaseShelved':
    case 'CaseUnshelved':
    case 'CaseArchived':
    case 'InfoRequested':
    case 'InfoSupplied':
    case 'FileAttached':
    case 'CaseClosed':
    case 'CaseReopened':
      return [];
  }
}

/** A task begun before the county knew of it learns its number; those below it hear it from there. */
function tellNumber(after: Case, order: TaskOrder): readonly Announcement[] {
  const child = findChild(after.children, order.taskId);
  const answersToUs = order.parent.kind === 'CASE' && child !== undefined && child.status !== 'HANDED_UP';
  if (order.caseNumber !== '' || !answersToUs) return [];
  const { number: caseNumber, dueAt, dueNote } = after;
  return [
    {
      ...orderTarget(order),
      handoff: { type: 'CASE_NUMBERED', taskId: order.taskId, caseNumber, dueAt, dueNote },
    },
  ];
}

/** A helper that is done: its lead need not wait for it any more. */
function tellDone(after: Case, taskId: string): readonly Announcement[] {
  const done = helpersOf(after).filter((child) => child.taskId === taskId && !isOpen(child));
  return tellLead(after, done.map(coHandlerOf));
}

/** What the lead's service must know to answer for R-2 by itself; also while its report is out, for rework. */
function tellLead(after: Case, coHandlers: readonly CoHandler[]): readonly Announcement[] {
  const lead = leadOf(after);
  if (lead === undefined) return [];
  const { taskId, unit } = lead;
  return coHandlers.map((coHandler) => ({
    ...unitTarget(unit),
    handoff: { type: 'CO_HANDLER_TOLD', taskId, coHandler },
  }));
}

/** Only this round's: earlier ones were settled when they ended. */
function tellEnd(after: Case, { by, reason }: { readonly by: ActedBy; readonly reason: string }) {
  return announceEnd(
    after.children.filter((child) => child.round === after.round),
    { by, reason },
  );
}

function tellRework(
  after: Case,
  failed: Extract<CaseEvent, { type: 'CheckFailed' }>,
): readonly Announcement[] {
  const reason = failed.reason === '' ? failed.photo : failed.reason;
  return after.children
    .filter((child) => child.role === 'LEAD' && child.round === after.round && child.status === 'ORDERED')
    .map((child) => ({
      ...unitTarget(child.unit),
      handoff: { type: 'REWORK_ORDERED', taskId: child.taskId, reason, by: failed.by },
    }));
}
