import { isDeepStrictEqual } from 'node:util';
import { VIEW_COLUMNS, type AggregateType, type ColumnType } from '@grid/platform';
import { withMicroseconds } from './stream-fold.js';

/** A row of a view table, every column in a form that compares without doubt. */
export interface ViewRow {
  readonly id: string;
  readonly version: number;
  readonly head_hash: string;
  readonly state: string;
  readonly [column: string]: unknown;
}

/** Microseconds are read too: a column that was altered by less than a millisecond was altered. */
export const INSTANT_FORM = `YYYY-MM-DD"T"HH24:MI:SS.US`;

/** The columns of a view's table besides those every view has. */
export function projectedColumns({ table }: AggregateType): readonly (readonly [string, ColumnType])[] {
  return Object.entries(table.columns).filter(([name]) => !(name in VIEW_COLUMNS));
}

/** The statement that reads a whole view in the order of its ids. */
export function readView(schema: string, aggregate: AggregateType): string {
  const columns = projectedColumns(aggregate).map(([name, type]) => `${comparable(name, type)} as "${name}"`);
  const head = `id::text, version, encode(head_hash, 'hex') as head_hash, state::text as state`;
  return `select ${[head, ...columns].join(', ')} from ${schema}.${aggregate.table.name} order by id`;
}

/** The columns of a row that are not what the fold projects to. */
export function wrongColumns(aggregate: AggregateType, row: ViewRow, state: unknown): readonly string[] {
  const expected = aggregate.toRow(state, row.version);
  return projectedColumns(aggregate)
    .filter(([name, type]) => !same(row[name], expected[name], type))
    .map(([name]) => name);
}

/** Whether a stored JSON text says what a value says. The order of keys carries no meaning. */
export function sameJson(stored: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  return stored === text || isDeepStrictEqual(JSON.parse(stored), JSON.parse(text));
}

function comparable(name: string, type: ColumnType): string {
  switch (type) {
    case 'timestamptz':
      return `to_char(${name} at time zone 'UTC', '${INSTANT_FORM}')`;
    case 'bytea':
      return `encode(${name}, 'hex')`;
    case 'text[]':
    case 'uuid[]':
      return `to_json(${name})::text`;
    case 'uuid':
    case 'bigint':
    case 'json':
      return `${name}::text`;
    default:
      return name;
  }
}

function same(stored: unknown, expected: unknown, type: ColumnType): boolean {
  const value = expected ?? null;
  if (stored === null || value === null) return stored === value;
  switch (type) {
    case 'timestamptz':
      return stored === withMicroseconds(value);
    case 'json':
    case 'text[]':
    case 'uuid[]':
      return sameJson(String(stored), value);
    case 'bytea':
      return `\\x${String(stored)}` === value;
    case 'uuid':
    case 'bigint':
      return stored === String(value);
    default:
      return stored === value;
  }
}
