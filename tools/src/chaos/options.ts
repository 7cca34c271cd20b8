import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../runtime/index.js';

/** What a run of chaos does. */
export interface ChaosOptions {
  readonly short: boolean;
  readonly kills: number;
  readonly seed: number;
  readonly replicas: number;
  readonly dir: string;
  readonly pauseMs: readonly [number, number];
}

/** The text of `npm run chaos -- --help`. */
export const HELP = `npm run chaos [-- options]

  --short        everything killed once, with shorter pauses: for every run of CI
  --kills N      at least so many kills (default 24)
  --seed N       repeat the choices of an earlier run
  --replicas N   processes of each service and of the gateway (default 2)
  --dir FOLDER   where the county under fire keeps its data (default .grid/chaos); emptied first`;

/** Reads the arguments; undefined when only help was asked for. */
export function parseOptions(args: readonly string[]): ChaosOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean', default: false },
      kills: { type: 'string' },
      seed: { type: 'string' },
      replicas: { type: 'string', default: '2' },
      dir: { type: 'string', default: join(ROOT, '.grid', 'chaos') },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    short: values.short,
    kills: whole('--kills', values.kills ?? (values.short ? '8' : '24')),
    seed: whole('--seed', values.seed ?? String(randomInt(2 ** 31))),
    replicas: whole('--replicas', values.replicas),
    dir: values.dir,
    pauseMs: values.short ? [300, 2000] : [500, 4000],
  };
}

function whole(name: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new Error(`${name} takes a whole number, not "${text}".`);
}
