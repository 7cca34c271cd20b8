import { accept, type Decider, type Decision } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import { admit } from './admit.js';
import type { CaseState } from './case.js';
import type { CaseCommand } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { addCoHandler, decideProposal, propose } from './co-handlers.js';
import { abandon, check, close, reopen } from './conclude.js';
import { dispatch, recall } from './dispatch.js';
import { evolveCase } from './evolve.js';
import { acceptCase, refuseCase, resolveOnSpot, submit } from './intake.js';
import { firstBlank, textMissing } from './rejections.js';
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
  if (!admitted.ok) return admitted;
  const { theCase } = admitted;
  switch (command.type) {
    case 'AcceptCase':
      return acceptCase(command);
    case 'RefuseCase':
      return refuseCase(command);
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
    case 'NoteCase':
      return note(command);
    case 'CheckCase':
      return check(theCase, command);
    case 'CloseCase':
      return close(theCase, command);
    case 'ReopenCase':
      return reopen(theCase, command);
    case 'WithdrawCase':
    case 'VoidCase':
      return abandon(command);
  }
}

/** Internal note 内部记录 and public reply 公开答复 are different things; both stay. */
function note(command: Extract<CaseCommand, { type: 'NoteCase' }>): Decision<CaseEvent> {
  const { text, visibility, actor, now: at } = command;
  if (firstBlank({ text }) !== undefined) return textMissing('text');
  return accept<CaseEvent>({ type: 'CaseNoted', text, visibility, by: actedBy(actor), at });
}
