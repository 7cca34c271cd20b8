import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { LIMITS, operationLimits } from './operation-limits.js';
import { readSchema } from './schema-source.js';

const schema = buildSchema(readSchema());

function problems(query: string): string[] {
  return validate(schema, parse(query), [operationLimits]).map(({ message }) => message);
}

describe('the limits of an operation', () => {
  it.each([
    ['a page of cases', 'query ($n: Int) { cases(first: $n) { nodes { id number title dueAt } } }'],
    [
      'a case with all there is about it',
      `{ case(id: "x") { id title tasks { task { id unitName status } parentTaskId }
         timeline(first: 100) { nodes { at fact actorName particulars { key value } } } rootTasks { id } } }`,
    ],
    [
      'the schema itself',
      '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { name } } } } } } } } }',
    ],
  ])('leave room for %s', (_, query) => {
    expect(problems(query)).toEqual([]);
  });

  it('refuse what is nested too deep, in fragments too', () => {
    const nest = (levels: number): string =>
      levels === 0 ? 'name' : `children(first: 1) { nodes { ${nest(levels - 1)} } }`;
    const within = `{ area(path: "gx") { ${nest(3)} } }`;
    expect(problems(within)).toEqual([]);
    expect(problems(`{ area(path: "gx") { ${nest(4)} } }`)[0]).toContain('depth is 10');
    const inFragment = `{ area(path: "gx") { ...F } } fragment F on Area { ${nest(4)} }`;
    expect(problems(inFragment)[0]).toContain('depth is 10');
  });

  it('refuse what multiplies, before anything is asked for', () => {
    const cost = (query: string) => problems(query).find((message) => message.includes('cost'));
    const areas = 'nodes { children(first: 100) { nodes { name } } }';
    expect(cost(`{ areas(first: 100) { ${areas} } }`)).toBeDefined();
    expect(cost(`query ($n: Int) { areas(first: $n) { ${areas} } }`)).toBeDefined();
    expect(cost('{ cases(first: 1000000) { nodes { id } } }')).toBeDefined();
    expect(cost('{ areas(first: 5) { nodes { children(first: 5) { nodes { name } } } } }')).toBeUndefined();
  });

  it('refuse one field under many names', () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: me { name }`).join(' ')} }`;
    expect(problems(aliased(LIMITS.aliases))).toEqual([]);
    expect(problems(aliased(LIMITS.aliases + 1))[0]).toContain('aliases is 16');
  });

  it('weigh each fragment once, however often it is spread', () => {
    const levels = Array.from(
      { length: 60 },
      (_, i) =>
        `fragment F${i} on Area { ...F${i + 1} ...F${i + 1} children(first: 1) { nodes { ...F${i + 1} } } }`,
    );
    const query = `{ area(path: "gx") { ...F0 } } ${levels.join(' ')} fragment F60 on Area { name }`;
    // Walked spread by spread this would be 3^60 steps; it answers at once or never.
    expect(problems(query).some((message) => message.includes('depth'))).toBe(true);
  });

  it('do not run in circles', () => {
    expect(
      problems('{ area(path: "gx") { ...F } } fragment F on Area { children { nodes { ...F } } }'),
    ).toEqual([]);
  });
});
