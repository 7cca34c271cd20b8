import { FACT_STREAM, factWildcard, type Receiver } from '@grid/contracts';
import { AckPolicy, DeliverPolicy, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

/** How long JetStream waits for a confirmation before it delivers again. */
const ACK_WAIT_MS = 15_000;

/**
 * Sees to it that the stream of facts is there, as it is after a wiped store too. A message leaves it when
 * its receiver has confirmed it: the stream is delivery, the truth is in the senders' outboxes.
 */
export async function ensureFactStream(nats: NatsConnection, replicas = 1): Promise<void> {
  const manager = await jetstreamManager(nats, { timeout: 3000 });
  const config = {
    name: FACT_STREAM.name,
    subjects: [...FACT_STREAM.subjects],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    num_replicas: replicas,
    duplicate_window: nanos(120_000),
  };
  // Creating a stream that exists with this configuration is a success in JetStream's own terms.
  await manager.streams.add(config);
}

/** Sees to it that a receiver's one durable consumer is there, with its one filter. */
export async function ensureConsumer(nats: NatsConnection, receiver: Receiver): Promise<void> {
  await ensureFactStream(nats);
  const manager = await jetstreamManager(nats, { timeout: 3000 });
  await manager.consumers.add(FACT_STREAM.name, {
    durable_name: receiver,
    filter_subject: factWildcard(receiver),
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ACK_WAIT_MS),
    max_ack_pending: 4000,
  });
}
