/**
 * A table that the unit of work writes, as one part of its single statement. `insert` fails the whole unit
 * on a duplicate key (that is what catches a second writer); `upsert` replaces the row by its key; `keep`
 * leaves a row that is there as it is, for logs copied from elsewhere.
 */
export interface TableSpec {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly key: readonly string[];
  readonly mode: 'insert' | 'upsert' | 'keep';
  /** With upsert: an older version never overwrites a newer one. */
  readonly versionColumn?: string;
}

/** PostgreSQL types a row may carry through JSON. `bytea` values are given as `\x…` text. */
export type ColumnType =
  'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'timestamptz' | 'json' | 'bytea' | 'text[]' | 'uuid[]';

/** A row, by column. `json` columns take any value; everything else takes what JSON makes of it. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows to write to one table. */
export interface RowsFor {
  readonly table: TableSpec;
  readonly rows: readonly Row[];
}

/** The tables every service has: its log, its answers, what it sends, what it received, what it parked. */
export const EVENT: TableSpec = {
  name: 'event',
  columns: {
    stream_id: 'uuid',
    version: 'integer',
    stream_kind: 'text',
    type: 'text',
    case_id: 'uuid',
    recorded_at: 'timestamptz',
    body: 'text',
    hash: 'bytea',
  },
  key: ['stream_id', 'version'],
  mode: 'insert',
};

export const COMMAND_ANSWER: TableSpec = {
  name: 'command_answer',
  columns: { command_id: 'uuid', fingerprint: 'text', answer: 'text', recorded_at: 'timestamptz' },
  key: ['command_id'],
  mode: 'insert',
};

export const OUTBOX: TableSpec = {
  name: 'outbox',
  columns: {
    receiver: 'text',
    partition: 'text',
    fact: 'text',
    stream_id: 'uuid',
    correlation_id: 'text',
    recorded_at: 'timestamptz',
    body: 'json',
  },
  key: ['id'],
  mode: 'insert',
};

export const INBOX: TableSpec = {
  name: 'inbox',
  columns: { receiver: 'text', sender: 'text', partition: 'text', seq: 'bigint', recorded_at: 'timestamptz' },
  key: ['receiver', 'sender', 'partition', 'seq'],
  mode: 'insert',
};

export const PARKED_FACT: TableSpec = {
  name: 'parked_fact',
  columns: {
    parked_id: 'uuid',
    receiver: 'text',
    sender: 'text',
    partition: 'text',
    seq: 'bigint',
    fact: 'text',
    stream_id: 'uuid',
    reason: 'text',
    message: 'json',
    parked_at: 'timestamptz',
  },
  key: ['parked_id'],
  mode: 'insert',
};

export const PARKED_OUTCOME: TableSpec = {
  name: 'parked_outcome',
  columns: { parked_id: 'uuid', outcome: 'text', decided_by: 'text', decided_at: 'timestamptz' },
  key: ['parked_id'],
  mode: 'insert',
};

export const PLATFORM_TABLES: readonly TableSpec[] = [
  EVENT,
  COMMAND_ANSWER,
  OUTBOX,
  INBOX,
  PARKED_FACT,
  PARKED_OUTCOME,
];
