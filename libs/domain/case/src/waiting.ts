import type { Case, CaseStatus } from './case.js';

/** States in which a case waits for something beside its tasks, which go on and are heard of meanwhile. */
const WAITING: ReadonlySet<CaseStatus> = new Set(['AWAITING_INFO', 'SHELVED']);

/** How far the work is: also while the case waits, because then that is where it goes back to. */
export function workStatus(theCase: Case): CaseStatus {
  return WAITING.has(theCase.status) ? (theCase.returnsTo ?? theCase.status) : theCase.status;
}

/** The case with its work somewhere else; if it waits, it goes on waiting. */
export function movedTo(theCase: Case, status: CaseStatus): Case {
  return WAITING.has(theCase.status) ? { ...theCase, returnsTo: status } : { ...theCase, status };
}

/** The case waiting, and to return to where it is now. */
export function waitingIn(theCase: Case, status: CaseStatus): Case {
  return { ...theCase, status, returnsTo: theCase.status };
}
