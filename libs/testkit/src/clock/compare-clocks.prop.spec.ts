import { describe, expect, it } from '@jest/globals';
import { compareClocks } from './compare-clocks.js';

/** `npm run clocks` goes through all 100,000. */
const HISTORIES = 1500;

describe('a clock told three ways', () => {
  it('is the same grown, replayed, and walked minute by minute (R-10, R-11, R-14, R-16, R-17, R-19)', () => {
    const compared = compareClocks({ histories: HISTORIES, seed: 20260213 });
    expect(compared.histories).toBe(HISTORIES);
    // Each kind of fact took part, and the calendar's end did, or nothing was compared.
    const kinds = [
      ...['ClockStarted', 'ClockSuspended', 'ClockResumed', 'ClockExtended', 'ClockBudgetChanged'],
      ...['ClockMerged', 'ClockUnmerged', 'ClockStopped', 'ClockReopened', 'ClockRungFired'],
      'ClockCalendarAdopted',
    ];
    for (const kind of kinds) expect([kind, (compared.byType[kind] ?? 0) > 10]).toEqual([kind, true]);
    expect(compared.unpublished).toBeGreaterThan(50);
  }, 60_000);
});
