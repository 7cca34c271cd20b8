import { parseArgs } from 'node:util';
import { CannotStart } from '@grid/testbed';

/** What a person asked for on the command line. */
export interface StartOptions {
  readonly mode: 'host' | 'processes';
  readonly replicas: number;
  readonly fresh: boolean;
  readonly help: boolean;
  readonly dir?: string;
  readonly port?: number;
}

/** The text of `npm start -- --help`. */
export const HELP = `npm start [-- options]            one process hosts the whole county
npm run start:processes [-- ...]  every service a process of its own

  --replicas N   processes of each service and of the gateway (with start:processes; default 1)
  --port N       port of the gateway (default 4000)
  --dir FOLDER   where the county keeps its data (default .grid)
  --fresh        delete the county's data and begin anew

DATABASE_URL and NATS_URL in the environment name real servers to use instead of the built-in ones;
DATABASE_URL is an administrator's (roles and schemas are made with it).`;

/** Reads the arguments; whatever cannot be understood is said in one sentence. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > 0) throw new CannotStart(`"${positionals[0]}" is not understood; see --help.`);
  const replicas = count('--replicas', values.replicas ?? '1', 1, 16);
  const mode = values.processes ? 'processes' : 'host';
  if (mode === 'host' && replicas > 1) {
    throw new CannotStart('One process cannot have replicas: use npm run start:processes -- --replicas N.');
  }
  return {
    mode,
    replicas,
    fresh: values.fresh ?? false,
    help: values.help ?? false,
    ...(values.dir === undefined ? {} : { dir: values.dir }),
    ...(values.port === undefined ? {} : { port: count('--port', values.port, 1, 65_535) }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        processes: { type: 'boolean' },
        replicas: { type: 'string' },
        fresh: { type: 'boolean' },
        dir: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new CannotStart(`${sentence?.replace(/\.$/, '')}; see --help.`, { cause: error });
  }
}

function count(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CannotStart(`${name} takes a whole number from ${least} to ${most}, not "${text}".`);
}
