import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, migrateSchema } from '@grid/platform';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { countyCenter } from '../definition.js';

describe("the county's schema", () => {
  let testbed: Testbed;
  let adminUrl: string;
  let dataSource: DataSource;

  beforeAll(async () => {
    testbed = await startTestbed();
    adminUrl = await testbed.createDatabase();
    await migrateSchema(countyCenter.schema, { url: adminUrl, appPassword: 'spec' });
    dataSource = createDataSource({ ...countyCenter.schema, migrations: [], url: adminUrl, poolSize: 2 });
    await dataSource.initialize();
  }, 60_000);
  afterAll(async () => {
    await dataSource.destroy();
    await testbed.stop();
  });

  it('is what the rows say: nothing to add, nothing to change', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    // Comments are the migrations' own, indexes are compared below (the builder reads their columns in any
    // order), and the checks of the platform's and the desk's tables are theirs to declare.
    const ours = upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(COMMENT ON|DROP INDEX|CREATE INDEX|CREATE UNIQUE INDEX)/.test(query))
      .filter(
        (query) =>
          !/^ALTER TABLE "(event|parked_outcome|task)" DROP CONSTRAINT "\w+_(known|length|positive)"$/.test(
            query,
          ),
      );
    expect(ours).toEqual([]);
  });

  it('has exactly the indexes the rows name, column by column', async () => {
    const declared = dataSource.entityMetadatas.flatMap(({ tableName, indices }) =>
      indices.map(({ name, columns, isUnique, where }) => ({
        table: tableName,
        name,
        columns: columns.map(({ databaseName }) => databaseName).join(', '),
        isUnique,
        isPartial: where !== undefined,
      })),
    );
    const present = await dataSource.query(
      `select t.relname as table, i.relname as name, x.indisunique as "isUnique", x.indpred is not null as "isPartial",
         (select string_agg(a.attname, ', ' order by k.place) from unnest(x.indkey) with ordinality as k (attnum, place)
            join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum) as columns
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
       where t.relnamespace = 'county_center'::regnamespace and not exists (
         select 1 from pg_constraint c where c.conindid = x.indexrelid)`,
    );
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(present.sort(byName)).toEqual(declared.sort(byName));
  });

  it('explains every table', async () => {
    const bare = await dataSource.query<{ relname: string }[]>(
      `select relname from pg_class where relnamespace = 'county_center'::regnamespace and relkind = 'r'
         and relname not in ('migration', 'typeorm_metadata') and obj_description(oid) is null`,
    );
    expect(bare).toEqual([]);
  });

  it.each([
    ['event', 'update event set body = body'],
    ['event', 'delete from event'],
    ['register_event', 'update register_event set body = body'],
    ['register_event', 'delete from register_event'],
    ['command_answer', 'update command_answer set answer = answer'],
    ['case_file', 'delete from case_file'],
    ['account', 'delete from account'],
    ['calendar', 'update calendar set content = content'],
    ['area', 'truncate area'],
    ['the schema', 'create table mine (id integer)'],
  ])('lets the service not do everything to %s: %s', async (_, statement) => {
    const url = new URL(adminUrl);
    const app = new pg.Client({
      connectionString: `postgres://county_center_app:spec@${url.host}${url.pathname}`,
      options: '-c search_path=county_center',
    });
    await app.connect();
    try {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });
});
