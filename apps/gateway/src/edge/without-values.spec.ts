import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { withoutValues } from './without-values.js';

const schema = buildSchema(`
  type Query { q(input: In, kind: Kind, n: Int): String }
  enum Kind { HELP }
  input In { name: String!, phone: String, kind: Kind, tags: [String!], inner: In }`);
const PHONE = '13900000000';

/** What is said of variables, as GraphQL words it. */
function ofVariables(input: unknown): readonly string[] {
  const [operation] = parse('query ($input: In!, $kind: Kind) { q(input: $input, kind: $kind) }').definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { input });
  return (errors ?? []).map(({ message }) => withoutValues(message));
}

describe('an error about input', () => {
  it.each<[string, unknown, string]>([
    [
      'an unknown field',
      { name: 'x', phone: PHONE, surprise: 1 },
      'Variable "$input" is not of the form it must have: Field "surprise" is not defined by type "In"',
    ],
    [
      'a missing field',
      { phone: PHONE },
      'Variable "$input" is not of the form it must have: Field "name" of required type "String!" was not provided',
    ],
    [
      'a wrong value',
      { name: { phone: PHONE } },
      'Variable "$input" is not of the form it must have at "input.name"',
    ],
    [
      'a wrong one deep inside',
      { name: 'x', inner: { name: 'x', tags: [[PHONE]] } },
      'Variable "$input" is not of the form it must have at "input.inner.tags[0]"',
    ],
    [
      'a value of no kind',
      { name: 'x', kind: PHONE },
      'Variable "$input" is not of the form it must have at "input.kind"',
    ],
    ['no object at all', PHONE, 'Variable "$input" is not of the form it must have'],
  ])('says of %s where it is, and never what was sent', (_, input, expected) => {
    const messages = ofVariables(input);
    expect(messages).toContain(expected);
    expect(messages.join()).not.toContain(PHONE);
  });

  it.each([
    `{ q(input: "${PHONE}") }`,
    `{ q(n: "${PHONE}") }`,
    `{ q(input: { name: ["${PHONE}"] }) }`,
    `{ q(kind: "${PHONE}") }`,
  ])('written into the operation, as in %s, is not repeated either', (query) => {
    const messages = validate(schema, parse(query)).map(({ message }) => withoutValues(message));
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.join()).not.toContain(PHONE);
  });
});
