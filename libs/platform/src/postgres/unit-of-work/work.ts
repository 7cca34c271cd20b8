import type { LiveChange } from '@grid/contracts';
import type { Instant, Rejection } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import type { AggregateType, Outgoing } from './aggregate.js';
import type { RowsFor } from './table.js';

/** One aggregate to be loaded before deciding. */
export interface StreamRef {
  readonly aggregate: AggregateType;
  readonly id: string;
}

/** An aggregate as it stands: null before its first fact. */
export interface Loaded<S = unknown> {
  readonly state: S | null;
  readonly version: number;
}

/** What a decision may look at. Nothing else: no clock, no database. */
export interface WorkContext {
  /** PostgreSQL's time, and never before what the work builds on: order by time is order of cause. */
  readonly now: Instant;
  load<S, C, E extends { readonly type: string }>(aggregate: AggregateType<S, C, E>, id: string): Loaded<S>;
}

/** New facts for one aggregate. */
export interface Append {
  readonly aggregate: AggregateType;
  readonly id: string;
  readonly events: readonly { readonly type: string }[];
}

/** What a unit of work comes to: yes with facts, rows and messages; or no. A no is remembered too. */
export type Outcome<Value> =
  | {
      readonly ok: true;
      readonly appends: readonly Append[];
      readonly rows?: readonly RowsFor[];
      readonly outgoing?: readonly Outgoing[];
      /** Changes to tell of beside those of the aggregates, e.g. of a view that others feed. */
      readonly live?: readonly (LiveChange & { readonly partition: string })[];
      /** The answer, from the states as they are after the facts. */
      readonly value: (after: WorkContext) => Value;
    }
  | {
      readonly ok: false;
      readonly rejection: Rejection;
      /** Facts that the no itself leaves on record. */
      readonly appends?: readonly Append[];
      readonly outgoing?: readonly Outgoing[];
      readonly rows?: readonly RowsFor[];
    };

/** One thing to do as a whole or not at all: a command, or a reaction to a fact. */
export interface Work<Value = unknown> {
  readonly streams: readonly StreamRef[];
  readonly actor: Actor;
  readonly correlationId: string;
  /** With a command: its id and what was asked, so that a repeat gets the same answer. */
  readonly command?: { readonly id: string; readonly fingerprint: string };
  /** Rows that must be new, e.g. the inbox entry of a received fact: a duplicate undoes the whole work. */
  readonly once?: readonly RowsFor[];
  /** The streams are expected to be new, so nothing need be read first. Wrong guesses cost a second try only. */
  readonly fresh?: boolean;
  /** When what it follows from was recorded: an effect is never stamped before its cause. */
  readonly notBefore?: Instant;
  readonly decide: (context: WorkContext) => Outcome<Value>;
}
