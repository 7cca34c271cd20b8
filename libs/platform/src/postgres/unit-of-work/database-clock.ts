import { instantFromMs, type Instant } from '@grid/kernel';
import type { Pool } from 'pg';

/**
 * PostgreSQL's time, kept between questions by this process's monotonic clock: replicas with skewed wall
 * clocks stamp the same instants, and a jump of the wall clock moves nothing.
 */
export class DatabaseClock {
  private epochMs = Number.NaN;
  private askedAt = 0;

  constructor(private readonly pool: Pool) {}

  /** Asks PostgreSQL again. Half the round trip is taken off, so that the error is below it. */
  async synchronize(): Promise<void> {
    const before = performance.now();
    const { rows } = await this.pool.query<{ ms: string }>(
      `select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms`,
    );
    const after = performance.now();
    this.epochMs = Number(rows[0]?.ms) + (after - before) / 2;
    this.askedAt = after;
  }

  /** @throws when never synchronized: a process without PostgreSQL has no time to stamp with. */
  now(): Instant {
    if (Number.isNaN(this.epochMs)) throw new Error('the database clock has not been read yet');
    return instantFromMs(Math.floor(this.epochMs + performance.now() - this.askedAt));
  }
}
