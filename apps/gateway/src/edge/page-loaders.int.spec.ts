import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startGatewayForSpec } from '../spec/gateway.fixture.js';
import { no, type Answers, type Seen } from '../spec/stand-in-services.fixture.js';
import { operator, uuid } from '../spec/values.fixture.js';

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const post = (unitId: string) => ({ postId: uuid(1), unitId, role: 'OPERATOR', name: `${unitId}岗` });
const area = (path: string) => ({
  areaId: uuid(2),
  path,
  level: path.includes('/') ? 'COMMUNITY' : 'TOWN',
  name: `${path}区`,
  code: '511526',
  hasChildren: true,
});
const unit = (n: number) => ({
  unitId: uuid(n),
  name: `${n}单位`,
  kind: 'AREA_OFFICE',
  areaPath: 'gx',
  parentUnitId: null,
  areaName: '珙县',
});
const many = (input: Seen['input'], key: string) => input[key] as string[];
const page = (rows: readonly unknown[]) => ({ rows, nextCursor: 'more' });

const answers: Answers = {
  'list-units': ({ input }) => ({ ok: true, value: page(numbers(Number(input['first'])).map(unit)) }),
  'list-areas': ({ input }) => ({
    ok: true,
    value: page(numbers(Number(input['first'])).map((n) => area(`gx/t${n}`))),
  }),
  'list-posts': ({ input }) => ({ ok: true, value: page([post(String(input['unitId']))]) }),
  'list-posts-of-units': ({ input }) =>
    input['first'] === 7
      ? no('TOO_MANY')
      : {
          ok: true,
          value: many(input, 'unitIds').map((unitId) => ({ unitId, page: page([post(unitId)]) })),
        },
  'list-children-of-areas': ({ input }) => ({
    ok: true,
    value: many(input, 'paths').map((path) => ({ path, page: page([area(`${path}/v1`)]) })),
  }),
};

describe('the lists of rows of a list', () => {
  let gateway: Awaited<ReturnType<typeof startGatewayForSpec>>;
  beforeAll(async () => {
    gateway = await startGatewayForSpec(answers);
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    gateway.services.seen.length = 0;
  });
  const names = () => gateway.services.seen.map(({ name }) => name);

  // The fourth time round an operation runs compiled: it has to gather as well as one that is interpreted.
  it.each([1, 50, 50, 50, 50, 50])('are asked for once, be it of %i rows', async (first) => {
    const units = await gateway.as(operator)(
      `{ units(first: ${first}) { nodes { name posts { nodes { name } } } } }`,
    );
    expect(units.errors).toBeUndefined();
    expect(units.data.units.nodes).toEqual(
      numbers(first).map((n) => ({ name: `${n}单位`, posts: { nodes: [{ name: `${uuid(n)}岗` }] } })),
    );
    expect(names()).toEqual(['list-units', 'list-posts-of-units']);
    gateway.services.seen.length = 0;
    const areas = await gateway.as(operator)(
      `{ areas(parentPath: "gx", first: ${first}) { nodes { path children { nodes { path } } } } }`,
    );
    expect(areas.data.areas.nodes).toEqual(
      numbers(first).map((n) => ({ path: `gx/t${n}`, children: { nodes: [{ path: `gx/t${n}/v1` }] } })),
    );
    expect(names()).toEqual(['list-areas', 'list-children-of-areas']);
  });

  it('are asked for by page size, and in more requests than one when they are long', async () => {
    await gateway.as(operator)(
      '{ units(first: 22) { nodes { a: posts(first: 1) { nodes { id } } b: posts(first: 100) { nodes { id } } } } }',
    );
    const asked = gateway.services.seen
      .filter(({ name }) => name === 'list-posts-of-units')
      .map(({ input }) => [input['first'], many(input, 'unitIds').length]);
    expect(asked.sort()).toEqual([
      [1, 22],
      [100, 2],
      [100, 20],
    ]);
  });

  it('go on one by one, from where each ended', async () => {
    const answer = await gateway.as(operator)(
      '{ units(first: 1) { nodes { posts(after: "more") { pageInfo { endCursor } } } } }',
    );
    expect(answer.data.units.nodes).toEqual([{ posts: { pageInfo: { endCursor: 'more' } } }]);
    expect(gateway.services.last('list-posts')?.input).toMatchObject({ unitId: uuid(0), after: 'more' });
  });

  it('are refused with the reason the service gives', async () => {
    const { errors } = await gateway.as(operator)(
      '{ units(first: 2) { nodes { posts(first: 7) { nodes { id } } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      path: ['units', 'nodes', 0, 'posts'],
      extensions: { code: 'BAD_USER_INPUT', reason: 'TOO_MANY' },
    });
  });
});
