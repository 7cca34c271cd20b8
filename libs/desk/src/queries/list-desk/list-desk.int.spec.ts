import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listDesk } from '@grid/contracts';
import { actorAt, STATION, TwoLevels } from '../../two-levels.fixture.js';

const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const ID = '0198c1a0-0000-7000-8000-000000000001';

describe('a desk', () => {
  let levels: TwoLevels;
  beforeAll(async () => {
    levels = await TwoLevels.start();
    await levels.startService(levels.definitions.station);
  }, 60_000);
  afterAll(() => levels?.stop());

  const ask = (after: string) =>
    levels.ask(listDesk, actorAt(STATION, 'STATION_STAFF'), { unitId: STATION.unitId, after });

  it('goes on from a place it could have given out', async () => {
    expect(await ask(cursor('2026-03-02 01:00:00+00', ID))).toMatchObject({ ok: true });
  });

  it.each([
    'x',
    cursor('2026-99-99 00:00:00+00', ID),
    cursor('2026-02-30 00:00:00+00', ID),
    cursor('0000-01-01 00:00:00+00', ID),
    cursor('2026-03-02 01:00:00+00', 'nobody'),
    cursor('2026-03-02 01:00:00+00'),
  ])('refuses a cursor that is none of its own: %s', async (after) => {
    expect(await ask(after)).toMatchObject({ ok: false, rejection: { code: 'INVALID_CURSOR' } });
  });
});
