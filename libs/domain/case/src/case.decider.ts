import { accept, type Decider, type Decision } from '@grid/kernel';
import { actedBy, attachmentRefusal } from '@grid/domain-handoff';
import { admit } from './admit.js';
import type { Case, CaseState } from './case.js';
import type { CaseCommand } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { addCoHandler, decideProposal, propose } from './co-handlers.js';
import { abandon, check, close, reopen } from './conclude.js';
import { dispatch, recall } from './dispatch.js';
import { evolveCase } from './evolve.js';
import { archive, hasten } from './hasten.js';
import { requestInfo, supplyInfo } from './info.js';
import { acceptCase, refuseCase, resolveOnSpot, submit } from './intake.js';
import { caseIsMaster, isMaster, keepCount, merge, ofMaster, unmerge } from './merge.js';
import { decideShelving, proposeShelving, unshelve } from './shelve.js';
import { firstBlank, refuse, textMissing } from './rejections.js';
import { rule, ruleJointly } from './returns.js';
import { takeHandoff } from './take-handoff.js';

/** The whole law of one case. */
export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent> = {
  initial: null,
  decide,
  evolve: evolveCase,
};

function decide(state: CaseState, command: CaseCommand): Decision<CaseEvent> {
  if (command.type === 'SubmitCase') return submit(state, command);
  if (command.type === 'TakeHandoff') return takeHandoff(state, command);
  const admitted = admit(state, command);
  if (!admitted.ok) return command.type === 'TakeMerged' ? ofMaster(admitted.rejection, state) : admitted;
  const { theCase } = admitted;
  switch (command.type) {
    case 'AcceptCase':
      return acceptCase(command);
    case 'RefuseCase':
      return isMaster(theCase) ? caseIsMaster(theCase) : refuseCase(command);
    case 'ResolveOnSpot':
      return resolveOnSpot(theCase, command);
    case 'DispatchCase':
      return dispatch(theCase, command);
    case 'AddCoHandler':
      return addCoHandler(theCase, command);
    case 'ProposeCoHandler':
      return propose(theCase, command);
    case 'DecideCoHandler':
      return decideProposal(theCase, command);
    case 'RuleReturn':
      return rule(theCase, command);
    case 'RuleJointly':
      return ruleJointly(theCase, command);
    case 'RecallTask':
      return recall(theCase, command);
    case 'RequestInfo':
      return requestInfo(theCase, command);
    case 'SupplyInfo':
      return supplyInfo(command);
    case 'MergeCase':
      return merge(theCase, command);
    case 'UnmergeCase':
      return unmerge(theCase, command);
    case 'TakeMerged':
    case 'ReleaseMerged':
      return keepCount(theCase, command);
    case 'ProposeShelving':
      return proposeShelving(theCase, command);
    case 'DecideShelving':
      return decideShelving(theCase, command);
    case 'UnshelveCase':
      return unshelve(theCase, command);
    case 'HastenCase':
      return hasten(command);
    case 'ArchiveCase':
      return archive(theCase, command);
    case 'NoteCase':
      return note(command);
    case 'AttachToCase':
      return attach(theCase, command);
    case 'CheckCase':
      return check(theCase, command);
    case 'CloseCase':
      return close(theCase, command);
    case 'ReopenCase':
      return reopen(theCase, command);
    case 'WithdrawCase':
    case 'VoidCase':
      return isMaster(theCase) ? caseIsMaster(theCase) : abandon(command);
  }
}

/** Internal note 内部记录 and public reply 公开答复 are different things; both stay. */
function note(command: Extract<CaseCommand, { type: 'NoteCase' }>): Decision<CaseEvent> {
  const { text, visibility, actor, now: at } = command;
  if (firstBlank({ text }) !== undefined) return textMissing('text');
  return accept<CaseEvent>({ type: 'CaseNoted', text, visibility, by: actedBy(actor), at });
}

/** A photo or file 附件: its bytes were stored and verified before this is asked. */
function attach(theCase: Case, command: Extract<CaseCommand, { type: 'AttachToCase' }>): Decision<CaseEvent> {
  const refusal = attachmentRefusal(theCase.attachments, command);
  if (refusal) return refuse(refusal);
  const { file, visibility, showsReporter, actor, now: at } = command;
  return accept<CaseEvent>({ type: 'FileAttached', file, visibility, showsReporter, by: actedBy(actor), at });
}
