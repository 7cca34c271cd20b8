import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { CannotStart } from '@grid/testbed';
import { ROOT } from '../runtime/grid-folder.js';

/** What is measured. */
export const PARTS = ['submit', 'lifecycle', 'effect', 'drain', 'load', 'lists', 'explain'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly dir: string;
  readonly cases: number;
  readonly smallCases: number;
  readonly quick: boolean;
  readonly keep: boolean;
  readonly help: boolean;
  readonly parts: ReadonlySet<Part>;
}

export const HELP = `npm run bench [-- options]   measures a county of its own against the limits of its database

  --quick        small sizes and short rounds: shows in minutes that everything runs
  --cases N      size of the large county (default 1000000; with --quick 20000)
  --only PARTS   some of: ${PARTS.join(', ')} (with commas)
  --dir FOLDER   where that county keeps its data (default .grid-bench); deleted before
  --keep         goes on with the data that are there`;

/** Reads the arguments. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      cases: { type: 'string' },
      only: { type: 'string' },
      dir: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const cases = Number(values.cases ?? (values.quick ? 20_000 : 1_000_000));
  if (!Number.isInteger(cases) || cases < 1000)
    throw new CannotStart('--cases takes a whole number from 1000.');
  const named = values.only?.split(',') ?? [...PARTS];
  const unknown = named.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new CannotStart(`--only knows ${PARTS.join(', ')}, not "${unknown}".`);
  return {
    dir: values.dir ?? join(ROOT, '.grid-bench'),
    cases,
    smallCases: Math.min(10_000, Math.floor(cases / 10)),
    quick: values.quick,
    keep: values.keep,
    help: values.help,
    parts: new Set(PARTS.filter((part) => named.includes(part))),
  };
}
