import { eventually } from '@grid/testbed';
import type { Owner } from '@grid/territory';
import { Breaches, type AuditReport, type ServiceCounts } from './audit-report.js';
import { AUDITED_SERVICES, type AuditedService } from './audited-services.js';
import { Snapshot } from './snapshot.js';
import { verifyAgreement } from './verify-agreement.js';
import { verifyChannels } from './verify-channels.js';
import { verifyLog } from './verify-log.js';
import { verifyRulesets } from './verify-rulesets.js';
import { verifyParties, verifyRegister } from './verify-register.js';

/** What to verify. */
export interface VerifyAuditOptions {
  /** An administrator's: verification reads every schema and changes none. */
  readonly databaseUrl: string;
  /** Facts on their way, or parked, count as breaches: for when everything is said to have arrived. */
  readonly quiet?: boolean;
  /** All five by default. Without the county there is no register to compare with. */
  readonly services?: readonly AuditedService[];
}

/**
 * Proves that every chain of every log is whole, every view is the fold of its log, the register is the sum
 * of the owners' logs, and no channel lost or doubled a fact: all at one instant, while the county works.
 */
export async function verifyAudit(options: VerifyAuditOptions): Promise<AuditReport> {
  const began = performance.now();
  const services = options.services ?? AUDITED_SERVICES;
  const breaches = new Breaches();
  const counts: Partial<Record<Owner, ServiceCounts>> = {};
  let registered = 0;
  let pairs: number | null = null;
  const snapshot = await Snapshot.open(options.databaseUrl);
  try {
    const [clock] = await snapshot.rows<{ now: Date }>('select now() as now');
    let unsettled = 0;
    for (const service of services) {
      const own: ServiceCounts = { events: 0, streams: 0, inFlight: 0, parked: 0 };
      counts[service.name] = own;
      await verifyLog(snapshot, service, own, breaches);
      await verifyChannels(snapshot, service, services, own, breaches);
      unsettled += own.inFlight + own.parked;
      if (options.quiet && own.inFlight + own.parked > 0) {
        breaches.add(
          service.name,
          'NOT_QUIET',
          service.name,
          `${own.inFlight} in flight, ${own.parked} parked`,
        );
      }
    }
    if (services.some(({ name }) => name === 'county-center')) {
      const lower = services.filter(({ name }) => name !== 'county-center');
      for (const service of lower) registered += await verifyRegister(snapshot, service, breaches);
      await verifyParties(snapshot, breaches);
      await verifyRulesets(snapshot, breaches);
      if (unsettled === 0) pairs = await verifyAgreement(snapshot, services, breaches);
    }
    return {
      ok: breaches.count === 0,
      takenAt: clock?.now.toISOString() ?? '',
      tookMs: Math.round(performance.now() - began),
      services: counts,
      registered,
      pairs,
      breachCount: breaches.count,
      breaches: breaches.kept,
    };
  } finally {
    await snapshot.close();
  }
}

/** Resolves when no owner has a fact left to deliver. @throws when that takes longer than `withinMs`. */
export async function untilQuiet(
  databaseUrl: string,
  withinMs: number,
  services: readonly AuditedService[] = AUDITED_SERVICES,
): Promise<void> {
  const waiting = services.map(({ schema }) => `(select count(*) from ${schema}.outbox)`).join(' + ');
  await eventually(
    'no fact is on its way any more',
    async () => {
      const snapshot = await Snapshot.open(databaseUrl);
      try {
        const [row] = await snapshot.rows<{ count: string }>(`select ${waiting} as count`);
        return row?.count === '0';
      } finally {
        await snapshot.close();
      }
    },
    { withinMs, everyMs: 200 },
  );
}
