import { buildModelCounty, DEMONSTRATION_PASSWORD, type ModelCounty } from '@grid/model-county';
import { loadModelCountyData } from '@grid/model-county/load';
import pg from 'pg';
import type { DemoAccount } from '../runtime/endpoints.js';
import { countyRows, type TableRows } from './county-rows.js';
import { directoryFacts } from './publish-directory.js';

/** Where to load it: the address of an administrator, or of the county's own role. */
export interface LoadCountyOptions {
  readonly databaseUrl: string;
}

/** Whether the county was loaded just now, and whom one can log in as. */
export interface LoadedCounty {
  readonly loaded: boolean;
  readonly demoAccounts: readonly DemoAccount[];
}

const SCHEMA = 'county_center';

/**
 * Loads the model county, whole or not at all, if the county center knows no county yet; and publishes its
 * directory to the levels below in the same transaction. What is there is never touched.
 */
export async function loadCounty({ databaseUrl }: LoadCountyOptions): Promise<LoadedCounty> {
  const county = buildModelCounty(loadModelCountyData());
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5000,
    options: `-c search_path=${SCHEMA} -c timezone=UTC`,
  });
  await client.connect();
  try {
    const loaded = (await isEmpty(client)) && (await load(client, county));
    return { loaded, demoAccounts: await demoAccounts(client, county) };
  } finally {
    await client.end();
  }
}

async function load(client: pg.Client, county: ModelCounty): Promise<boolean> {
  const { rows } = await client.query<{ now: Date }>('select now()');
  const now = (rows[0]?.now ?? new Date()).toISOString();
  // Hashing takes its time: it is done before anything is locked.
  const tables = await countyRows(county, now);
  await client.query('begin');
  try {
    // Two loaders at once: the second waits here, and then finds the county loaded.
    await client.query('lock table area in share row exclusive mode');
    const first = await isEmpty(client);
    if (first) {
      for (const table of tables) await insert(client, table);
      await insert(client, { table: 'outbox', rows: directoryFacts(county, now) });
    }
    await client.query('commit');
    return first;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>('select not exists (select 1 from area) as empty');
  return rows[0]?.empty ?? false;
}

/** All rows of a table in one statement. PostgreSQL reads the columns' types off the table itself. */
async function insert(client: pg.Client, { table, rows }: TableRows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

/** Those of the model county's accounts that are there: a county of one's own has none of them. */
async function demoAccounts(client: pg.Client, county: ModelCounty): Promise<readonly DemoAccount[]> {
  const { rows } = await client.query<Omit<DemoAccount, 'password'>>(
    `select p.role, a.username, a.display_name as name, coalesce(u.name, '') as unit
     from account a join post p using (post_id) left join unit u using (unit_id)
     join unnest($1::text[]) with ordinality as model (username, place) using (username)
     order by model.place`,
    [county.accounts.map(({ username }) => username)],
  );
  return rows.map((row) => ({ ...row, password: DEMONSTRATION_PASSWORD }));
}
