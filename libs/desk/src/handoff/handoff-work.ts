import { handoffBody, type FactMessage } from '@grid/contracts';
import { addressee, refusalOf, type AggregateRef, type Handoff } from '@grid/domain-handoff';
import type { Decision, Instant } from '@grid/kernel';
import { InvalidFact, type AggregateType, type Outgoing, type Work, type WorkContext } from '@grid/platform';
import { OWNERS, SYSTEM_ACTOR, type Owner } from '@grid/territory';
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
      const answer = refusalOutgoing(fact, handoff, from, decision.rejection);
      return { ok: false, rejection: decision.rejection, outgoing: answer };
    },
  };
}

function refusalOutgoing(
  fact: FactMessage,
  handoff: Handoff,
  from: AggregateRef,
  rejection: Parameters<typeof refusalOf>[2],
): readonly Outgoing[] {
  const to = OWNERS.find((owner) => owner === fact.sender);
  if (!to || handoff.type === 'HANDOFF_REFUSED') return [];
  const target = addressee(handoff, to);
  return [
    handoffOutgoing({ to, partition: fact.partition, handoff: refusalOf(handoff, from, rejection) }, target),
  ];
}
