import { describe, expect, it } from '@jest/globals';
import { describeAudit, gridFolder, loadSecrets, ParkedOffice, untilQuiet, verifyAudit } from '@grid/tools';
import type { Stage } from '../stage.js';

/** What the books say after all stories. */
export function books(stage: () => Stage): void {
  describe('after all stories', () => {
    it('every chain verifies, every view is its fold, the register is the sum of its owners', async () => {
      const { databaseUrl } = stage().county.endpoints;
      await untilQuiet(databaseUrl, 60_000);
      const report = await verifyAudit({ databaseUrl, quiet: true });
      expect(describeAudit(report)).toContain('whole: 0 breaches');
      expect(report.ok).toBe(true);
      expect(report.registered).toBeGreaterThan(200);
      expect(report.pairs).toBeGreaterThan(50);
    });

    it('nothing is parked at any service', async () => {
      const { natsUrl } = stage().county.endpoints;
      const { actorPrivateKey } = loadSecrets(gridFolder(stage().dir).secrets);
      const office = await ParkedOffice.open(natsUrl, actorPrivateKey);
      try {
        expect(await office.list()).toEqual({ facts: [], away: [] });
      } finally {
        await office.close();
      }
    });

    it('no answer of the whole run held a bare id, a phone number, a stack or a statement', () => {
      const { leaks, seen } = stage().responses;
      expect(leaks).toEqual([]);
      expect(seen).toBeGreaterThan(500);
    });
  });
}
