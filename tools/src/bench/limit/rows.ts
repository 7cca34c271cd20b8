import pg from 'pg';

/** The schema in which the limit is measured: the county's own tables, empty, with all their indexes. */
export const SCRATCH = 'bench_limit';

/** The rows of one submission, as the county has them. */
export interface SampleRow {
  readonly table: string;
  readonly columns: readonly string[];
  /** As text, in the order of the columns. */
  readonly values: readonly (string | null)[];
}

const TABLES = ['event', 'case_file', 'command_answer'] as const;
/** Columns that hold the case's id, and the one that holds the command's. */
export const CASE_ID_COLUMNS: ReadonlySet<string> = new Set(['stream_id', 'case_id', 'id']);
export const COMMAND_ID_COLUMN = 'command_id';

/** Makes the scratch tables anew: the same columns, constraints and indexes, without triggers, logged and fsynced. */
export async function makeScratch(client: pg.Client): Promise<void> {
  await client.query(`drop schema if exists ${SCRATCH} cascade`);
  await client.query(`create schema ${SCRATCH}`);
  for (const table of TABLES) {
    await client.query(`create table ${SCRATCH}.${table} (like county_center.${table} including all)`);
  }
}

/** The rows that the newest submission left behind: what the limit writes is what the county writes. */
export async function sampleRows(client: pg.Client, commandId: string): Promise<SampleRow[]> {
  const { rows } = await client.query<{ id: string }>(
    `select stream_id as id from county_center.event where (body::json ->> 'commandId') = $1
       and recorded_at > now() - interval '1 minute'`,
    [commandId],
  );
  const caseId = rows[0]?.id;
  if (caseId === undefined) throw new Error('the submission to take the rows from is not there');
  const where = { event: 'stream_id', case_file: 'id', command_answer: COMMAND_ID_COLUMN };
  const samples: SampleRow[] = [];
  for (const table of TABLES) {
    const key = table === 'command_answer' ? commandId : caseId;
    const { rows: columns } = await client.query<{ name: string; value: string | null }>(
      `select a.attname as name, v.value from county_center.${table} r
         cross join lateral (select to_json(r.*) as j) as j
         join pg_attribute a on a.attrelid = 'county_center.${table}'::regclass and a.attnum > 0 and not a.attisdropped
         cross join lateral (select j ->> a.attname as value) as v
       where r.${where[table]} = $1 order by a.attnum`,
      [key],
    );
    samples.push({
      table,
      columns: columns.map(({ name }) => name),
      values: columns.map(({ value }) => value),
    });
  }
  return samples;
}

/**
 * One statement that writes all rows of a submission: one round trip, one commit. `put` says what stands for
 * a value: a literal for pgbench, a parameter for pg.
 */
export function submitStatement(
  samples: readonly SampleRow[],
  ids: { readonly caseId: string; readonly commandId: string },
  put: (value: string | null) => string,
): string {
  const inserts = samples.map(({ table, columns, values }) => {
    const list = columns.map((column, index) => {
      if (CASE_ID_COLUMNS.has(column)) return 'ids.case_id';
      return column === COMMAND_ID_COLUMN ? 'ids.command_id' : put(values[index] ?? null);
    });
    return `w_${table} as (insert into ${SCRATCH}.${table} (${columns.join(', ')}) select ${list.join(', ')} from ids)`;
  });
  const first = `ids as materialized (select ${ids.caseId} as case_id, ${ids.commandId} as command_id)`;
  return `with ${[first, ...inserts].join(', ')} select 1`;
}
