import { instantFromMs } from '@grid/kernel';
import type { Pool } from 'pg';
import { rungCommandId, type DueRung } from './rung-table.js';

/** Tries with the plain lease, so that a killed replica costs one lease; after them each wait is doubled. */
const QUICK_TRIES = 3;
const LONGEST_WAIT_MS = 600_000;

/** Spent rows taken away in one statement. */
const SWEEP = 1000;

/**
 * The table of rungs as a queue of leases: whoever takes a rung moves the time of its next look into the future,
 * by PostgreSQL's clock. A replica that is killed simply does not come back, and another looks then.
 */
export class RungQueue {
  constructor(
    private readonly pool: Pool,
    private readonly leaseMs: number,
  ) {}

  /**
   * Takes rungs whose instant has come, soonest first, for the length of a lease. Two replicas never take the
   * same. `now()` and not `clock_timestamp()`, which changes within a statement and can lead no index.
   */
  async take(most: number): Promise<DueRung[]> {
    const { rows } = await this.pool.query<TakenRow>({
      name: 'take-rungs',
      text: `with due as (
          select clock_id, rung_key from clock_rung
          where wake_at <= now()
          order by wake_at limit $1
          for update skip locked
        )
        update clock_rung as rung
        set tries = rung.tries + 1,
            wake_at = now() + least(
              $2::double precision * power(2, least(greatest(rung.tries - $3::integer, 0), 20)),
              $4::double precision
            ) * interval '1 millisecond'
        from due
        where rung.clock_id = due.clock_id and rung.rung_key = due.rung_key
        returning rung.clock_id, rung.rung_key, rung.stream_id, rung.fires_at, rung.revision`,
      values: [most, this.leaseMs, QUICK_TRIES - 1, Math.max(LONGEST_WAIT_MS, this.leaseMs)],
    });
    return rows.map(asDueRung).sort((a, b) => (a.firesAt === b.firesAt ? 0 : a.firesAt < b.firesAt ? -1 : 1));
  }

  /** Takes answered rungs off the schedule, unless their clock has set them anew meanwhile. */
  async settle(rungs: readonly DueRung[]): Promise<void> {
    if (rungs.length === 0) return;
    await this.pool.query({
      name: 'settle-rungs',
      text: `delete from clock_rung as rung
        using unnest($1::uuid[], $2::text[], $3::integer[]) as done (clock_id, rung_key, revision)
        where rung.clock_id = done.clock_id and rung.rung_key = done.rung_key and rung.revision = done.revision`,
      values: [
        rungs.map(({ clockId }) => clockId),
        rungs.map(({ key }) => key),
        rungs.map(({ revision }) => revision),
      ],
    });
  }

  /** Takes away rows whose rung has fired or fallen away: the table holds what is to come, and no history. */
  async sweep(): Promise<void> {
    await this.pool.query({
      name: 'sweep-rungs',
      text: `delete from clock_rung where ctid = any (array(
          select ctid from clock_rung where wake_at is null limit $1 for update skip locked
        ))`,
      values: [SWEEP],
    });
  }
}

interface TakenRow {
  readonly clock_id: string;
  readonly rung_key: string;
  readonly stream_id: string;
  readonly fires_at: Date;
  readonly revision: number;
}

function asDueRung(row: TakenRow): DueRung {
  return {
    clockId: row.clock_id,
    key: row.rung_key,
    streamId: row.stream_id,
    firesAt: instantFromMs(row.fires_at.getTime()),
    revision: row.revision,
    commandId: rungCommandId(row.clock_id, row.rung_key, row.revision),
  };
}
