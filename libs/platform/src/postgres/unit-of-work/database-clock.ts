import { instantFromMs, type Instant } from '@grid/kernel';
import type { Pool } from 'pg';

/** A reading is taken over from one with a longer round trip only after this long: drift is slower than error. */
const KEEP_MS = 60_000;

/**
 * PostgreSQL's time, kept between questions by this process's monotonic clock: replicas with skewed wall
 * clocks stamp the same instants, and a jump of the wall clock moves nothing. A reading is wrong by up to half
 * its round trip, so the quickest reading of the last minute counts.
 */
export class DatabaseClock {
  private epochMs = Number.NaN;
  private readAt = 0;
  private roundTripMs = Number.POSITIVE_INFINITY;

  constructor(private readonly pool: Pool) {}

  /** Asks PostgreSQL, several times at the start. */
  async synchronize(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.read();
  }

  /** @throws when never synchronized: a process without PostgreSQL has no time to stamp with. */
  now(): Instant {
    if (Number.isNaN(this.epochMs)) throw new Error('the database clock has not been read yet');
    return instantFromMs(Math.floor(this.epochMs + performance.now() - this.readAt));
  }

  private async read(): Promise<void> {
    const before = performance.now();
    const { rows } = await this.pool.query<{ ms: string }>(
      `select (extract(epoch from clock_timestamp()) * 1000)::text as ms`,
    );
    const after = performance.now();
    const roundTripMs = after - before;
    if (roundTripMs > this.roundTripMs && after - this.readAt < KEEP_MS) return;
    this.epochMs = Number(rows[0]?.ms) + roundTripMs / 2;
    this.readAt = after;
    this.roundTripMs = roundTripMs;
  }
}
