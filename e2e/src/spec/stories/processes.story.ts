import { describe, expect, it } from '@jest/globals';
import { fetch } from 'undici';
import type { Stage } from '../stage.js';

/** How processes tell of themselves. */
export function processes(stage: () => Stage): void {
  describe('every process', () => {
    it('answers whether it lives, whether it can work, and how it is doing', async () => {
      const running = stage().county.processes.list();
      expect(running).toHaveLength(12);
      for (const { name, replica, healthUrl } of running) {
        const ready = await fetch(healthUrl);
        expect([name, replica, ready.status]).toEqual([name, replica, 200]);
        const live = await fetch(healthUrl.replace('/ready', '/live'));
        expect(live.status).toBe(200);
        const metrics = await (await fetch(healthUrl.replace('/health/ready', '/metrics'))).text();
        expect(metrics).toMatch(/^# HELP \S+/m);
        expect(metrics).toMatch(/^(nodejs|process)_\S+/m);
      }
    });

    it('counts what the county did: commands, refusals, lag', async () => {
      const urls = stage().county.endpoints.health['county-center'] ?? [];
      const texts = await Promise.all(
        urls.map(async (url) => (await fetch(url.replace('/health/ready', '/metrics'))).text()),
      );
      const all = texts.join('\n');
      const missing = [
        /grid_requests_total\{contract="submit-case\.v1",outcome="accepted"/,
        /outcome="WRONG_STATE"/,
        /outcome="INVALID_MESSAGE"/,
        /grid_outbox_facts/,
        /grid_receiver_lag_seconds\{receiver="register"/,
        /grid_redeliveries_total/,
      ].filter((metric) => !metric.test(all));
      expect(missing).toEqual([]);
    });
  });
}
