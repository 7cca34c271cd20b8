import { factOfHandoff, type HandoffBody } from '@grid/contracts';
import { addressee, type AggregateRef, type Announcement } from '@grid/domain-handoff';
import type { Outgoing } from '@grid/platform';

/** A handoff as it goes into the outbox: addressed in its subject, filed under the aggregate it is for. */
export function handoffOutgoing({ to, partition, handoff }: Announcement, from: AggregateRef): Outgoing {
  const target = addressee(handoff, to);
  const body: HandoffBody = { from, handoff };
  return {
    to,
    partition,
    fact: factOfHandoff(handoff.type),
    streamId: target.kind === 'CASE' ? target.caseId : target.taskId,
    body,
  };
}
