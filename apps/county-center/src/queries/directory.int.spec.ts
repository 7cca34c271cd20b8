import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  authenticate,
  getActor,
  getArea,
  getUnits,
  listAreas,
  listCategories,
  listChildrenOfAreas,
  listPosts,
  listPostsOfUnits,
  listUnits,
  type Contract,
  type InputOf,
} from '@grid/contracts';
import { hashPassword } from '../passwords.js';
import { CountyService } from '../spec/county-service.js';
import { actorAt, AREAS, citizen, UNITS } from '../spec/small-county.js';
import { stableUuid } from '../spec/stable-uuid.js';

const reader = citizen('群众一');
const head = actorAt('town', 'TOWN_HEAD');

describe('the directory and its accounts', () => {
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
    const hash = await hashPassword('right');
    const post = (name: string, until: string | null) =>
      county.rows(`insert into post values ($1, $2, 'gx/t01', 'TOWN_HEAD', $3, '2018-01-01', $4)`, [
        stableUuid(`post:${name}`),
        UNITS.town.unitId,
        `${name}岗`,
        until,
      ]);
    const account = (name: string, until: string | null) =>
      county.rows(`insert into account values ($1, $2, $3, $4, $5, '2018-01-01', $6)`, [
        stableUuid(`account:${name}`),
        name,
        `${name}岗`,
        hash,
        stableUuid(`post:${name}`),
        until,
      ]);
    for (const name of ['head', 'locked', 'source']) {
      await post(name, null);
      await account(name, null);
    }
    await post('gone', null);
    await account('gone', '2020-12-31');
    await post('unposted', '2020-12-31');
    await account('unposted', null);
  }, 60_000);
  afterAll(() => county.stop());

  async function all<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    first: number,
  ): Promise<readonly unknown[]> {
    const rows: unknown[] = [];
    let after: string | null = null;
    do {
      const page = (await county.value(contract, reader, {
        ...(input as object),
        first,
        after,
      } as InputOf<C>)) as {
        rows: readonly unknown[];
        nextCursor: string | null;
      };
      rows.push(...page.rows);
      after = page.nextCursor;
    } while (after !== null);
    return rows;
  }

  it('shows the tree level by level', async () => {
    expect(await county.value(getArea, reader, { path: 'gx/t01' })).toEqual({
      areaId: stableUuid('gx/t01'),
      path: 'gx/t01',
      level: 'TOWN',
      name: '甲镇',
      code: 'gx/t01',
      hasChildren: true,
    });
    expect(await county.ask(getArea, reader, { path: 'gx/t09' })).toMatchObject({ ok: false });
    expect(await all(listAreas, { parentPath: null }, 1)).toMatchObject([{ path: 'gx' }]);
    expect(await all(listAreas, { parentPath: 'gx/t01' }, 1)).toMatchObject([
      { path: 'gx/t01/v001', hasChildren: true },
      { path: 'gx/t01/v002', hasChildren: false },
    ]);
  });

  it.each([1, 3, 100])(
    'lists units of an area, of all below it, by kind and name, %i at a time',
    async (first) => {
      const paths = async (input: InputOf<typeof listUnits>) =>
        ((await all(listUnits, input, first)) as { unitId: string }[]).map(({ unitId }) => unitId);
      const ids = (...names: (keyof typeof UNITS)[]) => names.map((name) => UNITS[name].unitId);
      expect(await paths({ areaPath: 'gx/t01' })).toEqual(ids('town', 'townDepartment'));
      expect(await paths({ areaPath: 'gx/t01', below: true })).toEqual(
        ids('town', 'townDepartment', 'station', 'grid'),
      );
      expect(await paths({ areaPath: 'gx/t01', below: true, kind: 'DEPARTMENT' })).toEqual(
        ids('townDepartment'),
      );
      expect(await paths({ name: '民政' })).toEqual(ids('department'));
      expect(await paths({})).toHaveLength(Object.keys(UNITS).length);
    },
  );

  it('finds units by their ids and leaves unknown ones out', async () => {
    const unitIds = [UNITS.station.unitId, stableUuid('nobody')];
    expect(await county.value(getUnits, reader, { unitIds })).toEqual([
      { ...UNITS.station, parentUnitId: null, areaName: AREAS[3][3] },
    ]);
  });

  it('lists posts and categories', async () => {
    expect(await all(listPosts, { unitId: UNITS.town.unitId }, 2)).toHaveLength(4);
    expect(await all(listCategories, {}, 1)).toMatchObject([
      { code: 'M01', limitWorkDays: 3, onSpotAllowed: true },
      { code: 'M02', limitWorkDays: 9, onSpotAllowed: false },
    ]);
  });

  it.each([1, 2, 100])('tells for many at once what it tells for each, %i at a time', async (first) => {
    const unitIds = [UNITS.town.unitId, UNITS.station.unitId, stableUuid('nobody')];
    const posts = unitIds.map(async (unitId) => ({
      unitId,
      page: await county.value(listPosts, reader, { unitId, first }),
    }));
    const asked = { unitIds: [...unitIds, UNITS.town.unitId], first };
    expect(await county.value(listPostsOfUnits, reader, asked)).toEqual(await Promise.all(posts));
    const paths = ['gx/t01', 'gx', 'gx/t01/v002', 'gx/t09'];
    const children = paths.map(async (path) => ({
      path,
      page: await county.value(listAreas, reader, { parentPath: path, first }),
    }));
    const lists = await county.value(listChildrenOfAreas, reader, { paths, first });
    expect(lists).toEqual(await Promise.all(children));
    expect(lists[0]?.page.rows).toHaveLength(Math.min(first, 2));
  });

  it.each([
    [listAreas, {}],
    [listUnits, {}],
    [listPosts, { unitId: UNITS.town.unitId }],
    [listCategories, {}],
  ] as const)('refuses cursors of another kind (%#)', async (contract, input) => {
    for (const after of [
      '!',
      'W10',
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('["a","b","c","d"]').toString('base64url'),
    ]) {
      expect(await county.ask(contract, reader, { ...input, after } as never)).toMatchObject({
        ok: false,
        rejection: { code: 'INVALID_CURSOR' },
      });
    }
  });

  const logIn = (username: string, password: string, source = 'here') =>
    county.ask(authenticate, reader, { username, password, source });

  it('opens an account in its post, and nothing else', async () => {
    const opened = await logIn('head', 'right');
    expect(opened).toEqual({
      ok: true,
      value: {
        ...head,
        accountId: stableUuid('account:head'),
        postId: stableUuid('post:head'),
        name: 'head岗',
      },
    });
    const answers = await Promise.all([
      logIn('head', 'wrong'),
      logIn('nobody', 'right'),
      logIn('gone', 'right'),
      logIn('unposted', 'right'),
    ]);
    expect(answers[0]).toMatchObject({ ok: false, rejection: { code: 'BAD_CREDENTIALS' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('locks an account after five wrong passwords, for the source they came from', async () => {
    for (let tries = 1; tries <= 5; tries += 1) await logIn('locked', 'wrong');
    expect(await logIn('locked', 'right')).toEqual(await logIn('nobody', 'right'));
    expect((await logIn('locked', 'right', 'elsewhere')).ok).toBe(true);
    expect((await logIn('head', 'right')).ok).toBe(true);
    // A quarter of an hour later.
    await county.rows(`update login_failure set last_failed_at = last_failed_at - interval '15 minutes'`);
    expect((await logIn('locked', 'right')).ok).toBe(true);
    expect(
      await county.rows(`select 1 from login_failure where username = 'locked' and source = 'here'`),
    ).toEqual([]);
  });

  it('lets no guess through that comes after five wrong ones, however many are sent at once', async () => {
    const guesses = await Promise.all(Array.from({ length: 40 }, () => logIn('source', 'wrong', 'flood')));
    expect(guesses.filter(({ ok }) => ok)).toEqual([]);
    expect((await logIn('source', 'right', 'flood')).ok).toBe(false);
  });

  it('tells an actor how he stands now, and nobody else', async () => {
    const opened = await logIn('head', 'right');
    if (!opened.ok) throw new Error('cannot log in');
    const { accountId, postId } = opened.value;
    expect(await county.ask(getActor, opened.value, { accountId, postId })).toEqual(opened);
    expect(await county.ask(getActor, reader, { accountId, postId })).toMatchObject({ ok: false });
    await county.rows(`update account set valid_until = '2020-12-31' where account_id = $1`, [accountId]);
    expect(await county.ask(getActor, opened.value, { accountId, postId })).toMatchObject({ ok: false });
  });
});
