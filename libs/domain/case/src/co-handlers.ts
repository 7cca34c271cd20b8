import { accept, type Decision, type Instant } from '@grid/kernel';
import type { Unit } from '@grid/territory';
import { actedBy, isOpen, type ActedBy } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { cannotEngage, joining, taskIdTaken } from './joint.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** A co-handler a department wishes for while it leads, until the county consents or refuses 加派协办申请. */
export interface CoHandlerProposal {
  /** The id its task will have. */
  readonly taskId: string;
  readonly unit: Unit;
  readonly mandatory: boolean;
  readonly reason: string;
  readonly round: number;
  readonly status: 'OPEN' | 'CONSENTED' | 'REFUSED';
  readonly proposedBy: ActedBy;
  readonly proposedAt: Instant;
  /** What the county said, and when; empty and null while it has not. */
  readonly answer: string;
  readonly decidedAt: Instant | null;
}

/** The county calls a further unit to help the lead 加派协办. */
export function addCoHandler(theCase: Case, command: CaseCommandOf<'AddCoHandler'>): Decision<CaseEvent> {
  const { taskId, unit, actor, now: at } = command;
  const refusal = cannotEngage(theCase, actor, taskId, unit);
  if (refusal !== undefined) return refusal;
  return accept(joining(theCase, { ...command, role: 'CO', due: dueOf(theCase), at }));
}

/** A department that leads wishes for help; the county has its say first. */
export function propose(theCase: Case, command: CaseCommandOf<'ProposeCoHandler'>): Decision<CaseEvent> {
  const { taskId, unit, mandatory, reason, actor, now: at } = command;
  const leads = theCase.children.some(
    (child) => child.role === 'LEAD' && child.unit.unitId === actor.unitId && isOpen(child),
  );
  if (!leads)
    return refuse({
      code: 'NOT_THE_LEAD',
      decidedBy: 'rule of joint handling',
      reason: `${actor.unitName} does not lead this case`,
      nextStep: 'Ask the lead, or the county dispatcher.',
    });
  if (firstBlank({ reason }) !== undefined) return textMissing('reason');
  const known = [...theCase.children, ...(theCase.proposals ?? [])];
  if (known.some((one) => one.taskId === taskId)) return taskIdTaken();
  const waiting = proposalsOf(theCase).find(
    (proposal) => proposal.unit.unitId === unit.unitId && proposal.status === 'OPEN',
  );
  if (waiting !== undefined)
    return refuse({
      code: 'UNIT_ALREADY_PROPOSED',
      decidedBy: 'rule of joint handling',
      reason: `${unit.name} was proposed at ${waiting.proposedAt} and waits for the county`,
      nextStep: 'Wait for the decision.',
      details: { unitName: unit.name },
    });
  return accept<CaseEvent>({
    ...{ type: 'CoHandlerProposed', taskId, unit, mandatory, reason },
    by: actedBy(actor),
    at,
  });
}

/** The county consents, and the unit is called at once; or refuses, and says why. */
export function decideProposal(
  theCase: Case,
  command: CaseCommandOf<'DecideCoHandler'>,
): Decision<CaseEvent> {
  const { taskId, consented, reason, actor, now: at } = command;
  const proposal = proposalsOf(theCase).find((one) => one.taskId === taskId);
  if (proposal === undefined)
    return refuse({
      code: 'PROPOSAL_NOT_FOUND',
      decidedBy: 'rule of joint handling',
      reason: 'no co-handler was proposed under this id in this round',
      nextStep: 'Look at the proposals of the case.',
    });
  if (proposal.status !== 'OPEN')
    return refuse({
      code: 'PROPOSAL_DECIDED',
      decidedBy: 'rule of joint handling',
      reason: `the proposal was ${proposal.status === 'CONSENTED' ? 'consented to' : 'refused'} before`,
      nextStep: 'Add the unit yourself if it is needed after all.',
      details: { proposalStatus: proposal.status },
    });
  const by = actedBy(actor);
  if (!consented) {
    if (firstBlank({ reason }) !== undefined) return textMissing('reason');
    return accept<CaseEvent>({ type: 'CoHandlerRefused', taskId, reason, by, at });
  }
  const { unit, mandatory, reason: instruction } = proposal;
  const refusal = cannotEngage(theCase, actor, taskId, unit);
  if (refusal !== undefined) return refusal;
  const due = dueOf(theCase);
  return accept<CaseEvent>(
    { type: 'CoHandlerConsented', taskId, reason, by, at },
    joining(theCase, { taskId, unit, mandatory, instruction, role: 'CO', due, actor, at }),
  );
}

/** The proposals after one of the facts about them. */
export function evolveProposals(
  theCase: Case,
  event: Extract<CaseEvent, { type: 'CoHandlerProposed' | 'CoHandlerConsented' | 'CoHandlerRefused' }>,
): readonly CoHandlerProposal[] {
  const { proposals = [], round } = theCase;
  if (event.type !== 'CoHandlerProposed') {
    const status = event.type === 'CoHandlerConsented' ? 'CONSENTED' : 'REFUSED';
    return proposals.map((proposal) =>
      proposal.taskId === event.taskId
        ? { ...proposal, status, answer: event.reason, decidedAt: event.at }
        : proposal,
    );
  }
  const { taskId, unit, mandatory, reason, by, at } = event;
  const fresh = { status: 'OPEN', answer: '', decidedAt: null } as const;
  return [...proposals, { taskId, unit, mandatory, reason, round, ...fresh, proposedBy: by, proposedAt: at }];
}

/** Those of this round: with a round its open wishes lapse. */
function proposalsOf({ proposals = [], round }: Case): readonly CoHandlerProposal[] {
  return proposals.filter((proposal) => proposal.round === round);
}

/** A co-handler's limit is the case's own: whoever joins late has what is left of it. */
function dueOf({ dueAt, dueNote }: Case) {
  return { dueAt, dueNote };
}
