import { describe, expect, it } from '@jest/globals';
import { newCommandId } from './command-id.js';

describe('a command id', () => {
  it('is a UUIDv7, and sorts by when it was made', () => {
    const ids = [1, 1_000, 1_795_000_000_000, 2 ** 47].map((ms) => newCommandId(ms));
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(Array.from({ length: 1000 }, () => newCommandId(1))).size).toBe(1000);
  });
});
