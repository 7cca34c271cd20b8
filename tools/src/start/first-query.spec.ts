import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runtime/grid-folder.js';
import { firstQuery, firstRequest } from './first-query.js';

describe('the first query', () => {
  it('is one the gateway’s schema takes', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'apps/gateway/schema.graphql'), 'utf8'));
    const query = firstQuery({ username: 'a"b', password: 'c\\d' });
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('survives a shell', () => {
    const request = firstRequest('http://127.0.0.1:4000/graphql', { username: "o'neil", password: 'x' });
    expect(request).toContain(`o'\\''neil`);
  });
});
