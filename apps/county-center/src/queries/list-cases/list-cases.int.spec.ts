import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_LINE, fromPublicId, listCases, type InputOf, type ValueOf } from '@grid/contracts';
import { CASE_STATUSES } from '@grid/domain-case';
import type { Actor } from '@grid/territory';
import { listStatement, type CaseListing } from '../../persistence/case-lists.js';
import { CountyService } from '../../spec/county-service.js';
import { drawCases, insertCases, lots, type ListedCase } from '../../spec/many-cases.js';
import { actorAt, AREAS, citizen } from '../../spec/small-county.js';

type Asked = InputOf<typeof listCases>;

const READERS: readonly (readonly [string, Actor])[] = [
  ['an operator', actorAt('county', 'OPERATOR')],
  ['a leader', actorAt('county', 'LEADER')],
  ['a town head', actorAt('town', 'TOWN_HEAD')],
  ['the other town head', actorAt('otherTown', 'TOWN_HEAD')],
  ['a station', actorAt('station', 'STATION_STAFF')],
  ['a grid worker', actorAt('grid', 'GRID_WORKER')],
  ['a department', actorAt('department', 'DEPARTMENT_LEAD')],
  ["a department's system", actorAt('otherDepartment', 'DEPARTMENT_SYSTEM')],
  ['a town department', actorAt('townDepartment', 'DEPARTMENT_CLERK')],
  ['a citizen', citizen('群众一')],
  ['a citizen without cases', citizen('群众九')],
];

const SCOPES: readonly [string, CaseListing['scope'], string | null][] = [
  ['the county', { kind: 'AREA', areaPath: 'gx' }, null],
  ['a town', { kind: 'AREA', areaPath: 'gx/t3' }, null],
  ['a village', { kind: 'AREA', areaPath: 'gx/t3/v20' }, null],
  ['a grid', { kind: 'AREA', areaPath: 'gx/t3/v20/g01' }, null],
  ['a category in a town', { kind: 'AREA', areaPath: 'gx/t3' }, 'M7'],
  ['a category', { kind: 'AREA', areaPath: 'gx' }, 'M7'],
  ['a unit', { kind: 'UNIT', unitId: 'c4ca4238-a0b9-2382-0dcc-509a6f75849b', areaPath: null }, null],
  ['a citizen', { kind: 'CITIZEN', accountId: 'c81e728d-9d4c-2f63-6f06-7f89cc14862c', areaPath: null }, null],
];

describe('the list of cases', () => {
  const cases = drawCases(2500, 7);
  let county: CountyService;
  beforeAll(async () => {
    county = await CountyService.start();
    await insertCases(county, cases);
    await county.rows('analyze');
  }, 60_000);
  afterAll(() => county.stop());

  async function readAll(
    actor: Actor,
    asked: Asked,
  ): Promise<{ readonly ids: string[]; readonly pages: number }> {
    const ids: string[] = [];
    let pages = 0;
    let after: string | null = null;
    do {
      const page: ValueOf<typeof listCases> = await county.value(listCases, actor, {
        ...asked,
        after,
      });
      ids.push(...page.rows.map((row) => fromPublicId('case', CASE_LINE.unpack(row).id) ?? ''));
      after = page.nextCursor;
      pages += 1;
    } while (after !== null);
    return { ids, pages };
  }

  it.each(READERS)('is for %s exactly what is theirs, page after page, in order', async (_, actor) => {
    const draw = lots(actor.name.length);
    for (let round = 0; round < 12; round += 1) {
      const asked = drawQuestion(draw);
      const expected = truth(cases, actor, asked);
      const { ids, pages } = await readAll(actor, asked);
      expect({ asked, ids }).toEqual({ asked, ids: expected });
      expect(pages).toBe(Math.max(1, Math.ceil(expected.length / (asked.first ?? 20))));
    }
  });

  it.each([
    'x',
    Buffer.from('["NEWEST","2026-01-01 09:30:00+00"]').toString('base64url'),
    cursor('DUE_FIRST'),
    cursor('NEWEST', '9999-99-99 00:00:00+00'),
    cursor('NEWEST', '2026-02-30 00:00:00+00'),
  ])('refuses a cursor that is none of its own: %s', async (after) => {
    const reply = await county.ask(listCases, actorAt('county', 'OPERATOR'), { order: 'NEWEST', after });
    expect(reply).toMatchObject({ ok: false, rejection: { code: 'INVALID_CURSOR' } });
  });

  it.each([{ dueFrom: '2026-02-15T00:00:00.000Z' }, { dueTo: '2026-02-20T09:30:00.000Z' }])(
    'is not searched by due date in the order of submission: %j',
    async (due) => {
      const asked = { ...due, order: 'NEWEST' } as const;
      const reply = await county.ask(listCases, actorAt('county', 'OPERATOR'), asked);
      expect(reply).toMatchObject({
        ok: false,
        rejection: { code: 'DUE_RANGE_NEEDS_DUE_ORDER', nextStep: 'use order DUE_FIRST' },
      });
    },
  );

  describe('with many cases', () => {
    beforeAll(async () => {
      // The parties are made below: a lock for each of so many cases at once is more than PostgreSQL keeps.
      await county.rows(`begin; set local session_replication_role = replica; insert into case_file
        select gen_random_uuid(), 1, decode(repeat('00', 32), 'hex'), '{}', '',
          (array['CLOSED', 'CLOSED', 'CLOSED', 'IN_HANDLING', 'REGISTERED', 'PENDING_CHECK', 'WITHDRAWN'])[1 + n % 7], 1,
          place, place_town, place, 'M' || n % 90, 'HELP', now() - n * interval '1 minute', now() + n * interval '1 minute',
          gen_random_uuid(), case when n % 2 = 0 then md5((n % 50)::text)::uuid end, '{}'
        from generate_series(1, 40000) as n,
          lateral (select 'gx/t' || n % 17 as place_town, 'gx/t' || n % 17 || '/v' || n % 263 as place) as p; commit`);
      await county.rows(`insert into case_party select md5((row_number() over () % 30)::text)::uuid, id, status,
        due_order, submitted_at, category_code, place_path from case_file on conflict do nothing`);
    }, 60_000);

    describe('and without statistics, as in a young county', () => {
      beforeAll(async () => {
        await county.rows(
          `delete from pg_statistic where starelid in ('case_file'::regclass, 'case_party'::regclass)`,
        );
      });
      it.each(SCOPES)('reads no more than the page, for %s', (_, scope, category) =>
        walksOnly(scope, category),
      );
    });

    describe('and with statistics', () => {
      beforeAll(async () => {
        await county.rows('vacuum analyze case_file');
        await county.rows('vacuum analyze case_party');
      });
      it.each(SCOPES)('reads no more than the page, for %s', (_, scope, category) =>
        walksOnly(scope, category),
      );
    });
  });

  /** Asks for every order, several sets of statuses, first and later pages, and looks at what PostgreSQL did. */
  async function walksOnly(scope: CaseListing['scope'], categoryCode: string | null): Promise<void> {
    for (const order of ['DUE_FIRST', 'NEWEST'] as const) {
      for (const statuses of [['CLOSED'], ['IN_HANDLING', 'REGISTERED'], CASE_STATUSES] as const) {
        for (const after of [
          null,
          ['2026-10-01 00:00:00+00', '00000000-0000-0000-0000-000000000001'],
        ] as const) {
          const listing = {
            scope,
            categoryCode,
            statuses,
            order,
            after,
            dueFrom: null,
            dueTo: null,
            most: 21,
          };
          const { text, values } = listStatement(listing);
          const [row] = await county.rows<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
            `explain (analyze, format json) ${text}`,
            values,
          );
          const most = listing.most * statuses.length;
          const bad = nodesOf(row?.['QUERY PLAN'][0]?.Plan).filter(
            (node) =>
              node['Node Type'] === 'Seq Scan' ||
              node['Actual Rows'] * node['Actual Loops'] + (node['Rows Removed by Filter'] ?? 0) > most,
          );
          expect({ listing, bad }).toEqual({ listing, bad: [] });
        }
      }
    }
  }
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function nodesOf(plan: PlanNode | undefined): readonly PlanNode[] {
  return plan ? [plan, ...(plan.Plans ?? []).flatMap(nodesOf)] : [];
}

function cursor(order: string, at = '2026-01-01 09:30:00+00'): string {
  return Buffer.from(JSON.stringify([order, at, '00000000-0000-0000-0000-000000000001'])).toString(
    'base64url',
  );
}

function drawQuestion(draw: (below: number) => number): Asked {
  const maybe = <Value>(value: Value) => (draw(2) === 0 ? value : null);
  const dueFrom = draw(5) === 0 ? '2026-02-15T00:00:00.000Z' : null;
  const dueTo = draw(5) === 0 ? '2026-02-20T09:30:00.000Z' : null;
  return {
    first: [5, 20, 37, 100][draw(4)] ?? 20,
    areaPath: maybe(AREAS[draw(AREAS.length)]?.[0] ?? 'gx'),
    statuses: CASE_STATUSES.filter(() => draw(3) === 0),
    categoryCode: draw(4) === 0 ? 'M01' : null,
    dueFrom,
    dueTo,
    order: dueFrom !== null || dueTo !== null || draw(2) === 0 ? 'DUE_FIRST' : 'NEWEST',
  };
}

/** What the list must be, said once more without any of the service's own words. */
function truth(cases: readonly ListedCase[], actor: Actor, asked: Asked): readonly string[] {
  const under = (place: string, area: string) =>
    area.split('/').every((key, depth) => place.split('/')[depth] === key);
  const theirs = (one: ListedCase) => {
    if (actor.role === 'CITIZEN') return one.citizenId === actor.accountId;
    if (actor.areaPath === 'gx' && actor.unitKind === 'AREA_OFFICE') return true;
    return actor.unitKind === 'DEPARTMENT'
      ? one.unitIds.includes(actor.unitId)
      : under(one.placePath, actor.areaPath);
  };
  const key = (one: ListedCase) =>
    (asked.order === 'DUE_FIRST' ? (one.dueAt ?? '9999-12-31T00:00:00.000Z') : one.submittedAt) + one.id;
  const { statuses = [], areaPath, categoryCode, dueFrom, dueTo } = asked;
  const found = cases
    .filter(theirs)
    .filter((one) => statuses.length === 0 || statuses.includes(one.status))
    .filter((one) => !areaPath || under(one.placePath, areaPath))
    .filter((one) => !categoryCode || one.categoryCode === categoryCode)
    .filter((one) => !dueFrom || (one.dueAt !== null && one.dueAt >= dueFrom))
    .filter((one) => !dueTo || (one.dueAt !== null && one.dueAt <= dueTo))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return (asked.order === 'DUE_FIRST' ? found : found.reverse()).map(({ id }) => id);
}
