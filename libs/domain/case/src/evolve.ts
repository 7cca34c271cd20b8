import {
  afterRework,
  completeAll,
  evolveChildren,
  hastenedOnceMore,
  orderedChild,
  recallAll,
  withAttachment,
  withChild,
  type TaskReport,
} from '@grid/domain-handoff';
import type { Case, CaseState } from './case.js';
import type { CaseEvent } from './case.events.js';
import { beginSubmitted, beginTakenIn } from './begin.js';
import { evolveProposals } from './co-handlers.js';
import { handedUp } from './handed-up.js';
import { progress, settle } from './progress.js';
import { movedTo, waitingIn, workStatus } from './waiting.js';
import { keepWaits } from './waits.js';

/** Folds one fact into a case. Facts about a case that never began change nothing. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'CaseSubmitted':
      return beginSubmitted(event);
    case 'CaseTakenIn':
      return beginTakenIn(event);
    default:
      return state === null ? null : { ...keepWaits(change(state, event), event), changedAt: event.at };
  }
}

type Change = Exclude<CaseEvent, { type: 'CaseSubmitted' | 'CaseTakenIn' }>;

function change(theCase: Case, event: Change): Case {
  switch (event.type) {
    case 'CaseRegistered': {
      const { number, requestKind, categoryCode, placePath, placeText, limitWorkDays, rules, at } = event;
      return {
        ...theCase,
        status: 'REGISTERED',
        number,
        requestKind,
        categoryCode,
        placePath,
        placeText,
        limitWorkDays,
        ...(rules && { rules }),
        registeredAt: at,
      };
    }
    case 'CaseRefused':
      return { ...theCase, status: 'NOT_ACCEPTED' };
    case 'CaseResolvedOnSpot':
      return {
        ...theCase,
        status: 'PENDING_FEEDBACK',
        number: event.number,
        registeredAt: theCase.registeredAt ?? event.at,
        report: onSpotReport(event),
        children: settle(theCase, completeAll),
      };
    case 'CaseDispatched':
      // A joint ruling orders the bound unit also while the case waits, and the case goes on waiting.
      return {
        ...movedTo(theCase, 'IN_HANDLING'),
        dispatchedAt: theCase.dispatchedAt ?? event.at,
        firstDispatchedAt: theCase.firstDispatchedAt ?? event.at,
        dueAt: event.order.dueAt,
        dueNote: event.order.dueNote,
        children: withChild(theCase.children, orderedChild(event.order)),
      };
    case 'CoHandlerAdded':
    case 'UnitInformed':
      return { ...theCase, children: withChild(theCase.children, orderedChild(event.order)) };
    case 'CoHandlerProposed':
    case 'CoHandlerConsented':
    case 'CoHandlerRefused':
      return { ...theCase, proposals: evolveProposals(theCase, event) };
    case 'JointlyRuled': {
      const { type: _, ...ruling } = event;
      const before = theCase.jointRulings ?? [];
      return { ...theCase, jointRulings: [...before, { ...ruling, round: theCase.round }] };
    }
    case 'LeadHeldUp':
      return { ...theCase, leadReady: { taskId: event.taskId, since: event.since } };
    case 'CaseHandedUp':
      return handedUp(theCase, event);
    case 'ChildAnswered':
    case 'ChildReturnRuled':
    case 'ChildRecallOrdered':
    case 'HandoffRefusalNoted': {
      const returned = event.type === 'ChildReturnRuled' && event.granted ? 1 : 0;
      const children = evolveChildren(theCase.children, event);
      return progress({ ...theCase, children, returnCount: theCase.returnCount + returned }, event);
    }
    case 'CaseNoted':
      return theCase;
    case 'InfoRequested': {
      const { question, by: requestedBy, at: requestedAt } = event;
      const infoRequest = { round: theCase.round, question, requestedAt, requestedBy, suppliedAt: null };
      return { ...waitingIn(theCase, 'AWAITING_INFO'), infoRequest };
    }
    case 'InfoSupplied': {
      const { infoRequest } = theCase;
      const supplied = infoRequest ? { infoRequest: { ...infoRequest, suppliedAt: event.at } } : {};
      return { ...theCase, ...supplied, status: workStatus(theCase) };
    }
    case 'CaseMerged': {
      const { masterId, masterNumber, at: mergedAt } = event;
      const mergedInto = { masterId, masterNumber, statusBefore: theCase.status, mergedAt };
      return { ...theCase, status: 'MERGED', mergedInto, children: settle(theCase, completeAll) };
    }
    case 'CaseUnmerged':
      return { ...theCase, status: theCase.mergedInto?.statusBefore ?? theCase.status, mergedInto: null };
    case 'CaseTookMerged':
      return { ...theCase, mergedCount: (theCase.mergedCount ?? 0) + 1 };
    case 'CaseReleasedMerged':
      return { ...theCase, mergedCount: Math.max((theCase.mergedCount ?? 0) - 1, 0) };
    case 'ShelvingProposed': {
      const { reason, reviewAt, by: proposedBy, at: proposedAt } = event;
      const { round } = theCase;
      return { ...theCase, shelving: { round, reason, reviewAt, proposedBy, proposedAt, shelvedAt: null } };
    }
    case 'ShelvingRefused':
      return { ...theCase, shelving: null };
    case 'CaseShelved': {
      const { shelving } = theCase;
      const approved = shelving ? { shelving: { ...shelving, shelvedAt: event.at } } : {};
      return { ...waitingIn(theCase, 'SHELVED'), ...approved };
    }
    case 'CaseUnshelved':
      return { ...theCase, status: workStatus(theCase), shelving: null };
    case 'CaseHastened': {
      const byCitizen = event.by.role === 'CITIZEN';
      const hastening = hastenedOnceMore(theCase.hastening, { ...event, byCitizen });
      return { ...theCase, hastening, ...(byCitizen ? { citizenHastenedAt: event.at } : {}) };
    }
    case 'CaseArchived':
      return { ...theCase, status: 'ARCHIVED' };
    case 'FileAttached':
      return { ...theCase, attachments: withAttachment(theCase.attachments, event) };
    case 'CheckPassed':
      return { ...theCase, status: 'PENDING_FEEDBACK', children: settle(theCase, completeAll) };
    case 'CheckFailed':
      return {
        ...theCase,
        status: 'IN_HANDLING',
        report: null,
        reworkCount: theCase.reworkCount + 1,
        children: theCase.children.map((child) =>
          child.role === 'LEAD' && child.round === theCase.round ? afterRework(child) : child,
        ),
      };
    case 'CaseClosed': {
      const { feedback, at: closedAt, reopenUntil } = event;
      return { ...theCase, status: 'CLOSED', feedback, closedAt, reopenUntil };
    }
    case 'CaseReopened':
      // The round begins anew; when the matter was first dispatched is never forgotten.
      return {
        ...theCase,
        status: 'REGISTERED',
        round: event.round,
        levelRaised: event.levelRaised,
        dispatchedAt: null,
        dueAt: null,
        dueNote: 'NOT_YET_REGISTERED',
        report: null,
        reworkCount: 0,
        feedback: [],
        closedAt: null,
        reopenUntil: null,
      };
    case 'CaseWithdrawn':
      return { ...theCase, status: 'WITHDRAWN', children: settle(theCase, recallAll) };
    case 'CaseVoided':
      return { ...theCase, status: 'VOIDED', children: settle(theCase, recallAll) };
  }
}

function onSpotReport(event: Extract<CaseEvent, { type: 'CaseResolvedOnSpot' }>): TaskReport {
  return {
    result: event.result,
    solved: true,
    factsTrue: true,
    evidence: [],
    handlerUnitIds: [event.by.unitId],
    onSpot: true,
    reportedAt: event.at,
    reportedBy: event.by,
  };
}
