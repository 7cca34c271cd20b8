import { accept, type Decision, type Rejection } from '@grid/kernel';
import { actedBy, isOpen } from '@grid/domain-handoff';
import type { Case, CaseState } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { isEnded } from './case.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/**
 * Lets a case follow another one about the same matter 并单. Nobody may be at work on it: what is open is
 * recalled first, so that unmerging can restore the very state it had. Neither may the master be merged, nor
 * the merged one be a master: so masters and what follows them are two levels, and no ring can ever close.
 */
export function merge(theCase: Case, command: CaseCommandOf<'MergeCase'>): Decision<CaseEvent> {
  const { masterId, masterNumber, reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  if (masterId === theCase.caseId)
    return refuse({
      code: 'MERGED_WITH_ITSELF',
      decidedBy: 'rule of merging',
      reason: 'a case does not follow itself',
      nextStep: 'Name the other case as the master.',
    });
  if (isMaster(theCase)) return caseIsMaster(theCase);
  const open = theCase.children.filter(
    (child) => child.round === theCase.round && isOpen(child) && !child.follower,
  );
  if (open.length > 0) {
    const names = open.map((child) => child.unit.name);
    return refuse({
      code: 'TASKS_OPEN',
      decidedBy: 'rule of merging',
      reason: `still at work on it: ${names.join(', ')}`,
      nextStep: 'Recall their tasks and wait for the answer, or make this case the master.',
      details: { unitNames: names },
    });
  }
  return accept<CaseEvent>({ type: 'CaseMerged', masterId, masterNumber, reason, by: actedBy(actor), at });
}

/** Lets a merged case go its own way again 拆单, from the state it had. */
export function unmerge(theCase: Case, command: CaseCommandOf<'UnmergeCase'>): Decision<CaseEvent> {
  const { reason, actor, now: at } = command;
  const missing = firstBlank({ reason });
  if (missing !== undefined) return textMissing(missing);
  const masterId = theCase.mergedInto?.masterId ?? '';
  return accept<CaseEvent>({ type: 'CaseUnmerged', masterId, reason, by: actedBy(actor), at });
}

/** The master's side of merging and unmerging: it counts whom it stands for, as long as it has not ended. */
export function keepCount(
  theCase: Case,
  command: CaseCommandOf<'TakeMerged' | 'ReleaseMerged'>,
): Decision<CaseEvent> {
  const { mergedId, mergedNumber, actor, now: at } = command;
  // What has ended takes no more facts: nothing is decided by its count.
  if (isEnded(theCase)) return accept();
  const type = command.type === 'TakeMerged' ? 'CaseTookMerged' : 'CaseReleasedMerged';
  return accept<CaseEvent>({ type, mergedId, mergedNumber, by: actedBy(actor), at });
}

/** A master that is not open says so in words that tell which of the two cases is meant. */
export function ofMaster(rejection: Rejection, state: CaseState) {
  if (state === null || (rejection.code !== 'CASE_ENDED' && rejection.code !== 'WRONG_STATE'))
    return { ok: false, rejection } as const;
  return refuse({
    code: 'MASTER_NOT_OPEN',
    decidedBy: 'rule of merging',
    reason: `the master is ${state.status}, and a case follows one that is open`,
    nextStep: state.status === 'MERGED' ? 'Follow the master it follows itself.' : 'Choose an open case.',
    details: { status: state.status },
  });
}

/** Whether other cases follow this one. */
export function isMaster(theCase: Case): boolean {
  return (theCase.mergedCount ?? 0) > 0;
}

/** Those who follow would be left without an outcome. */
export function caseIsMaster(theCase: Case) {
  return refuse({
    code: 'CASE_IS_MASTER',
    decidedBy: 'rule of merging',
    reason: 'other cases follow this one, and would be left without an outcome',
    nextStep: 'Ask the county center to unmerge them first.',
    details: { mergedCount: theCase.mergedCount ?? 0 },
  });
}
