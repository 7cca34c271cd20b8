import type { Owner } from '@grid/territory';
import { z } from 'zod';
import { id, instant, partition } from '../text.js';
import type { Receiver } from '../subjects.js';

const owner = z.enum([
  'county-center',
  'town-subcenter',
  'community-station',
  'grid-worker',
  'building-head',
]);
const receiver = z.enum([...owner.options, 'register']);

/**
 * A fact on its way from one owner to one receiver. `seq` counts 1, 2, 3 … without gap within the channel
 * (sender, partition, receiver): the receiver knows by it what it misses and what it already has.
 */
export const factMessage = z.object({
  sender: owner,
  receiver,
  partition,
  seq: z.int().positive(),
  fact: z.string(),
  /** The aggregate it is about: later facts of the same one wait behind a parked one. */
  streamId: id,
  correlationId: z.string(),
  recordedAt: instant,
  body: z.unknown(),
});
export type FactMessage = Omit<z.infer<typeof factMessage>, 'sender' | 'receiver'> & {
  readonly sender: Owner;
  readonly receiver: Receiver;
};

/** How far a receiver holds a channel: everything up to `seq` has had its effect (or was parked). */
export const channelAck = z.object({ receiver, partition, seq: z.int().nonnegative() });
export type ChannelAck = z.infer<typeof channelAck>;

/** Asked of a sender: the facts after `afterSeq` of a channel, straight from its outbox. At most `limit`. */
export const outboxMissingInput = z.strictObject({
  receiver,
  partition,
  afterSeq: z.int().nonnegative(),
  limit: z.int().min(1).max(500),
});
/** Asked of a receiver: how far it holds a channel of `sender`. */
export const channelPositionInput = z.strictObject({ sender: owner, receiver, partition });
