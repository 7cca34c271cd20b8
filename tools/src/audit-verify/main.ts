import { pathToFileURL } from 'node:url';
import { findEndpoints } from '../runtime/index.js';
import type { AuditReport } from './audit-report.js';
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

/** The report for a person to read. */
export function describeAudit(report: AuditReport): string {
  const lines = ['service             events   streams  in flight  parked'];
  for (const [name, { events, streams, inFlight, parked }] of Object.entries(report.services)) {
    const cells = [
      [events, 9],
      [streams, 10],
      [inFlight, 11],
      [parked, 8],
    ] as const;
    lines.push(name.padEnd(17) + cells.map(([value, width]) => String(value).padStart(width)).join(''));
  }
  lines.push('', `events compared with the register      ${report.registered}`);
  lines.push(`parents compared with their children   ${report.pairs ?? 'not now: facts are on their way'}`);
  lines.push(`snapshot of ${report.takenAt}, verified in ${(report.tookMs / 1000).toFixed(1)} s`, '');
  for (const { service, code, subject, detail } of report.breaches) {
    lines.push(`BREACH ${code}  ${service}  ${subject}  ${detail}`);
  }
  const more = report.breachCount - report.breaches.length;
  if (more > 0) lines.push(`… and ${more} more`);
  lines.push(report.ok ? 'whole: 0 breaches' : `${report.breachCount} breaches`);
  return lines.join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2));
}
