import { startedChild } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseEvent } from './case.events.js';

const FRESH = {
  number: '',
  round: 1,
  registeredAt: null,
  limitWorkDays: null,
  dispatchedAt: null,
  dueAt: null,
  dueNote: 'NOT_YET_REGISTERED',
  firstDispatchedAt: null,
  children: [],
  report: null,
  reworkCount: 0,
  returnCount: 0,
  feedback: [],
  closedAt: null,
  reopenUntil: null,
  levelRaised: false,
} as const;

/** A case as it stands when it is submitted. */
export function beginSubmitted(event: Extract<CaseEvent, { type: 'CaseSubmitted' }>): Case {
  const { submission, by, at } = event;
  return {
    ...FRESH,
    ...submission,
    status: 'SUBMITTED',
    submittedAt: at,
    submittedBy: by,
    changedAt: at,
  };
}

/** A case that was taken in and begun below: registered, and under way since it was taken in. */
export function beginTakenIn(event: Extract<CaseEvent, { type: 'CaseTakenIn' }>): Case {
  const { request, order, number, limitWorkDays, dueAt, dueNote, rules, at } = event;
  const { takenInAt, takenInBy, ...submission } = request;
  return {
    ...FRESH,
    ...submission,
    number,
    status: 'IN_HANDLING',
    submittedAt: takenInAt,
    submittedBy: takenInBy,
    registeredAt: at,
    limitWorkDays,
    ...(rules && { rules }),
    dispatchedAt: takenInAt,
    firstDispatchedAt: takenInAt,
    dueAt,
    dueNote,
    children: [startedChild(order)],
    changedAt: at,
  };
}
