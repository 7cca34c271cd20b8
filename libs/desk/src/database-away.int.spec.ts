import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getTask, listDesk, takeInRequest } from '@grid/contracts';
import { eventually } from '@grid/testbed';
import { actorAt, STATION, TwoLevels } from './two-levels.fixture.js';

const station = actorAt(STATION, 'STATION_STAFF');
let levels: TwoLevels;

beforeAll(async () => {
  levels = await TwoLevels.start();
  await levels.startService(levels.definitions.station);
}, 60_000);

afterAll(() => levels?.stop());

/** What a crash of the server does to a service, for this spec's database alone. */
async function takeDatabaseAway(): Promise<void> {
  const name = new URL(levels.databaseUrl).pathname.slice(1);
  await levels.query(`alter database ${name} connection limit 0`);
  await levels.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename like '%_app'`,
    [name],
  );
}

async function bringDatabaseBack(): Promise<void> {
  await levels.query(`alter database ${new URL(levels.databaseUrl).pathname.slice(1)} connection limit -1`);
}

const request = () => ({
  caseId: randomUUID(),
  taskId: randomUUID(),
  title: '路灯不亮',
  description: '巷口路灯不亮。',
  requestKind: 'HELP' as const,
  categoryCode: '010101',
  placePath: 'gx/t01/v001/g01',
  channel: 'GRID' as const,
});

describe('a service whose database is away', () => {
  it('says so to questions and commands alike, and works on by itself when it is back', async () => {
    await takeDatabaseAway();
    const asked = await Promise.allSettled([
      levels.ask(getTask, station, { taskId: randomUUID() }),
      levels.ask(listDesk, station, { unitId: STATION.unitId, first: 20 }),
      levels.ask(takeInRequest, station, request()),
    ]);
    await bringDatabaseBack();
    for (const answer of asked) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE', retryable: true } });
    }
    const reply = await eventually('it takes requests in again', () =>
      levels.ask(takeInRequest, station, request()),
    );
    expect(reply.ok).toBe(true);
  }, 60_000);
});
