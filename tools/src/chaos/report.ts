import type { FaultCounts } from './faults.js';
import type { Verdict } from './oracle.js';

/** What a run of chaos came to. */
export interface ChaosReport {
  readonly ok: boolean;
  readonly seed: number;
  readonly replicas: number;
  readonly planned: number;
  readonly tookMs: number;
  readonly faults: FaultCounts;
  readonly lifecycles: Readonly<Record<string, number>>;
  readonly acts: number;
  /** What a player met that no fault excuses. */
  readonly wrong: readonly string[];
  /** Processes that ended without having been killed. */
  readonly selfEnded: number;
  readonly verdict: Verdict;
}

const MOST_SHOWN = 20;

/** The report for a person to read. */
export function describeChaos(report: ChaosReport): string {
  const { faults, lifecycles, verdict, wrong } = report;
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const each = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const broken = verdict.audit.breaches.filter(({ code }) => code === 'CHAIN_BROKEN').length;
  const rows: readonly (readonly [string, string | number])[] = [
    ['kills', `${total(faults.kills)} (${each(faults.kills)})`],
    ['NATS stores wiped', faults.wipedStores],
    ['submits acknowledged', verdict.acked],
    ['submits of unknown outcome', `${verdict.unknown}, of which ${verdict.unknownKept} had become a case`],
    ['lives of cases played', `${total(lifecycles)} (${each(lifecycles)})`],
    ['acts in them', report.acts],
    ['tasks ordered', verdict.handoffs],
    ['facts delivered', verdict.facts],
    ['events verified', total(mapValues(verdict.audit.services, ({ events }) => events))],
    ['lost', verdict.lost.length],
    ['doubled', verdict.doubled.length],
    ['broken chains', broken],
    ['other breaches', verdict.audit.breachCount - broken],
    ['wrong answers', wrong.length],
    ['processes that ended by themselves', report.selfEnded],
  ];
  const lines = ['', ...rows.map(([name, value]) => `${name.padEnd(36)} ${value}`), ''];
  const particulars = [
    ...verdict.lost.map((what) => `LOST ${what}`),
    ...verdict.doubled.map((what) => `DOUBLED ${what}`),
    ...verdict.audit.breaches.map(
      ({ code, service, subject, detail }) => `BREACH ${code} ${service} ${subject} ${detail}`,
    ),
    ...wrong.map((what) => `WRONG ${what}`),
  ];
  lines.push(...particulars.slice(0, MOST_SHOWN));
  if (particulars.length > MOST_SHOWN) lines.push(`… and ${particulars.length - MOST_SHOWN} more`);
  lines.push(report.ok ? 'nothing lost, nothing doubled, no chain broken' : 'THE COUNTY DID NOT HOLD');
  return lines.join('\n');
}

function mapValues<T>(
  record: Readonly<Partial<Record<string, T>>>,
  to: (value: T) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, value === undefined ? 0 : to(value)]),
  );
}
