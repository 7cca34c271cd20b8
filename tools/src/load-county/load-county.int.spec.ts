import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryPublished } from '@grid/contracts';
import { startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { migrate } from '../migrate/migrate.js';
import { loadCounty } from './load-county.js';

describe('loading the model county', () => {
  let testbed: Testbed;
  let adminUrl: string;
  let client: pg.Client;
  const count = async (table: string) => {
    const { rows } = await client.query<{ count: string }>(`select count(*) from county_center.${table}`);
    return Number(rows[0]?.count);
  };

  beforeAll(async () => {
    testbed = await startTestbed();
    adminUrl = await testbed.createDatabase();
    client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await testbed.stop();
  });

  it('migrates every schema once', async () => {
    const first = await migrate({ adminUrl, appPassword: 'spec' });
    expect(first.map(({ schema, applied }) => [schema, applied.length > 0])).toEqual([
      ['county_center', true],
      ['town_subcenter', true],
      ['community_station', true],
      ['grid_worker', true],
      ['building_head', true],
    ]);
    const again = await migrate({ adminUrl, appPassword: 'spec' });
    expect(again.flatMap(({ applied }) => applied)).toEqual([]);
  });

  it('loads it once, whole, though two begin at the same time', async () => {
    const [one, other] = await Promise.all([
      loadCounty({ databaseUrl: adminUrl }),
      loadCounty({ databaseUrl: adminUrl }),
    ]);
    expect([one.loaded, other.loaded].sort()).toEqual([false, true]);
    const towns = await client.query(`select 1 from county_center.area where level = 'TOWN'`);
    const villages = await client.query(`select 1 from county_center.area where level = 'COMMUNITY'`);
    expect([towns.rowCount, villages.rowCount]).toEqual([17, 263]);
    expect([await count('account'), await count('category')]).toEqual([74, 403]);
    expect((await loadCounty({ databaseUrl: adminUrl })).loaded).toBe(false);
  });

  it('names the demonstration accounts, and keeps no password', async () => {
    const { demoAccounts } = await loadCounty({ databaseUrl: adminUrl });
    expect(demoAccounts).toHaveLength(74);
    expect(demoAccounts.find(({ username }) => username === 'county.operator')).toEqual({
      role: 'OPERATOR',
      username: 'county.operator',
      password: 'grid-demo-2026',
      name: '珙县中心受理一岗',
      unit: '珙县中心',
    });
    const { rows } = await client.query<{ password_hash: string }>(
      'select password_hash from county_center.account',
    );
    expect(
      rows.filter(({ password_hash }) => !password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')),
    ).toEqual([]);
    expect(new Set(rows.map(({ password_hash }) => password_hash)).size).toBe(74);
  });

  it('publishes every unit and category to each level below, in parts that fit a message', async () => {
    const { rows } = await client.query<{ receiver: string; body: unknown; size: number }>(
      `select receiver, body, octet_length(body::text) as size from county_center.outbox order by id`,
    );
    expect(Math.max(...rows.map(({ size }) => size))).toBeLessThan(500_000);
    const units = await count('unit');
    for (const receiver of ['town-subcenter', 'community-station', 'grid-worker', 'building-head']) {
      const parts = rows
        .filter((row) => row.receiver === receiver)
        .map(({ body }) => directoryPublished.parse(body));
      const unitIds = parts.flatMap((part) => part.units.map(({ unitId }) => unitId));
      const codes = parts.flatMap((part) => part.categories.map(({ code }) => code));
      expect([unitIds.length, new Set(unitIds).size]).toEqual([units, units]);
      expect([codes.length, new Set(codes).size]).toEqual([403, 403]);
    }
  });
});
