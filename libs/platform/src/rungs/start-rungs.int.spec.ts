import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, startTestbed, type Testbed } from '@grid/testbed';
import { randomUUID } from 'node:crypto';
import { readConfig, serviceConfigSchema } from '../config/index.js';
import { newKeys } from '../identity/identity.fixture.js';
import { startService, type RunningService } from '../service/start-service.js';
import type { ServiceDefinition } from '../service/service-definition.js';
import { alarm, fireAlarm, startAlarm } from './spec/alarm.fixture.js';
import { RungBench, SCHEMA } from './spec/rung-bench.fixture.js';

class NoControllers {}

/** A service with clocks and nothing else. */
const keeper: ServiceDefinition = {
  name: 'building-head',
  schema: { service: 'building-head', schema: SCHEMA, rows: [], migrations: [], grants: {} },
  contracts: [],
  aggregates: [alarm],
  tables: [],
  module: () => ({ module: NoControllers }),
  factHandlers: () => [],
  rungWork: () => fireAlarm,
};

let testbed: Testbed;
let bench: RungBench;
let config: Record<string, string>;
const running = new Set<RunningService>();

beforeAll(async () => {
  testbed = await startTestbed();
  bench = await RungBench.open(testbed);
  const nats = await testbed.startPrivateNats();
  config = {
    DATABASE_URL: bench.appUrl,
    NATS_URL: nats.url,
    ACTOR_PUBLIC_KEY: newKeys().publicDer.toString('base64'),
    LOG_LEVEL: 'silent',
    RUNG_POLL_MS: '50',
  };
}, 60_000);

afterAll(async () => {
  for (const service of running) await service.close();
  await bench.close();
  await testbed.stop();
});

async function start(): Promise<RunningService> {
  const service = await startService(keeper, readConfig(serviceConfigSchema, config));
  running.add(service);
  return service;
}

it('what came due while every replica was down is fired when one is back (R-18)', async () => {
  const before = await start();
  const [due, later] = [randomUUID(), randomUUID()].sort() as [string, string];
  await before.close();
  running.delete(before);
  const maker = await bench.replica();
  await maker.unitOfWork.execute(startAlarm(due, 120));
  await maker.unitOfWork.execute(startAlarm(later, 0));

  const [one, other] = [await start(), await start()];
  const ids = [due, later];
  await eventually('the rung is recorded', async () => (await bench.fired(ids)).length === 1);
  await eventually('it is off the schedule', async () => (await bench.scheduled(ids)).length === 1);
  expect(await bench.fired(ids)).toEqual([`${due} round-1-share-100`]);

  const said = await Promise.all([one, other].map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
  expect(said.join('\n').match(/^grid_rungs_total\{outcome="fired",.* 1$/gm)).toHaveLength(1);
});
