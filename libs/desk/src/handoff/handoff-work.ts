import { handoffBody, type FactMessage, type HandoffBody } from '@grid/contracts';
import { addressee, refusalOf, type AggregateRef, type Handoff } from '@grid/domain-handoff';
import type { Decision, Instant, Rejection } from '@grid/kernel';
import { InvalidFact, type AggregateType, type Outgoing, type Work, type WorkContext } from '@grid/platform';
import { SYSTEM_ACTOR, type Owner } from '@grid/territory';
import { handoffOutgoing } from './handoff-outgoing.js';

/** Who takes a handoff at this owner, and what he makes of it. */
export interface HandoffRoute {
  readonly aggregate: AggregateType;
  readonly id: string;
  decide(context: WorkContext, now: Instant): Decision<{ readonly type: string }>;
}

/**
 * A received handoff as a unit of work. Taken: the aggregate's new facts. Refused: an answer to the sender
 * that says so. Never dropped.
 * @throws InvalidFact when the fact is not a handoff.
 */
export function handoffWork(
  fact: FactMessage,
  receiver: Owner,
  routeTo: (target: AggregateRef, handoff: Handoff) => HandoffRoute,
): Work {
  const parsed = handoffBody.safeParse(fact.body);
  if (!parsed.success)
    throw new InvalidFact(`not a handoff: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const { from, handoff } = parsed.data;
  const route = routeTo(addressee(handoff, receiver), handoff);
  return {
    streams: [{ aggregate: route.aggregate, id: route.id }],
    actor: SYSTEM_ACTOR,
    correlationId: fact.correlationId,
    decide: (context) => {
      const decision = route.decide(context, context.now);
      if (decision.ok) {
        const appends = [{ aggregate: route.aggregate, id: route.id, events: decision.events }];
        return { ok: true, appends, value: () => null };
      }
      const answer = refusalOutgoing(fact, receiver, { from, handoff }, decision.rejection);
      return { ok: false, rejection: decision.rejection, outgoing: answer };
    },
  };
}

function refusalOutgoing(
  fact: FactMessage,
  receiver: Owner,
  { from, handoff }: HandoffBody,
  rejection: Rejection,
): readonly Outgoing[] {
  // A refusal is itself never refused: otherwise two owners could answer one another for ever.
  if (handoff.type === 'HANDOFF_REFUSED') return [];
  const answer = { to: fact.sender, partition: fact.partition, handoff: refusalOf(handoff, from, rejection) };
  return [handoffOutgoing(answer, addressee(handoff, receiver))];
}
