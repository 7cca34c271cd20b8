import { describe, expect, it } from '@jest/globals';
import { buildModelCounty, DEMONSTRATION_PASSWORD } from '@grid/model-county';
import { loadModelCountyData } from '@grid/model-county/load';
import { buildSchema, parse, validate } from 'graphql';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { packages } from '../bootstrap/workspace.mjs';
import { firstQuery, firstRequest } from '../src/start/first-query.js';
import { blocks, deadLinks, deadPaths, documents, found, headings, read, spans } from './markdown.fixture.js';
import { trackedFiles } from './tracked.fixture.js';

const README = read('README.md');
const CHINESE = read('README.zh-CN.md');
const documentsOfOurs = documents();

describe('documents', () => {
  it('are seen to lie when they do', () => {
    const lying = {
      file: 'docs/rules.md',
      text: '[a](nowhere.md) [b](glossary.md#none) [c](rules.md) `libs/none`',
    };
    expect(deadLinks(lying)).toEqual(['docs/rules.md: nowhere.md', 'docs/rules.md: glossary.md#none']);
    expect(deadPaths(lying)).toEqual(['docs/rules.md: libs/none']);
  });

  it('link to what is there', () => {
    expect(documentsOfOurs.length).toBeGreaterThan(40);
    expect(documentsOfOurs.flatMap(deadLinks)).toEqual([]);
  });

  it('name files and folders that are there', () => {
    expect(documentsOfOurs.flatMap(deadPaths)).toEqual([]);
  });

  it('name commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = new Set(
      documentsOfOurs.flatMap(({ text }) =>
        [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name ?? ''),
      ),
    );
    const isThere = (name: string) => {
      const tool = /run\.mjs ([\w-]+)/.exec(scripts[name] ?? '')?.[1];
      return name in scripts && (tool === undefined || existsSync(join(root, 'tools/src', tool, 'main.ts')));
    };
    expect([...named].filter((name) => !isThere(name))).toEqual([]);
  });

  it('lie in every package', () => {
    const without = packages().filter(({ folder }) => !existsSync(join(root, folder, 'README.md')));
    expect(without.map(({ folder }) => folder)).toEqual([]);
  });

  it('list every decision', () => {
    const index = read('docs/decisions/README.md');
    const pages = trackedFiles().filter((file) => /^docs\/decisions\/\d{4}-/.test(file));
    expect(pages.filter((file) => !index.includes(`(${file.split('/').at(-1)})`))).toEqual([]);
  });
});

describe('the guide for operators', () => {
  it('says what every metric means', () => {
    const named = new Set(spans(read('docs/how-to/operate.md')));
    const metrics = found(/\bname: '(grid_\w+)'/g);
    expect(metrics.length).toBeGreaterThan(10);
    expect(metrics.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('decision 18', () => {
  it('has a sentence for every library', () => {
    const decision = read('docs/decisions/0018-libraries.md');
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const names = new Set([
      ...Object.keys(devDependencies),
      ...packages().flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {})),
    ]);
    const ours = /^@grid\/|^@types\//;
    // A scope may share a sentence: `@graphql-codegen/*`.
    const isNamed = (name: string) =>
      [name, `${name.split('/')[0]}/*`].some((one) => decision.includes(`\`${one}\``));
    expect([...names].filter((name) => !ours.test(name) && !isNamed(name))).toEqual([]);
  });
});

describe('the two READMEs', () => {
  it('have the same sections, in the same order', () => {
    const shape = (text: string) => headings(text).map((heading) => heading.split(' ')[0]);
    expect(shape(CHINESE)).toEqual(shape(README));
  });

  it('show the same commands, code and links', () => {
    const commands = (text: string) => spans(text).filter((span) => /^npm |^\W*\w+:\/\//.test(span));
    expect(commands(CHINESE)).toEqual(commands(README));
    const code = (text: string) => ['sh', 'graphql'].flatMap((language) => blocks(text, language));
    const withoutRemarks = (lines: string[]) => lines.map((line) => line.replace(/ +# .*$/gm, ''));
    expect(withoutRemarks(code(CHINESE))).toEqual(withoutRemarks(code(README)));
    const links = (text: string) =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to).filter((to) => !to?.startsWith('README'));
    expect(links(CHINESE)).toEqual(links(README));
  });

  it('begin with the query that a start prints, and show only queries the schema takes', () => {
    const [first] = buildModelCounty(loadModelCountyData()).accounts;
    const account = { username: first?.username ?? '', password: DEMONSTRATION_PASSWORD };
    expect(README).toContain(firstRequest('http://127.0.0.1:4000/graphql', account));
    const schema = buildSchema(read('apps/gateway/schema.graphql'));
    const queries = [firstQuery(account), ...blocks(README, 'graphql')];
    expect(queries.length).toBeGreaterThan(2);
    for (const query of queries) expect(validate(schema, parse(query))).toEqual([]);
  });

  it('name people of the model county', () => {
    const { accounts } = buildModelCounty(loadModelCountyData());
    const usernames = new Set(accounts.map(({ username }) => username));
    const named = spans(README).filter((span) => /^(citizen|county|t\d\d|mzj)\./.test(span));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !usernames.has(name))).toEqual([]);
  });
});
