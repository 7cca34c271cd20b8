import { describe, expect, it } from '@jest/globals';
import { formatNumber } from './case-numbers.js';

describe('a case number', () => {
  it('has the county, the local year, and six digits or more', () => {
    expect(formatNumber('gx', '2026-11-23T00:00:00.000Z', 123)).toBe('GX-2026-000123');
    // Eight hours ahead of UTC the year begins earlier.
    expect(formatNumber('gx', '2026-12-31T16:00:00.000Z', 7_654_321)).toBe('GX-2027-7654321');
  });
});
