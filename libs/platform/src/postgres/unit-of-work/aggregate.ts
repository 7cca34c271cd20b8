import type { Decider, Instant } from '@grid/kernel';
import type { LiveChange, Receiver } from '@grid/contracts';
import type { Row, TableSpec } from './table.js';

/** A fact for one receiver, before it has its place in a channel. */
export interface Outgoing {
  readonly to: Receiver;
  readonly partition: string;
  readonly fact: string;
  /** The receiver's aggregate it is about. */
  readonly streamId: string;
  readonly body: unknown;
}

/** An event as it was recorded, with what the envelope adds to it. */
export interface Recorded<Event> {
  readonly event: Event;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly caseId: string;
  readonly recordedAt: string;
  /** The exact text that was hashed and stored. */
  readonly body: string;
}

/**
 * Everything the unit of work must know of one kind of aggregate: its law, its view row, and what it tells
 * others. `S` is the state once it exists.
 */
export interface AggregateType<
  S = unknown,
  Command = unknown,
  Event extends { readonly type: string } = { type: string },
> {
  readonly kind: 'case' | 'task' | 'ruleset';
  readonly decider: Decider<S | null, Command, Event>;
  /** The view table. Besides `columns` of {@link toRow} it has `id`, `version`, `head_hash` and `state`. */
  readonly table: TableSpec;
  toRow(state: S, version: number): Row;
  caseIdOf(state: S): string;
  /** When its last fact was recorded: the next one is stamped no earlier, whichever replica records it. */
  changedAtOf(state: S): Instant;
  /** Facts for other owners that follow from the events just recorded. Pure. */
  announce(recorded: readonly Recorded<Event>[], after: S, version: number): readonly Outgoing[];
  /** Absent where nobody watches. */
  live?(after: S, version: number): LiveChange & { readonly partition: string };
}

/** The columns every view table starts with: where the fold of the log is kept. */
export const VIEW_COLUMNS = {
  id: 'uuid',
  version: 'integer',
  head_hash: 'bytea',
  state: 'json',
} as const;
