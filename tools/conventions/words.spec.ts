import { describe, expect, it } from '@jest/globals';
import { CASE_REJECTIONS } from '@grid/domain-case';
import { CLOCK_REJECTIONS } from '@grid/domain-clock';
import { TASK_REJECTIONS } from '@grid/domain-task';
import { buildSchema, isEnumType } from 'graphql';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { found, read, SHIPPED, spans } from './markdown.fixture.js';
import { trackedFiles } from './tracked.fixture.js';

describe('the rules', () => {
  const sections = read('docs/rules.md')
    .split(/^### (?=R-\d+ )/m)
    .slice(1)
    .map((section) => {
      const [body = ''] = section.split(/^## /m);
      const files = (label: string) =>
        [...body.matchAll(new RegExp(`^- ${label}: (.*)$`, 'gm'))].flatMap(([, list]) => spans(list ?? ''));
      return {
        rule: /^R-\d+/.exec(body)?.[0] ?? '',
        cited: [...files('code'), ...files('shown by')],
        silent: !/^- (code|not yet): /m.test(body),
      };
    });

  it('are all there, and each says where it stands', () => {
    const numbers = [1, 2, 3, 4, 5, 6, ...Array.from({ length: 11 }, (_, index) => index + 10)];
    expect(sections.map(({ rule }) => rule)).toEqual(numbers.map((number) => `R-${number}`));
    expect(sections.filter(({ silent }) => silent)).toEqual([]);
  });

  it.each(sections)('$rule is cited where it is said to be kept', ({ rule, cited }) => {
    const cites = new RegExp(`\\b${rule}\\b`);
    expect(cited.filter((file) => !existsSync(join(root, file)) || !cites.test(read(file)))).toEqual([]);
  });

  it('are known wherever one is cited', () => {
    const known = new Set(sections.map(({ rule }) => rule));
    const sources = trackedFiles().filter((file) =>
      /^(libs|apps|e2e|tools)\/.*\.(ts|graphql|md)$/.test(file),
    );
    expect(found(/\b(R-\d+)\b/g, sources).filter((rule) => !known.has(rule))).toEqual([]);
  });
});

describe('the glossary', () => {
  const words = new Set(spans(read('docs/glossary.md')));
  const missing = (names: readonly string[]) => [...new Set(names)].filter((name) => !words.has(name)).sort();

  it('has every answer a rule or the gateway can give', () => {
    expect(missing([...CASE_REJECTIONS, ...CLOCK_REJECTIONS, ...TASK_REJECTIONS])).toEqual([]);
    expect(missing(found(/\bcode: '([A-Z][A-Z_]+)'/g))).toEqual([]);
    const errorCodes =
      /export type ErrorCode =([^;]*);/.exec(read('apps/gateway/src/edge/errors.ts'))?.[1] ?? '';
    expect(errorCodes).toContain('UNAUTHENTICATED');
    expect(missing([...errorCodes.matchAll(/'(\w+)'/g)].map(([, code]) => code ?? ''))).toEqual([]);
  });

  it('has every state, role, ground and kind of the schema', () => {
    const schema = buildSchema(read('apps/gateway/schema.graphql'));
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
    const own = enums.filter(({ name }) => !name.startsWith('__'));
    expect(missing(own.flatMap((type) => type.getValues().map(({ name }) => name)))).toEqual([]);
    expect(missing(own.map(({ name }) => name).filter((name) => /Status|Role$|Level/.test(name)))).toEqual(
      [],
    );
  });

  it('has every fact, handoff and action', () => {
    const events = SHIPPED.filter((file) => /^libs\/domain\/.*(\.events|\/parent-side)\.ts$/.test(file));
    expect(missing(found(/type: '([A-Z][A-Za-z]+)'/g, events))).toEqual([]);
    expect(missing(found(/type: '([A-Z]+(?:_[A-Z]+)+)'/g, ['libs/domain/handoff/src/handoff.ts']))).toEqual(
      [],
    );
    const actions = ['case', 'task'].map((noun) => `apps/gateway/schema/${noun}-actions.graphql`);
    expect(missing(found(/^ {2}(\w+)\(input:/gm, actions))).toEqual([]);
  });
});
