import { describe, expect, it } from '@jest/globals';
import { median, medianOf, percentile, summarize } from './measured.js';

describe('measured', () => {
  it('takes the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('counts by the second, in whatever order latencies come', () => {
    expect(summarize([3, 1, 2, 9], 2)).toEqual({ perSecond: 2, p50Ms: 2, p99Ms: 9, count: 4 });
  });

  it('takes each figure of several rounds by itself', () => {
    const rounds = [
      { perSecond: 10, p50Ms: 3, p99Ms: 30, count: 1 },
      { perSecond: 30, p50Ms: 1, p99Ms: 20, count: 2 },
      { perSecond: 20, p50Ms: 2, p99Ms: 90, count: 3 },
    ];
    expect(medianOf(rounds)).toEqual({ perSecond: 20, p50Ms: 2, p99Ms: 30, count: 6 });
    expect(median([4, 1])).toBe(1);
  });
});
