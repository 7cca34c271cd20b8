import type { Instant } from '@grid/kernel';
import { idOfName } from '../name-id.js';
import type { TableGrants } from '../postgres/grants.js';
import type { Row, RowsFor, TableSpec } from '../postgres/unit-of-work/table.js';

/** The schedule of a service's rungs, as the unit of work writes it. An older ledger never overwrites a newer one. */
export const CLOCK_RUNG: TableSpec = {
  name: 'clock_rung',
  columns: {
    clock_id: 'uuid',
    rung_key: 'text',
    stream_id: 'uuid',
    fires_at: 'timestamptz',
    wake_at: 'timestamptz',
    revision: 'integer',
    tries: 'integer',
  },
  key: ['clock_id', 'rung_key'],
  mode: 'upsert',
  versionColumn: 'revision',
};

/** What a service may do to its schedule: rungs come, move, and go when they have fired. */
export const RUNG_GRANTS: TableGrants = { clock_rung: 'QUEUE' };

/** A rung with its instant, as a clock's ledger lists those still to come. */
export interface ScheduledRung {
  readonly key: string;
  readonly firesAt: Instant;
}

/** The clock whose rungs are written, and the aggregate that will be asked to fire them. */
export interface ScheduledClock {
  readonly clockId: string;
  /** The case or task that keeps the ledger. */
  readonly streamId: string;
  /** The ledger's revision after the change: it grows with each of its facts. */
  readonly revision: number;
}

/** A rung whose instant has come, in one replica's hands for a while. */
export interface DueRung extends ScheduledClock, ScheduledRung {
  /** The same for every replica and after every kill, so that firing has one effect. */
  readonly commandId: string;
}

/**
 * The rows that bring the schedule in line with a ledger, for the same unit of work as the ledger's change
 * what moved or is new gets its instant, what is gone gets none, the rest is left alone.
 */
export function rungRows(
  { clockId, streamId, revision }: ScheduledClock,
  before: readonly ScheduledRung[],
  after: readonly ScheduledRung[],
): RowsFor {
  const was = new Map(before.map(({ key, firesAt }) => [key, firesAt]));
  const is = new Set(after.map(({ key }) => key));
  const row = (key: string, firesAt: Instant | null): Row => ({
    clock_id: clockId,
    rung_key: key,
    stream_id: streamId,
    fires_at: firesAt,
    wake_at: firesAt,
    revision,
    tries: 0,
  });
  return {
    table: CLOCK_RUNG,
    rows: [
      ...after
        .filter(({ key, firesAt }) => was.get(key) !== firesAt)
        .map(({ key, firesAt }) => row(key, firesAt)),
      ...before.filter(({ key }) => !is.has(key)).map(({ key }) => row(key, null)),
    ],
  };
}

/**
 * The id of the command that fires a rung: from the clock, the key, and the revision that set its instant. A
 * rung that was moved away and back is asked anew, and not answered with an old refusal.
 */
export function rungCommandId(clockId: string, key: string, revision: number): string {
  return idOfName(`rung:${clockId}:${key}:${revision}`);
}
