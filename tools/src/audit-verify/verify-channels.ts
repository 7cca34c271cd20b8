import { schemaOf } from '@grid/platform';
import type { Receiver } from '@grid/contracts';
import type { AuditedService } from './audited-services.js';
import type { Breaches, ServiceCounts } from './audit-report.js';
import type { Snapshot } from './snapshot.js';

/** The schema a receiver keeps its inbox in: the register is the county's. */
export function schemaOfReceiver(receiver: Receiver): string {
  return schemaOf(receiver === 'register' ? 'county-center' : receiver);
}

interface ChannelRow {
  readonly receiver: Receiver;
  readonly partition: string;
  readonly last: number;
  readonly held: number;
  readonly entries: number;
  readonly lowest: number;
  readonly unreceived: number;
  readonly beyond: number;
}

/**
 * Every fact ever given a place in a channel is received, or still in its sender's outbox; no receiver holds
 * what was never sent; no inbox has a hole. What is not received yet is counted as in flight.
 */
export async function verifyChannels(
  snapshot: Snapshot,
  service: AuditedService,
  services: readonly AuditedService[],
  counts: ServiceCounts,
  breaches: Breaches,
): Promise<void> {
  const { name, schema } = service;
  const [unplaced] = await snapshot.rows<{ count: number }>(
    `select count(*)::int as count from ${schema}.outbox where seq is null`,
  );
  counts.inFlight += unplaced?.count ?? 0;
  for (const channel of await snapshot.rows<ChannelRow>(channelsOf(service, services), [name])) {
    const { receiver, partition, last, held, entries, lowest, unreceived, beyond } = channel;
    const subject = `${name} > ${receiver} / ${partition}`;
    counts.inFlight += unreceived;
    if (held > last || beyond > 0) {
      breaches.add(name, 'CHANNEL_AHEAD', subject, `${last} given out, ${held} held, ${beyond} beyond`);
    }
    if (entries > 0 && entries !== held - lowest + 1) {
      breaches.add(name, 'INBOX_GAP', subject, `${entries} entries between ${lowest} and ${held}`);
    }
    const lost = last - Math.min(held, last) - unreceived;
    if (lost > 0) breaches.add(name, 'FACT_LOST', subject, `${lost} of ${last} neither held nor waiting`);
  }
  const [parked] = await snapshot.rows<{ count: number }>(
    `select count(*)::int as count from ${schema}.parked_fact p
     where not exists (select from ${schema}.parked_outcome o where o.parked_id = p.parked_id)`,
  );
  counts.parked = parked?.count ?? 0;
}

/** Each channel of a sender with both its ends, also one that only the receiver knows of. */
function channelsOf({ name, schema }: AuditedService, services: readonly AuditedService[]): string {
  const inboxes = services
    .map((receiver) => `select * from ${receiver.schema}.inbox where sender = '${name}'`)
    .join(' union all ');
  return `
    with held as (
      select receiver, partition, max(seq) as held, min(seq) as lowest, count(*) as entries
      from (${inboxes}) as inbox where sender = $1 group by receiver, partition
    ), waiting as (
      select receiver, partition, seq from ${schema}.outbox where seq is not null
    )
    select receiver, partition,
      coalesce(c.last_seq, 0)::int as last, coalesce(h.held, 0)::int as held,
      coalesce(h.entries, 0)::int as entries, coalesce(h.lowest, 0)::int as lowest,
      (select count(*)::int from waiting w where w.receiver = receiver_partition.receiver
         and w.partition = receiver_partition.partition
         and w.seq > coalesce(h.held, 0) and w.seq <= coalesce(c.last_seq, 0)) as unreceived,
      (select count(*)::int from waiting w where w.receiver = receiver_partition.receiver
         and w.partition = receiver_partition.partition and w.seq > coalesce(c.last_seq, 0)) as beyond
    from (select receiver, partition from ${schema}.outbox_channel
          union select receiver, partition from held) as receiver_partition
    left join ${schema}.outbox_channel c using (receiver, partition)
    left join held h using (receiver, partition)
    order by receiver, partition`;
}
