import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { PLATFORM_GRANTS } from '../../postgres/grants.js';
import { migrateSchema } from '../../postgres/migrate.js';
import { LayFoundation1700000000001 } from '../../postgres/migrations/1700000000001-lay-foundation.migration.js';
import { PLATFORM_ROWS } from '../../postgres/rows/platform.rows.js';
import { Outbox } from './outbox.js';

const SCHEMA = 'outbox_keeper';

let testbed: Testbed;
let pool: pg.Pool;

beforeAll(async () => {
  testbed = await startTestbed();
  const url = await testbed.createDatabase();
  const definition = {
    service: 'outbox-keeper',
    schema: SCHEMA,
    rows: PLATFORM_ROWS,
    migrations: [LayFoundation1700000000001],
    grants: PLATFORM_GRANTS,
  };
  await migrateSchema(definition, { url, appPassword: 'spec' });
  pool = new pg.Pool({ connectionString: url, options: `-c search_path=${SCHEMA}` });
});

afterAll(async () => {
  await pool.end();
  await testbed.stop();
});

async function write(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await pool.query(
      `insert into outbox (receiver, partition, fact, stream_id, correlation_id, recorded_at, body)
       values ('grid-worker', 't01', 'task-handed-down', $1, '', now(), '{}')`,
      [randomUUID()],
    );
  }
}

describe('the outbox', () => {
  it('numbers each fact once, though a killed leader’s stamp still runs when the next leader stamps', async () => {
    await write(3);
    const outbox = new Outbox(pool, 'community-station');
    await outbox.stamp(100);
    await write(5);
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from outbox_channel for update');
    const stamps = [outbox.stamp(100), outbox.stamp(100)];
    await eventually('both wait', async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%outbox_channel%'`,
      );
      return rows.length >= 2;
    });
    await holder.query('commit');
    holder.release();
    const stamped = (await Promise.all(stamps)).flat().map(({ seq }) => seq);
    expect(stamped.sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8]);
    const kept = await outbox.after('grid-worker', 't01', 0, 100);
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await write(1);
    expect((await outbox.stamp(100)).map(({ seq }) => seq)).toEqual([9]);
  });

  it('counts facts that have no place yet as waiting', async () => {
    await write(2);
    const [waiting] = await new Outbox(pool, 'community-station').backlog();
    expect(waiting?.count).toBeGreaterThanOrEqual(2);
  });
});
