import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateSchema } from '@grid/platform';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { countyCenter } from '../definition.js';
import { VersionStandingData1700000002400 } from './migrations/1700000002400-version-standing-data.migration.js';
import { loadSmallCounty } from '../spec/small-county.js';

const NEW_TABLES: ReadonlySet<string> = new Set(['ruleset', 'ruleset_version', 'ruleset_entry', 'ground']);

describe('a county loaded before standing data had versions', () => {
  let testbed: Testbed;
  let client: pg.Client;

  beforeAll(async () => {
    testbed = await startTestbed();
    const url = await testbed.createDatabase();
    const { schema } = countyCenter;
    const before = {
      ...schema,
      migrations: Object.values(schema.migrations).filter((one) => one !== VersionStandingData1700000002400),
      grants: Object.fromEntries(Object.entries(schema.grants).filter(([table]) => !NEW_TABLES.has(table))),
    };
    await migrateSchema(before, { url, appPassword: 'spec' });
    client = new pg.Client({ connectionString: url, options: '-c search_path=county_center' });
    await client.connect();
    await loadSmallCounty(client);
    await migrateSchema(schema, { url, appPassword: 'spec' });
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await testbed.stop();
  });

  it('has its founding versions as soon as it is migrated, and only once', async () => {
    for (let times = 0; times < 2; times += 1) {
      const { rows } = await client.query(
        'select name, number, label, row_count from ruleset_version order by name',
      );
      expect(rows).toEqual([
        { name: 'CALENDARS', number: 1, label: 'spec-1', row_count: 7 },
        { name: 'CATEGORIES', number: 1, label: '', row_count: 2 },
        { name: 'LIMITS', number: 1, label: '', row_count: 10 },
        { name: 'RESPONSIBILITIES', number: 1, label: '', row_count: 2 },
      ]);
      await client.query('select found_rulesets()');
    }
  });

  it.each(['ruleset_version', 'ruleset_entry'])(
    'lets the service append to %s and change nothing',
    async (table) => {
      const { rows } = await client.query<{ insert: boolean; update: boolean; delete: boolean }>(
        `select has_table_privilege('county_center_app', $1, 'insert') as insert,
         has_table_privilege('county_center_app', $1, 'update') as update,
         has_table_privilege('county_center_app', $1, 'delete') as delete`,
        [`county_center.${table}`],
      );
      expect(rows[0]).toEqual({ insert: true, update: false, delete: false });
    },
  );
});
