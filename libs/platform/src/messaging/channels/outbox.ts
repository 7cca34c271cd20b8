import type { FactMessage, Receiver } from '@grid/contracts';
import type { Instant } from '@grid/kernel';
import type { Owner } from '@grid/territory';
import type { Pool } from 'pg';

interface StoredFact {
  readonly receiver: Receiver;
  readonly partition: string;
  readonly seq: string;
  readonly fact: string;
  readonly stream_id: string;
  readonly correlation_id: string;
  readonly recorded_at: Date;
  readonly body: unknown;
}

/** A channel of this sender that has facts nobody has confirmed for a while. */
export interface OpenChannel {
  readonly receiver: Receiver;
  readonly partition: string;
}

const COLUMNS = 'receiver, partition, seq, fact, stream_id, correlation_id, recorded_at, body';

/** The sender's side of its channels, in PostgreSQL. */
export class Outbox {
  constructor(
    private readonly pool: Pool,
    private readonly sender: Owner,
  ) {}

  /**
   * Gives the oldest facts without a place their sequence, channel by channel, in the order they were
   * written. A fact of an aggregate is written after the one before it was committed, so that order holds
   * even though commits of different aggregates may overtake one another.
   *
   * The rows are locked: a leader that was killed may have left its stamp running on the server, and what that
   * one numbers must not be numbered again by the next leader. A sequence given twice is one that never comes.
   */
  async stamp(limit: number): Promise<readonly FactMessage[]> {
    const { rows } = await this.pool.query<StoredFact>({
      name: 'outbox-stamp',
      text: `
        with next as (
          select id, receiver, partition, row_number() over (partition by receiver, partition order by id) as place
          from (
            select id, receiver, partition from outbox where seq is null order by id limit $1 for update
          ) as oldest
        ), counted as (
          select receiver, partition, count(*) as facts from next group by receiver, partition
        ), channel as (
          insert into outbox_channel as c (receiver, partition, last_seq)
          select receiver, partition, facts from counted order by receiver, partition
          on conflict (receiver, partition) do update set last_seq = c.last_seq + excluded.last_seq
          returning receiver, partition, last_seq
        ), stamped as (
          update outbox o set seq = channel.last_seq - counted.facts + next.place
          from next join counted using (receiver, partition) join channel using (receiver, partition)
          where o.id = next.id
          returning o.*
        )
        select ${COLUMNS} from stamped order by id`,
      values: [limit],
    });
    return rows.map((row) => this.toMessage(row));
  }

  /** Facts of one channel after a sequence, for a receiver that misses them. */
  async after(
    receiver: Receiver,
    partition: string,
    afterSeq: number,
    limit: number,
  ): Promise<readonly FactMessage[]> {
    const { rows } = await this.pool.query<StoredFact>({
      name: 'outbox-after',
      text: `select ${COLUMNS} from outbox where receiver = $1 and partition = $2 and seq > $3 order by seq limit $4`,
      values: [receiver, partition, afterSeq, limit],
    });
    return rows.map((row) => this.toMessage(row));
  }

  /** Lets go of what the receiver has recorded. */
  async confirm(receiver: Receiver, partition: string, throughSeq: number): Promise<void> {
    await this.pool.query({
      name: 'outbox-confirm',
      text: `delete from outbox where receiver = $1 and partition = $2 and seq <= $3`,
      values: [receiver, partition, throughSeq],
    });
  }

  /** How many facts wait, by receiver: those without a place yet, too. */
  async backlog(): Promise<readonly { readonly receiver: Receiver; readonly count: number }[]> {
    const { rows } = await this.pool.query<{ receiver: Receiver; count: string }>(
      `select receiver, count(*) as count from outbox group by receiver`,
    );
    return rows.map(({ receiver, count }) => ({ receiver, count: Number(count) }));
  }

  /** Channels with facts that have waited for their confirmation since before the given instant. */
  async unconfirmedSince(instant: Instant): Promise<readonly OpenChannel[]> {
    const { rows } = await this.pool.query<OpenChannel>({
      name: 'outbox-unconfirmed',
      text: `select distinct receiver, partition from outbox where seq is not null and recorded_at < $1`,
      values: [instant],
    });
    return rows;
  }

  private toMessage(row: StoredFact): FactMessage {
    return {
      sender: this.sender,
      receiver: row.receiver,
      partition: row.partition,
      seq: Number(row.seq),
      fact: row.fact,
      streamId: row.stream_id,
      correlationId: row.correlation_id,
      recordedAt: row.recorded_at.toISOString(),
      body: row.body,
    };
  }
}
