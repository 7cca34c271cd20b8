import { accept, type Decision } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { holdsWork, notTheHolder } from './holder.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Asks the citizen for facts that are missing 要求补充: once a round, or the matter would be put off for ever. */
export function requestInfo(theCase: Case, command: CaseCommandOf<'RequestInfo'>): Decision<CaseEvent> {
  const { question, actor, now: at } = command;
  if (actor.role === 'DEPARTMENT_LEAD' && !holdsWork(theCase, actor.unitId)) return notTheHolder(actor);
  const missing = firstBlank({ question });
  if (missing !== undefined) return textMissing(missing);
  if (theCase.infoRequest?.round === theCase.round)
    return refuse({
      code: 'INFO_REQUESTED_BEFORE',
      decidedBy: 'rule of asking for facts',
      reason: 'the citizen was asked for facts in this round before',
      nextStep: 'Go on with what is known, or look on the spot.',
      details: { requestedAt: theCase.infoRequest.requestedAt },
    });
  return accept<CaseEvent>({ type: 'InfoRequested', question, by: actedBy(actor), at });
}

/** Gives the facts asked for 补充: by the citizen himself, or by his station, grid worker or building head. */
export function supplyInfo(command: CaseCommandOf<'SupplyInfo'>): Decision<CaseEvent> {
  const { reply, actor, now: at } = command;
  const missing = firstBlank({ reply });
  if (missing !== undefined) return textMissing(missing);
  return accept<CaseEvent>({ type: 'InfoSupplied', reply, by: actedBy(actor), at });
}
