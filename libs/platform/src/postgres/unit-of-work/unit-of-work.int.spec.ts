import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startTestbed, type Testbed } from '@grid/testbed';
import fc from 'fast-check';
import pg from 'pg';
import { databaseUrlFor } from '../../config/service-config.js';
import { PLATFORM_GRANTS } from '../grants.js';
import { migrateSchema } from '../migrate.js';
import { LayFoundation1700000000001 } from '../migrations/1700000000001-lay-foundation.migration.js';
import { PLATFORM_ROWS } from '../rows/platform.rows.js';
import { GENESIS, linkOf } from './event-hash.js';
import { addWork, LIMIT, tally, TALLY_TABLE } from './spec/tally.fixture.js';
import type { Work } from './work.js';
import { PLATFORM_TABLES } from './table.js';
import { UnitOfWork } from './unit-of-work.js';
import { DatabaseClock } from './database-clock.js';
import { ServiceFault } from '../../faults.js';

const SCHEMA = 'tally_keeper';

let testbed: Testbed;
let admin: pg.Pool;
let adminUrl: string;
const pools: pg.Pool[] = [];

beforeAll(async () => {
  testbed = await startTestbed();
  adminUrl = await testbed.createDatabase();
  await migrateSchema(
    {
      service: 'tally-keeper',
      schema: SCHEMA,
      rows: PLATFORM_ROWS,
      migrations: [LayFoundation1700000000001],
      grants: PLATFORM_GRANTS,
    },
    { url: adminUrl, appPassword: 'spec' },
  );
  admin = new pg.Pool({ connectionString: adminUrl, options: `-c search_path=${SCHEMA}` });
  admin.on('error', () => undefined);
  await admin.query(TALLY_TABLE);
  await admin.query(`grant select, insert, update on tally to ${SCHEMA}_app`);
}, 60_000);

afterAll(async () => {
  await Promise.all([...pools, admin].map((pool) => pool.end()));
  await testbed.stop();
});

/** One replica: its own pool, its own clock, the application's role. */
async function replica(options: { readonly batchSize?: number; readonly lanes?: number } = {}) {
  const { host, pathname } = new URL(adminUrl);
  const connectionString = databaseUrlFor(`postgres://{role}:spec@${host}${pathname}`, SCHEMA);
  const pool = new pg.Pool({ connectionString, max: 4, options: `-c search_path=${SCHEMA}` });
  pool.on('error', () => undefined);
  pools.push(pool);
  const clock = new DatabaseClock(pool);
  await clock.synchronize(3);
  return new UnitOfWork({
    pool,
    now: () => clock.now(),
    aggregates: [tally],
    tables: [...PLATFORM_TABLES, tally.table],
    batchSize: options.batchSize ?? 32,
    lanes: options.lanes ?? 2,
    committed: () => undefined,
  });
}

async function logOf(id: string) {
  const { rows } = await admin.query<{ version: number; body: string; hash: string; recorded_at: Date }>(
    `select version, body, encode(hash, 'hex') as hash, recorded_at from event where stream_id = $1 order by version`,
    [id],
  );
  return rows;
}

/** The log of one tally is whole: 1…n, chained, in order of time, and adds up to its view. */
async function expectWhole(id: string): Promise<number> {
  const log = await logOf(id);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  let hash = GENESIS;
  let total = 0;
  for (const { body, hash: stored } of log) {
    hash = linkOf(hash, body);
    expect(stored).toBe(hash);
    total += (JSON.parse(body) as { data: { amount: number } }).data.amount;
  }
  const times = log.map(({ recorded_at }) => recorded_at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const { rows } = await admin.query<{ total: number; version: number; head: string }>(
    `select total, version, encode(head_hash, 'hex') as head from tally where id = $1`,
    [id],
  );
  expect(rows).toEqual(log.length === 0 ? [] : [{ total, version: log.length, head: hash }]);
  return total;
}

describe('the unit of work', () => {
  it('gives any interleaving of commands on two replicas some serial order, each id once (R-5)', async () => {
    const [one, two] = [await replica(), await replica({ batchSize: 3, lanes: 1 })];
    const command = fc.record({
      tally: fc.nat(2),
      add: fc.integer({ min: 1, max: 400 }),
      times: fc.integer({ min: 1, max: 3 }),
      fresh: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (commands) => {
        const ids = [randomUUID(), randomUUID(), randomUUID()];
        const answers = await Promise.all(
          commands.map(async ({ tally: which, add, times, fresh }) => {
            const id = ids[which] ?? '';
            const commandId = randomUUID();
            const replies = await Promise.all(
              Array.from({ length: times }, (_, index) =>
                (index % 2 === 0 ? one : two).execute(addWork(id, add, commandId, fresh)),
              ),
            );
            for (const reply of replies) expect(reply).toEqual(replies[0]);
            return { id, add, accepted: replies[0]?.ok === true };
          }),
        );
        for (const id of ids) {
          const accepted = answers.filter((answer) => answer.id === id && answer.accepted);
          const total = await expectWhole(id);
          expect(total).toBe(accepted.reduce((sum, { add }) => sum + add, 0));
          expect(total).toBeLessThanOrEqual(LIMIT);
          const { rows } = await admin.query(`select 1 from outbox where stream_id = $1`, [id]);
          expect(rows).toHaveLength(accepted.length);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('answers the others when one work of a batch fails', async () => {
    const unit = await replica({ batchSize: 50, lanes: 1 });
    const good = Array.from({ length: 10 }, () => randomUUID());
    const failing = {
      ...addWork(randomUUID(), 1, randomUUID()),
      decide: () => {
        throw new Error('a defect');
      },
    };
    const unstorable = addWork('not-a-uuid', 1, randomUUID());
    const results = await Promise.allSettled([
      ...good.map((id) => unit.execute(addWork(id, 5, randomUUID()))),
      unit.execute(failing),
      unit.execute(unstorable),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      ...good.map(() => 'fulfilled'),
      'rejected',
      'rejected',
    ]);
    for (const id of good) expect(await expectWhole(id)).toBe(5);
  });

  it('refuses an id used for something else', async () => {
    const unit = await replica();
    const [id, commandId] = [randomUUID(), randomUUID()];
    await unit.execute(addWork(id, 5, commandId));
    expect(await unit.execute(addWork(id, 6, commandId))).toMatchObject({
      ok: false,
      rejection: { code: 'COMMAND_ID_REUSED' },
    });
    expect(await expectWhole(id)).toBe(5);
  });

  it('remembers a no as well as a yes', async () => {
    const unit = await replica();
    const [id, commandId] = [randomUUID(), randomUUID()];
    await unit.execute(addWork(id, LIMIT, randomUUID()));
    const no = await unit.execute(addWork(id, 1, commandId));
    expect(no).toMatchObject({ ok: false, rejection: { code: 'LIMIT' } });
    expect(await unit.execute(addWork(id, 1, commandId))).toEqual(no);
  });

  it('keeps the facts that a no leaves on record, once and with the no', async () => {
    const unit = await replica();
    const [id, commandId] = [randomUUID(), randomUUID()];
    const added = { type: 'Added', id, amount: 7 };
    const refused: Work<number> = {
      ...addWork(id, 1, commandId),
      decide: ({ now: at }) => ({
        ok: false,
        rejection: { code: 'LIMIT', decidedBy: 'spec', reason: 'too much', nextStep: 'add less' },
        appends: [{ aggregate: tally, id, events: [{ ...added, at }] }],
      }),
    };
    const no = await unit.execute(refused);
    expect(no).toMatchObject({ ok: false, rejection: { code: 'LIMIT' } });
    expect(await unit.execute(refused)).toEqual(no);
    expect(await expectWhole(id)).toBe(7);
  });

  it('loses and doubles nothing when its database connections are killed again and again', async () => {
    const unit = await replica({ batchSize: 8 });
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const commands = Array.from({ length: 400 }, (_, index) => ({
      id: ids[index % 4] ?? '',
      commandId: randomUUID(),
    }));
    let killing = true;
    const killer = (async () => {
      while (killing) {
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and random() < 0.5`,
          [`${SCHEMA}_app`],
        );
      }
    })();
    const insist = ({ id, commandId }: { id: string; commandId: string }) =>
      eventually(
        'the command is answered',
        () =>
          unit.execute(addWork(id, 1, commandId)).catch((error: unknown) => {
            if (error instanceof ServiceFault && error.retryable) return undefined;
            throw error;
          }),
        { withinMs: 60_000, everyMs: 1 },
      );
    const replies = await Promise.all(commands.map(insist));
    killing = false;
    await killer;
    expect(replies.every(({ ok }) => ok)).toBe(true);
    for (const id of ids) expect(await expectWhole(id)).toBe(100);
  }, 120_000);

  it('may append to its log and never change it', async () => {
    const { host, pathname } = new URL(adminUrl);
    const app = new pg.Client({
      connectionString: `postgres://${SCHEMA}_app:spec@${host}${pathname}`,
      options: `-c search_path=${SCHEMA}`,
    });
    await app.connect();
    try {
      for (const table of ['event', 'command_answer', 'parked_fact']) {
        for (const statement of [
          `update ${table} set recorded_at = now()`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await expect(
            app.query(
              statement.replace('recorded_at', table === 'parked_fact' ? 'parked_at' : 'recorded_at'),
            ),
          ).rejects.toMatchObject({ code: '42501' });
        }
      }
    } finally {
      await app.end();
    }
  });
});
