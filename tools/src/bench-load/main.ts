import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CannotStart } from '@grid/testbed';
import { findEndpoints } from '../runtime/endpoints.js';
import { loadHistory } from './load-history.js';

const HELP = `npm run bench:load [-- options]   brings historic cases with their facts into a running county

  --cases N      how many in all (default 1000000); what is there already is kept
  --dir FOLDER   the county's folder (default .grid); DATABASE_URL, an administrator's, wins`;

/** `npm run bench:load`. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { cases: { type: 'string' }, dir: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const cases = Number(values.cases ?? 1_000_000);
  if (!Number.isInteger(cases) || cases < 1) throw new CannotStart('--cases takes a whole number above 0.');
  const databaseUrl = process.env['DATABASE_URL'] ?? findEndpoints(values.dir)?.databaseUrl;
  if (databaseUrl === undefined)
    throw new CannotStart('No county is running here: npm start, or name one with --dir.');
  const { loaded, skipped, seconds } = await loadHistory({ databaseUrl, cases, say: console.log });
  console.log(`${loaded} cases loaded, ${skipped} were there, ${seconds} s`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
