import type { Row, TableSpec } from './table.js';

/**
 * The one statement that makes a unit of work durable: every table gets its rows from one JSON parameter,
 * all in one implicit transaction, one round trip, one fsync. Prepared once per connection.
 */
export function writeStatement(tables: readonly TableSpec[]): string {
  const parts = tables.map((table, index) => `w${index} as (${insertOf(table, index + 1)})`);
  return `with ${parts.join(',\n')}\nselect 1`;
}

/** The parameters of {@link writeStatement}, in its order of tables; tables without rows get `[]`. */
export function writeParameters(
  tables: readonly TableSpec[],
  rows: ReadonlyMap<string, readonly Row[]>,
): string[] {
  return tables.map((table) => JSON.stringify(rows.get(table.name) ?? []));
}

function insertOf(table: TableSpec, parameter: number): string {
  const names = Object.keys(table.columns);
  const list = names.join(', ');
  const types = Object.entries(table.columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  // json_to_recordset keeps the order of the array, so bigserial keys follow the order of the facts.
  const select = `insert into ${table.name} (${list}) select ${list} from json_to_recordset($${parameter}::json) as rows(${types})`;
  if (table.mode === 'insert') return select;
  if (table.mode === 'keep') return `${select} on conflict (${table.key.join(', ')}) do nothing`;
  const updates = names
    .filter((name) => !table.key.includes(name))
    .map((name) => `${name} = excluded.${name}`);
  const guard = table.versionColumn
    ? ` where ${table.name}.${table.versionColumn} < excluded.${table.versionColumn}`
    : '';
  return `${select} on conflict (${table.key.join(', ')}) do update set ${updates.join(', ')}${guard}`;
}
