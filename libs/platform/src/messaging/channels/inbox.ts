import type { FactMessage, Receiver } from '@grid/contracts';
import type { Instant } from '@grid/kernel';
import type { Owner } from '@grid/territory';
import type { Pool } from 'pg';
import { INBOX, type RowsFor } from '../../postgres/unit-of-work/table.js';

/** Entries kept below a channel's position: only the highest is needed, the rest is for the curious. */
const KEPT = 1000;

/** The receiver's side of its channels, in PostgreSQL. */
export class Inbox {
  constructor(private readonly pool: Pool) {}

  /** How far each channel of a receiver is held. */
  async positions(receiver: Receiver): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ sender: Owner; partition: string; seq: string }>(
      `select sender, partition, max(seq) as seq from inbox where receiver = $1 group by sender, partition`,
      [receiver],
    );
    return new Map(rows.map((row) => [channelKey(row), Number(row.seq)]));
  }

  /** How far one channel is held: 0 when nothing ever came. */
  async positionOf(receiver: Receiver, sender: Owner, partition: string): Promise<number> {
    const { rows } = await this.pool.query<{ seq: string | null }>({
      name: 'inbox-position',
      text: `select max(seq) as seq from inbox where receiver = $1 and sender = $2 and partition = $3`,
      values: [receiver, sender, partition],
    });
    return Number(rows[0]?.seq ?? 0);
  }

  /** Drops entries far below their channel's position. */
  async prune(): Promise<void> {
    await this.pool.query(
      `delete from inbox using (
         select receiver, sender, partition, max(seq) as held from inbox group by receiver, sender, partition
       ) as channel
       where inbox.receiver = channel.receiver and inbox.sender = channel.sender
         and inbox.partition = channel.partition and inbox.seq < channel.held - $1`,
      [KEPT],
    );
  }
}

/** The entry that makes a fact's effect happen once: written with it, or not at all. */
export function inboxEntry(fact: FactMessage, now: Instant): RowsFor {
  const { receiver, sender, partition, seq } = fact;
  return { table: INBOX, rows: [{ receiver, sender, partition, seq, recorded_at: now }] };
}

/** A channel as seen by one receiver. */
export function channelKey(fact: Pick<FactMessage, 'sender' | 'partition'>): string {
  return `${fact.sender}:${fact.partition}`;
}
