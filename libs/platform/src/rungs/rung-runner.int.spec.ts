import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startTestbed, type Testbed } from '@grid/testbed';
import { SYSTEM_ACTOR } from '@grid/territory';
import { randomUUID } from 'node:crypto';
import { alarmWork, by, fireAlarm, startAlarm } from './spec/alarm.fixture.js';
import { RungBench, SCHEMA, type Replica } from './spec/rung-bench.fixture.js';
import type { DueRung } from './rung-table.js';

let testbed: Testbed;
let bench: RungBench;
const running: Replica[] = [];

beforeAll(async () => {
  testbed = await startTestbed();
  bench = await RungBench.open(testbed);
}, 60_000);

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ runner }) => runner.stop()));
});

afterAll(async () => {
  await bench.close();
  await testbed.stop();
});

/** A replica that fires. */
async function runningReplica(options: Parameters<RungBench['replica']>[0] = {}): Promise<Replica> {
  const replica = await bench.replica(options);
  running.push(replica);
  replica.runner.start();
  return replica;
}

/** Starts clocks of one hour that have been running for so many minutes. */
async function startAlarms(replica: Replica, count: number, minutesAgo: number, rungs?: readonly number[]) {
  const ids = Array.from({ length: count }, () => randomUUID()).sort();
  const replies = await Promise.all(
    ids.map((id) => replica.unitOfWork.execute(startAlarm(id, minutesAgo, rungs))),
  );
  expect(replies.every(({ ok }) => ok)).toBe(true);
  return ids;
}

/** What a replica does with a rung it took. */
function fire({ unitOfWork }: Replica, rung: DueRung) {
  const { commandId, clockId, key, revision, firesAt } = rung;
  return unitOfWork.execute({
    ...fireAlarm(rung),
    actor: SYSTEM_ACTOR,
    correlationId: commandId,
    command: { id: commandId, fingerprint: `fire-rung:${clockId}:${key}:${revision}` },
    notBefore: firesAt,
  });
}

const once = (ids: readonly string[], ...shares: readonly number[]) =>
  ids.flatMap((id) => shares.map((share) => `${id} round-1-share-${share}`));

async function allFired(ids: readonly string[], wanted: readonly string[], withinMs = 20_000) {
  await eventually('every rung is recorded', async () => (await bench.fired(ids)).length >= wanted.length, {
    withinMs,
  });
  expect(await bench.fired(ids)).toEqual(wanted);
}

describe('rungs that fire (R-18)', () => {
  it('are on the schedule with the change that sets them, and off it when they have fired', async () => {
    const replica = await bench.replica();
    const [id = ''] = await startAlarms(replica, 1, 45, [50, 100]);
    expect(await bench.scheduled([id])).toHaveLength(2);
    await runningReplica();
    await allFired([id], once([id], 50));
    await eventually('only what is to come stands', async () => (await bench.scheduled([id])).length === 1);
    expect(await bench.scheduled([id])).toMatchObject([{ rung_key: 'round-1-share-100' }]);
    const stop = alarmWork(id, (now) => ({ type: 'StopClock', reason: 'done', now, by }));
    expect(await replica.unitOfWork.execute(stop)).toMatchObject({ ok: true });
    await eventually('nothing is to come', async () => (await bench.scheduled([id])).length === 0);
    expect(await bench.fired([id])).toEqual(once([id], 50));
  });

  it('move when their clock moves', async () => {
    const replica = await bench.replica();
    const [id = ''] = await startAlarms(replica, 1, 10);
    const [before] = await bench.scheduled([id]);
    const extend = alarmWork(id, (now) => ({
      ...{ type: 'ExtendClock', amount: 2, reason: 'more', requestedAt: now, mostExtensions: 1, now, by },
    }));
    await replica.unitOfWork.execute(extend);
    const [after] = await bench.scheduled([id]);
    expect(Number(after?.fires_at) - Number(before?.fires_at)).toBe(2 * 3_600_000);
    expect(after?.revision).toBe(2);
  });

  it('fire 10,000 at once, each once, within a minute, by two replicas', async () => {
    const [one, other] = [await bench.replica(), await bench.replica()];
    const ids = await startAlarms(one, 10_000, 120);
    running.push(one, other);
    const startedAt = performance.now();
    one.runner.start();
    other.runner.start();
    await allFired(ids, once(ids, 100), 60_000);
    process.stdout.write(`10,000 rungs fired in ${Math.round(performance.now() - startedAt)} ms\n`);
    await eventually('the schedule is empty', async () => (await bench.scheduled(ids)).length === 0);
    const shares = await Promise.all(
      [one, other].map(async ({ metrics }) => (await metrics.rungs.get()).values[0]?.value ?? 0),
    );
    expect(shares.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    for (const share of shares) expect(share).toBeGreaterThan(0);
  }, 120_000);
});

describe('a replica that is killed (R-18)', () => {
  it('before it fired what it took leaves it to the others, when its lease ends', async () => {
    const killed = await bench.replica({ leaseMs: 700 });
    const ids = await startAlarms(killed, 5, 120);
    expect(await killed.queue.take(100)).toHaveLength(5);
    const heir = await bench.replica();
    expect(await heir.queue.take(100)).toEqual([]);
    expect(await bench.fired(ids)).toEqual([]);
    await runningReplica();
    await allFired(ids, once(ids, 100));
  });

  it('after it fired and before it said so does not have the rung fire again', async () => {
    const killed = await bench.replica({ leaseMs: 300 });
    const ids = await startAlarms(killed, 3, 120);
    const rungs = await killed.queue.take(100);
    for (const rung of rungs) expect(await fire(killed, rung)).toMatchObject({ ok: true });
    await runningReplica();
    await eventually('the schedule is empty', async () => (await bench.scheduled(ids)).length === 0);
    expect(await bench.fired(ids)).toEqual(once(ids, 100));
  });

  it('and comes back late finds the answer its heir was given', async () => {
    const [late, heir] = [await bench.replica({ leaseMs: 1 }), await bench.replica()];
    const ids = await startAlarms(late, 3, 120);
    const taken = await late.queue.take(100);
    const taught = await eventually('the lease ends', async () => {
      const rungs = await heir.queue.take(100);
      return rungs.length === 3 ? rungs : undefined;
    });
    expect(taught.map(({ commandId }) => commandId).sort()).toEqual(
      taken.map(({ commandId }) => commandId).sort(),
    );
    const both = await Promise.all([
      ...taken.map((rung) => fire(late, rung)),
      ...taught.map((rung) => fire(heir, rung)),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await bench.fired(ids)).toEqual(once(ids, 100));
  });

  it('by the loss of its connections, again and again, misses and doubles nothing', async () => {
    const maker = await bench.replica();
    const ids = await startAlarms(maker, 1000, 120, [50, 100]);
    await Promise.all([1, 2].map(() => runningReplica({ leaseMs: 300, pollMs: 20 })));
    let killing = true;
    const killer = (async () => {
      while (killing)
        await bench.admin.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and random() < 0.3',
          [`${SCHEMA}_app`],
        );
    })();
    try {
      // Some of it is under fire, the rest when the fire has ceased.
      await eventually('a part is recorded', async () => (await bench.fired(ids)).length >= 200, {
        withinMs: 40_000,
      });
    } finally {
      killing = false;
      await killer;
    }
    await allFired(ids, once(ids, 50, 100), 40_000);
  }, 120_000);
});

describe('time is PostgreSQL’s', () => {
  it('a replica that is behind fires all the same, and records no time before the instant', async () => {
    const maker = await bench.replica();
    const ids = await startAlarms(maker, 1, 60);
    await runningReplica({ skewMs: -7_200_000 });
    await allFired(ids, once(ids, 100));
    const { rows } = await bench.admin.query<{ recorded_at: Date; due_at: string }>(
      `select recorded_at, body::json -> 'data' ->> 'dueAt' as due_at from event
       where stream_id = any ($1) and type = 'ClockRungFired'`,
      [ids],
    );
    expect(rows).toHaveLength(1);
    for (const { recorded_at, due_at } of rows)
      expect(recorded_at.getTime()).toBeGreaterThanOrEqual(Date.parse(due_at));
  });

  it('a replica that is ahead takes nothing before its instant', async () => {
    const ahead = await bench.replica({ skewMs: 7_200_000 });
    const maker = await bench.replica();
    const ids = await startAlarms(maker, 1, 30);
    expect(await ahead.queue.take(100)).toEqual([]);
    expect(await bench.scheduled(ids)).toHaveLength(1);
  });
});

describe('what is not fired', () => {
  it('a rung its ledger does not know is refused once, and goes', async () => {
    const maker = await bench.replica();
    const [id = ''] = await startAlarms(maker, 1, 0);
    await bench.admin.query(
      `insert into clock_rung (clock_id, rung_key, stream_id, fires_at, wake_at, revision)
       values ($1, 'round-9-share-1', $1, now(), now(), 1)`,
      [id],
    );
    const replica = await runningReplica();
    await eventually('it is gone', async () => (await bench.scheduled([id])).length === 1);
    expect((await replica.metrics.rungs.get()).values).toMatchObject([
      { labels: { outcome: 'refused' }, value: 1 },
    ]);
    expect(await bench.fired([id])).toEqual([]);
  });

  it('costs a look along an index, however many are to come', async () => {
    await bench.admin.query(
      `insert into clock_rung (clock_id, rung_key, stream_id, fires_at, wake_at, revision)
       select gen_random_uuid(), 'round-1-share-100', gen_random_uuid(), at, at, 1
       from (select now() + n * interval '1 minute' as at from generate_series(60, 50000) as n) as later`,
    );
    await bench.admin.query('analyze clock_rung');
    const { rows } = await bench.admin.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, timing off) select clock_id from clock_rung where wake_at <= now()
       order by wake_at limit 200 for update skip locked`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using clock_rung_by_wake');
    expect(plan).toContain('Index Cond: (wake_at <= now())');
    const { rows: spent } = await bench.admin.query<{ 'QUERY PLAN': string }>(
      'explain select ctid from clock_rung where wake_at is null limit 1000 for update skip locked',
    );
    expect(spent.map((row) => row['QUERY PLAN']).join('\n')).toContain('clock_rung_spent');
  });
});
