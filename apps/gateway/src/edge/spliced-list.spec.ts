import { CASE_LINE, caseLine, type CaseLine, type PackedLine, type Page } from '@grid/contracts';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, isObjectType, parse, type GraphQLFieldResolver } from 'graphql';
import { fieldResolvers } from '../field-resolvers.js';
import { caseSummary, uuid } from '../spec/values.fixture.js';
import { badInput } from './errors.js';
import type { GatewayContext } from './gateway-context.js';
import { readSchema } from './schema-source.js';
import { spliceList, type LineList } from './spliced-list.js';

const lines = [
  caseLine(caseSummary(uuid(1))),
  caseLine({
    ...caseSummary(uuid(2)),
    number: 'GX-1',
    title: '"],\n[,\t\\ 路灯 🏮 </script>',
    placeText: '',
  }),
].map((line) => CASE_LINE.pack(line));
const PAGES: Readonly<Record<string, string>> = {
  full: `{"rows":[\n${lines.join(',\n')}\n],"nextCursor":"abc"}`,
  last: `{"rows":[\n${lines[0]}\n],"nextCursor":null}`,
  none: `{"rows":[\n\n],"nextCursor":null}`,
  // What an older service would send: the same, written otherwise.
  unruled: `{"rows":[${lines.join(',')}],"nextCursor":null}`,
  // Written before a column came.
  short: `{"rows":[\n["case_x",\tnull]\n],"nextCursor":null}`,
};

const fetched: unknown[] = [];
function page({ after }: { readonly after?: string | null }): string {
  const text = PAGES[after ?? 'full'];
  if (text === undefined) throw badInput('X', 'no such page');
  return text;
}
const list: LineList = {
  form: CASE_LINE,
  fetch: (args: { readonly after?: string | null }) => {
    fetched.push(args);
    return Promise.resolve().then(() => page(args));
  },
};
const schema = buildSchema(readSchema());
const resolvers = {
  ...fieldResolvers,
  Query: {
    cases: (_: unknown, args: { readonly after?: string | null }) =>
      JSON.parse(page(args)) as Page<PackedLine<CaseLine>>,
  },
};
for (const [typeName, fields] of Object.entries(resolvers)) {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) continue;
  for (const [name, resolve] of Object.entries(fields)) {
    Object.assign(type.getFields()[name] ?? {}, {
      resolve: resolve as GraphQLFieldResolver<unknown, unknown>,
    });
  }
}
const context = {} as GatewayContext;
const ordinarily = (query: string) => (_: GatewayContext, variables: object) =>
  execute({ schema, document: parse(query), variableValues: { ...variables }, contextValue: context });
const spliced = (query: string) =>
  spliceList(schema, parse(query), new Map([['cases', list]]), ordinarily(query));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const FIELDS = 'id number status title placeText round dueAt categoryCode';
const QUERIES = [
  `query ($p: String) { cases(after: $p) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`,
  `query ($p: String) { cases(after: $p) { pageInfo { endCursor } nodes { ${FIELDS} } } }`,
  `query ($p: String) { list: cases(after: $p, first: 7) { __typename nodes { __typename no: number __typename2: __typename title } pageInfo { more: hasNextPage __typename } } }`,
  `query ($p: String) { cases(after: $p) { nodes { changedAt } } }`,
  `query ($p: String) { cases(after: $p) { nodes { __typename } } }`,
  `query ($p: String) { cases(after: $p) { pageInfo { __typename } } }`,
];

describe('a spliced list', () => {
  it.each(QUERIES.flatMap((query) => [...Object.keys(PAGES), 'refused'].map((p) => [p, query] as const)))(
    'of the %s page is what it would be interpreted: %s',
    async (p, query) => {
      const run = spliced(query);
      const asked = fetched.length;
      const [ours, theirs] = [await run?.(context, { p }), await ordinarily(query)(context, { p })];
      expect(fetched).toHaveLength(asked + 1);
      expect(plain(ours?.data)).toEqual(plain(theirs.data));
      expect(ours?.errors?.map(({ message, path }) => [message, path])).toEqual(
        theirs.errors?.map(({ message, path }) => [message, path]),
      );
    },
  );

  it('leaves wrong variables to be worded as ever', async () => {
    const asked = fetched.length;
    const result = await spliced(QUERIES[0] ?? '')?.(context, { p: 7 });
    expect(result?.errors).toHaveLength(1);
    expect(fetched).toHaveLength(asked);
  });

  it('is given the arguments as the schema fills them in', async () => {
    await spliced('{ cases { nodes { id } } }')?.(context, {});
    expect(fetched.at(-1)).toEqual({ order: 'NEWEST', first: 20 });
  });

  it.each([
    '{ cases { nodes { ...F } } } fragment F on CaseSummary { id }',
    '{ cases { nodes { ... on CaseSummary { id } } } }',
    '{ a: cases { nodes { id } } b: cases { nodes { id } } }',
    '{ cases { nodes { id } } me { name } }',
    '{ cases { nodes { id id } } }',
    '{ cases { nodes { id } nodes { number } } }',
    '{ case(id: "x") { id } }',
    '{ desk { nodes { id } } }',
    'mutation { voidCase(input: { commandId: "c", caseId: "x", reason: "r" }) { __typename } }',
  ])('is not made of %s', (query) => {
    expect(spliced(query)).toBeUndefined();
  });
});
