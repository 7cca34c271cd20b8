import { describe, expect, it } from '@jest/globals';
import { lintPlanted, type Planted } from './planted.fixture.js';

/** One rule: texts that must be refused and texts that must pass, each at a path where the rule counts. */
interface Case {
  readonly rule: string;
  readonly refused: readonly (readonly [file: string, text: string])[];
  readonly fine: readonly (readonly [file: string, text: string])[];
}

const task = 'libs/domain/task/src/planted.ts';
const desk = 'libs/desk/src/sign-task/planted.handler.ts';
const spec = 'libs/desk/src/planted.spec.ts';
const bigSpec = 'libs/desk/src/planted.int.spec.ts';
const story = 'e2e/src/planted.e2e.spec.ts';

const CASES: readonly Case[] = [
  {
    rule: 'pure/imports',
    refused: [
      [task, "import 'zod';"],
      [task, "import type { Stats } from 'node:fs';"],
      [task, "export * from 'fs';"],
      ['libs/kernel/src/planted.ts', "import { randomUUID } from 'node:crypto';"],
      ['libs/territory/src/planted.ts', "import 'rxjs';"],
      ['libs/worktime/src/planted.ts', "import 'chinese-days';"],
    ],
    fine: [
      [task, "import '@grid/kernel'; import './task.js'; import '../task.js';"],
      ['libs/domain/task/src/planted.prop.spec.ts', "import 'fast-check';"],
      [desk, "import 'zod';"],
    ],
  },
  {
    rule: 'pure/syntax',
    refused: [
      [task, 'export const at = Date.now();'],
      [task, 'export const at = new Date();'],
      [task, 'export const at = Date();'],
      [task, 'export const chance = Math.random();'],
      [task, 'export const hour = (at: Date) => at.getHours();'],
      [task, "export const late = import('./task.js');"],
      ['libs/kernel/src/planted.ts', 'export const at = Date.now();'],
      ['libs/worktime/src/planted.ts', 'export const at = new Date();'],
    ],
    fine: [
      [task, 'export const at = (ms: number) => new Date(ms).getUTCHours() + Date.parse("2026-01-05");'],
      [desk, 'export const at = new Date();'],
    ],
  },
  {
    rule: 'pure/globals',
    refused: [
      [task, 'export const id = process.pid;'],
      [task, 'export const id = crypto.randomUUID();'],
      [task, 'export const id = globalThis.crypto;'],
      [task, 'setTimeout(() => undefined, 1);'],
      ['libs/territory/src/planted.ts', 'setInterval(() => undefined, 1);'],
    ],
    fine: [[desk, 'export const id = crypto.randomUUID();']],
  },
  {
    rule: 'model/syntax',
    refused: [['libs/model-county/src/planted.ts', 'export const id = Math.random();']],
    fine: [['libs/model-county/src/planted.spec.ts', 'export const at = Date.now();']],
  },
  {
    rule: 'environment/syntax',
    refused: [
      [desk, 'export const url = process.env.DATABASE_URL;'],
      [desk, "export const url = process['env'];"],
      [desk, 'export const { env } = process;'],
    ],
    fine: [
      ['apps/gateway/src/config.ts', 'export const url = process.env.DATABASE_URL;'],
      ['tools/src/start/planted.ts', 'export const url = process.env.DATABASE_URL;'],
    ],
  },
  {
    rule: 'environment/imports',
    refused: [[desk, "import { env } from 'node:process'; export const url = env;"]],
    fine: [[desk, "import { hrtime } from 'node:process'; export const now = hrtime;"]],
  },
  {
    rule: 'persistence/imports',
    refused: [
      [desk, "import { Repository } from 'typeorm';"],
      [desk, "import type { Repository } from 'typeorm';"],
      [desk, "import pg from 'pg';"],
      [desk, "import { InjectRepository } from '@nestjs/typeorm';"],
      [spec, "import pg from 'pg';"],
    ],
    fine: [
      ['libs/desk/src/persistence/task.row.ts', "import { Entity } from 'typeorm';"],
      ['libs/platform/src/postgres/planted.ts', "import { DataSource } from 'typeorm';"],
      [bigSpec, "import pg from 'pg';"],
      [desk, "import './persistence/task.row.js';"],
    ],
  },
  {
    rule: 'gateway/imports',
    refused: [
      ['apps/gateway/src/persistence/planted.ts', "import 'typeorm';"],
      ['apps/gateway/src/planted.int.spec.ts', "import 'pg';"],
    ],
    fine: [['apps/gateway/src/planted.ts', "import '@grid/contracts';"]],
  },
  {
    rule: 'stories/imports',
    refused: [
      [story, "import 'pg';"],
      [story, "import '@nats-io/transport-node';"],
    ],
    fine: [[story, "import 'graphql-ws';"]],
  },
  {
    rule: 'testkit/imports',
    refused: [
      [desk, "import '@grid/testkit';"],
      [desk, "import 'fast-check';"],
    ],
    fine: [
      [spec, "import '@grid/testkit';"],
      ['libs/desk/src/planted.fixture.ts', "import '@grid/testkit';"],
    ],
  },
  {
    rule: 'testbed/imports',
    refused: [
      [desk, "import '@grid/testbed';"],
      [spec, "import '@grid/testbed';"],
      ['apps/county-host/src/planted.ts', "import '@grid/testbed';"],
    ],
    fine: [
      [bigSpec, "import '@grid/testbed';"],
      [story, "import '@grid/testbed';"],
      ['tools/src/start/planted.ts', "import '@grid/testbed';"],
    ],
  },
  {
    rule: 'specs/syntax',
    refused: [
      [spec, "it.only('signs', () => undefined);"],
      [spec, "it.skip('signs', () => undefined);"],
      [spec, "describe.only.each([1])('signs', () => undefined);"],
      [spec, "test.todo('signs');"],
      [spec, "xit('signs', () => undefined);"],
      [spec, "jest.unstable_mockModule('./task.js', () => undefined);"],
      [spec, "jest.spyOn(console, 'log');"],
      [bigSpec, 'await new Promise((resolve) => setTimeout(resolve, 100));'],
    ],
    fine: [[spec, "it.each([1])('signs', () => undefined); const done = jest.fn();"]],
  },
  {
    rule: 'specs/imports',
    refused: [[bigSpec, "import { setTimeout } from 'node:timers/promises';"]],
    fine: [[bigSpec, "import { setImmediate } from 'node:timers';"]],
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    refused: [[desk, 'export const open = (input: any) => input;']],
    fine: [[desk, 'export const open = (input: unknown) => input;']],
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    refused: [[spec, 'export const first = (list: number[]) => list[0]!;']],
    fine: [[spec, 'export const first = (list: number[]) => list[0];']],
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    refused: [[desk, '// @ts-ignore\nexport const n = 1;']],
    fine: [[spec, '// @ts-expect-error: a text where a number belongs\nexport const n: number = "1";']],
  },
  {
    rule: 'no-console',
    refused: [[desk, "console.log('signed');"]],
    fine: [['tools/src/story/planted.ts', "console.log('signed');"]],
  },
  {
    rule: 'no-warning-comments',
    refused: [
      [desk, `// ${'TO'}${'DO'}: later`],
      [desk, `/* see the ${'FIX'}${'ME'} below */`],
    ],
    fine: [[desk, '// What is to be done is written in the rule.']],
  },
  {
    rule: 'nest/injected-import',
    refused: [
      [
        desk,
        "import type { Desk } from './desk.js';\n@Injectable() export class A { constructor(readonly desk: Desk) {} }",
      ],
      [
        desk,
        "import { type Desk } from './desk.js';\n@Injectable() export class A { constructor(desk: Desk) {} }",
      ],
    ],
    fine: [
      [
        desk,
        "import { Desk } from './desk.js';\n@Injectable() export class A { constructor(readonly desk: Desk) {} }",
      ],
      [
        desk,
        "import type { Desk } from './desk.js';\n@Injectable() export class A { constructor(@Inject('d') desk: Desk) {} }",
      ],
      [
        desk,
        "import type { Desk } from './desk.js';\nexport class A { constructor(readonly desk: Desk) {} }",
      ],
    ],
  },
  {
    rule: 'max-lines',
    refused: [[desk, 'export {};\n'.repeat(301)]],
    fine: [[desk, '// why\n'.repeat(301)]],
  },
];

/** Rules that need types, planted over a file that exists. */
const TYPED: readonly (readonly [rule: string, text: string])[] = [
  ['@typescript-eslint/no-floating-promises', 'export function sign() { Promise.resolve(1); }'],
  [
    '@typescript-eslint/no-misused-promises',
    'export const done = [1].filter(async (n) => Promise.resolve(n > 0));',
  ],
  ['@typescript-eslint/await-thenable', 'export const done = async () => await 1;'],
  ['@typescript-eslint/only-throw-error', "export function fail() { throw 'no'; }"],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(s: 'A' | 'B') { switch (s) { case 'A': return 1; } return 2; }",
  ],
];

describe('what may not be written', () => {
  const planted: (Planted & { rule: string; wanted: boolean })[] = [
    ...CASES.flatMap(({ rule, refused, fine }) => [
      ...refused.map(([file, text]) => ({ rule, wanted: true, file, text })),
      ...fine.map(([file, text]) => ({ rule, wanted: false, file, text })),
    ]),
    ...TYPED.map(([rule, text]) => ({
      rule,
      wanted: true,
      file: 'libs/kernel/src/index.ts',
      text,
      typed: true,
    })),
  ];
  const reports = lintPlanted(planted);

  it.each(planted.map((entry, i) => ({ ...entry, i })))('$rule, refused: $wanted, $file: $text', (entry) => {
    const rules = (reports[entry.i] ?? []).map(({ ruleId }) => ruleId);
    // A text that does not parse is refused for another reason than the one it was planted for.
    expect(rules).not.toContain(null);
    expect(rules.includes(entry.rule)).toBe(entry.wanted);
  });
});
