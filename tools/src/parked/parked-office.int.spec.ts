import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startTestbed, type Testbed } from '@grid/testbed';
import pg from 'pg';
import { gridFolder, loadSecrets } from '../runtime/index.js';
import { startCounty, type RunningCounty } from '../start/index.js';
import { ParkedOffice, type ParkedAt } from './parked-office.js';

let testbed: Testbed;
let county: RunningCounty;
let office: ParkedOffice;

beforeAll(async () => {
  testbed = await startTestbed();
  const dir = testbed.folder('county');
  county = await startCounty({ dir });
  // As people do it: the tools' own NATS account, and the key the gateway signs actors with.
  office = await ParkedOffice.open(
    county.endpoints.natsUrl,
    loadSecrets(gridFolder(dir).secrets).actorPrivateKey,
  );
}, 120_000);

afterAll(async () => {
  await office?.close();
  await county?.stop();
  await testbed?.stop();
}, 60_000);

/** Puts a fact into a sender's outbox that its receiver cannot read, and waits until it is parked. */
async function parkOne(from: string, receiver: string): Promise<ParkedAt> {
  const streamId = randomUUID();
  const client = new pg.Client({ connectionString: county.endpoints.databaseUrl });
  await client.connect();
  await client.query(
    `insert into ${from}.outbox (receiver, partition, fact, stream_id, correlation_id, recorded_at, body)
     values ($1, 't01', 'task-handed-down', $2, 'poison', now(), '{"handoff": {}}')`,
    [receiver, streamId],
  );
  await client.end();
  return eventually(
    'it is parked',
    async () => (await office.list()).facts.find((fact) => fact.streamId === streamId),
    { withinMs: 20_000 },
  );
}

describe('parked facts', () => {
  it('are seen whichever service set them aside, and can be dropped there', async () => {
    const facts = [
      await parkOne('county_center', 'town-subcenter'),
      await parkOne('community_station', 'grid-worker'),
      await parkOne('community_station', 'register'),
    ];
    expect(facts.map(({ service }) => service)).toEqual(['town-subcenter', 'grid-worker', 'county-center']);
    for (const fact of facts) {
      expect(fact.reason).toContain('InvalidFact');
      expect(await office.drop(fact)).toEqual({ decided: [fact.parkedId], failed: null });
    }
    expect(await office.list()).toEqual({ facts: [], away: [] });
  });

  it('that still cannot take effect say so when they are replayed, and stay', async () => {
    const fact = await parkOne('town_subcenter', 'community-station');
    expect(await office.replay(fact)).toMatchObject({ decided: [], failed: { parkedId: fact.parkedId } });
    expect((await office.list()).facts.map(({ parkedId }) => parkedId)).toEqual([fact.parkedId]);
    await office.drop(fact);
    await expect(office.drop(fact)).rejects.toThrow('NOT_FOUND');
  });
});
