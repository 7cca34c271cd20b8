import { factMessage, type FactMessage, type ParkedFactView, type Receiver } from '@grid/contracts';
import type { Instant } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import { SYSTEM_ACTOR } from '@grid/territory';
import type { Pool } from 'pg';
import { PARKED_FACT, PARKED_OUTCOME } from '../../postgres/unit-of-work/table.js';
import type { Work } from '../../postgres/unit-of-work/work.js';
import { inboxEntry } from './inbox.js';
import { idOfName } from '../../name-id.js';

const WAITING = `from parked_fact p where not exists (select 1 from parked_outcome o where o.parked_id = p.parked_id)`;

/** The facts this service has set aside. */
export class ParkedFacts {
  constructor(private readonly pool: Pool) {}

  /** Streams with something parked: what comes later for them waits behind it, so that order holds. */
  async streams(receiver: Receiver): Promise<Set<string>> {
    const { rows } = await this.pool.query<{ stream_id: string }>(
      `select distinct p.stream_id ${WAITING} and p.receiver = $1`,
      [receiver],
    );
    return new Set(rows.map((row) => row.stream_id));
  }

  /** Parked facts nobody has decided on, oldest first. */
  async list(limit: number): Promise<readonly ParkedFactView[]> {
    const { rows } = await this.pool.query<ParkedFactView & { readonly seq: string }>(
      `select parked_id as "parkedId", receiver, sender, partition, seq, fact, stream_id as "streamId", reason,
              to_char(parked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "parkedAt"
       ${WAITING} order by p.parked_at, p.seq limit $1`,
      [limit],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** The parked facts of the stream that one of them belongs to, in the order they came. */
  async behind(
    parkedId: string,
  ): Promise<readonly { readonly parkedId: string; readonly message: FactMessage }[]> {
    const { rows } = await this.pool.query<{ parked_id: string; message: unknown }>(
      `select p.parked_id, p.message ${WAITING}
       and (p.receiver, p.stream_id) = (select receiver, stream_id from parked_fact where parked_id = $1)
       order by p.parked_at, p.seq`,
      [parkedId],
    );
    return rows.map((row) => ({ parkedId: row.parked_id, message: factMessage.parse(row.message) }));
  }
}

/** Sets a fact aside: the channel goes on, the fact is kept whole with the reason. */
export function parkingWork(fact: FactMessage, reason: string): Work<null> {
  return {
    streams: [],
    actor: SYSTEM_ACTOR,
    correlationId: fact.correlationId,
    decide: ({ now }) => ({
      ok: true,
      appends: [],
      rows: [inboxEntry(fact, now), { table: PARKED_FACT, rows: [parkedRow(fact, reason, now)] }],
      value: () => null,
    }),
  };
}

/** The row that closes a parked fact: unique, so that two replays of one fact have one effect. */
export function outcomeRows(parkedId: string, outcome: 'REPLAYED' | 'DROPPED', by: Actor, now: Instant) {
  const row = { parked_id: parkedId, outcome, decided_by: by.name, decided_at: now };
  return { table: PARKED_OUTCOME, rows: [row] };
}

function parkedRow(fact: FactMessage, reason: string, now: Instant) {
  return {
    parked_id: parkedIdOf(fact),
    receiver: fact.receiver,
    sender: fact.sender,
    partition: fact.partition,
    seq: fact.seq,
    fact: fact.fact,
    stream_id: fact.streamId,
    reason: reason.slice(0, 1000),
    message: fact,
    parked_at: now,
  };
}

/** The same fact parked twice is the same row: its place in its channel names it. */
function parkedIdOf(fact: FactMessage): string {
  return idOfName(`${fact.receiver}:${fact.sender}:${fact.partition}:${fact.seq}`);
}
