import { describe, expect, it } from '@jest/globals';
import { ExpiringCache } from './expiring-cache.js';

describe('an expiring cache', () => {
  it('forgets a value at its instant, not before', () => {
    const cache = new ExpiringCache<string>(10);
    cache.set('a', 'A', 1000);
    expect(cache.get('a', 999)).toBe('A');
    expect(cache.get('a', 1000)).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('never holds more than its capacity and drops what came first', () => {
    const cache = new ExpiringCache<number>(3);
    for (const [n, key] of ['a', 'b', 'c', 'd'].entries()) cache.set(key, n, 1000);
    expect(cache.size).toBe(3);
    expect(cache.get('a', 0)).toBeUndefined();
    expect(cache.get('d', 0)).toBe(3);
  });
});
