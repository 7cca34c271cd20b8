import { pathToFileURL } from 'node:url';
import { findEndpoints } from '../runtime/index.js';
import { describeAudit } from './describe-audit.js';
import { verifyAudit } from './verify-audit.js';

const HELP = `npm run audit:verify [-- options]

  --dir FOLDER   the county whose database is verified (default .grid)
  --quiet        nothing may be on its way or parked: for a county that is at rest
  --json         print the report as JSON

DATABASE_URL in the environment names another database; it is an administrator's.`;

/** `npm run audit:verify`. @returns the exit code: 1 on any breach */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const dir = args.includes('--dir') ? args[args.indexOf('--dir') + 1] : undefined;
  const databaseUrl = process.env['DATABASE_URL'] ?? findEndpoints(dir)?.databaseUrl;
  if (!databaseUrl) {
    console.error('No county is running here: start one (npm start), or set DATABASE_URL.');
    return 1;
  }
  const report = await verifyAudit({ databaseUrl, quiet: args.includes('--quiet') });
  console.log(args.includes('--json') ? JSON.stringify(report, null, 2) : describeAudit(report));
  return report.ok ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
