import type { AuditReport } from './audit-report.js';

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
