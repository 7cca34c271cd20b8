import type { Reply } from '@grid/contracts';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, isObjectType, parse, type GraphQLFieldResolver } from 'graphql';
import { fieldResolvers } from '../field-resolvers.js';
import { caseView, operator, packedCase, packedTask, taskView, uuid } from '../spec/values.fixture.js';
import { asRejection } from './answers.js';
import { badInput } from './errors.js';
import { CompiledOperations, compile, isCompilable } from './compiled-operations.js';
import type { GatewayContext } from './gateway-context.js';
import { readSchema } from './schema-source.js';

const page = { rows: [packedCase(uuid(1)), packedCase(uuid(2), { number: 'GX-1' })], nextCursor: 'x' };
const schema = buildSchema(readSchema());
const resolvers = {
  ...fieldResolvers,
  Query: {
    me: () => operator,
    cases: (_: unknown, { first }: { first: number }) =>
      first > 100 ? Promise.reject(badInput('X', 'no')) : Promise.resolve(page),
    case: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : caseView(uuid(3))),
    // A service that leaves out what the schema promises: the nearest field that may be null is.
    task: () => ({ ...taskView(uuid(4)), status: undefined }),
    desk: () => ({ rows: [packedTask(uuid(5)), []], nextCursor: null }),
  },
  Mutation: {
    submitCase: () => ({ __typename: 'CasePayload', case: caseView(uuid(6)) }),
    voidCase: () =>
      asRejection({ code: 'C', decidedBy: 'R-3', reason: 'r', nextStep: 'n', details: { a: ['x', 'y'] } }),
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
const caller = {
  ask: (): Promise<Reply<unknown>> =>
    Promise.resolve({
      ok: true,
      value: [{ taskId: uuid(7), parentTaskId: null, line: packedTask(uuid(7)) }],
    }),
};
const context = { req: {}, caller } as unknown as GatewayContext;

describe('a compiled operation', () => {
  it.each<[string, string, object]>([
    ['a leaf', '{ me { name role unitId __typename } }', {}],
    [
      'a list',
      'query ($n: Int) { cases(first: $n) { nodes { id number dueAt } pageInfo { endCursor } } }',
      { n: 2 },
    ],
    ['a refused list', 'query ($n: Int) { cases(first: $n) { nodes { id } } }', { n: 101 }],
    ['null for one thing', 'query ($id: ID!) { case(id: $id) { id } }', { id: 'none' }],
    [
      'a thing and what hangs on it',
      'query ($id: ID!) { case(id: $id) { id rootTasks { id unitId } tasks { task { id } } } }',
      { id: 'x' },
    ],
    ['a broken promise', 'query ($id: ID!) { me { name } task(id: $id) { id status } }', { id: 'x' }],
    ['a hole in a list', '{ desk { nodes { id } } }', {}],
    [
      'a union',
      'mutation ($i: SubmitCaseInput!) { submitCase(input: $i) { __typename ... on CasePayload { case { ...F } } ... on Rejection { code } } } fragment F on Case { id title }',
      {
        i: {
          commandId: uuid(9),
          title: 't',
          description: 'd',
          requestKind: 'HELP',
          placePath: 'gx',
          channel: 'WEB',
        },
      },
    ],
    [
      'a refusal',
      'mutation ($i: VoidCaseInput!) { voidCase(input: $i) { ... on Rejection { code details { key value } } } }',
      { i: { commandId: uuid(9), caseId: 'x', reason: 'r' } },
    ],
    ['aliases', '{ a: me { name } b: me { n: name } }', {}],
  ])('answers %s as an interpreted one does', async (_, query, variableValues) => {
    const document = parse(query);
    expect(isCompilable(document)).toBe(true);
    const interpreted = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variableValues as Record<string, unknown>,
    });
    const run = compile(schema, document, new Map());
    const compiled = await run?.(context, variableValues);
    expect(JSON.parse(JSON.stringify(compiled?.data))).toEqual(JSON.parse(JSON.stringify(interpreted.data)));
    const told = (errors = interpreted.errors) =>
      errors?.map(({ path, originalError }) => ({ path, originalError: originalError?.message }));
    expect(told(compiled?.errors)?.length).toEqual(told()?.length);
    expect(compiled?.errors?.map(({ path }) => path)).toEqual(interpreted.errors?.map(({ path }) => path));
  });

  it('leaves wrong variables to be worded by the interpreter: nothing has run', async () => {
    const document = parse('query ($n: Int) { cases(first: $n) { nodes { id } } }');
    const result = await compile(schema, document, new Map())?.(context, { n: 'many' });
    expect(result?.data).toBeUndefined();
    expect(result?.errors).toHaveLength(1);
  });

  it('comes into being when a document keeps coming back, and not before', () => {
    const operations = new CompiledOperations(new Map());
    const document = parse('{ me { name } }');
    const runs = Array.from({ length: 5 }, () => operations.find(schema, document) !== undefined);
    expect(runs).toEqual([false, false, false, true, true]);
    expect(operations.find(schema, parse('{ me { name } }'))).toBeUndefined();
  });

  it.each([
    '{ case(id: "`+process.exit()+`") { id } }',
    '{ case(id: """block""") { id } }',
    'query ($id: ID = "x") { case(id: $id) { id } }',
    'mutation { login(input: {}) { __typename } }',
    'query ($yes: Boolean!) { me { name @include(if: $yes) } }',
    '{ __schema { types { name } } }',
    'query A { me { name } } query B { me { name } }',
    'subscription { deskChanged { reload } }',
  ])('is never made of a client’s own text: %s', (query) => {
    expect(isCompilable(parse(query))).toBe(false);
  });
});
