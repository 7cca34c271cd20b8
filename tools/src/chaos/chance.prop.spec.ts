import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chance } from './chance.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const draw = (chance: Chance) => Array.from({ length: 50 }, () => chance.next());

describe('chance', () => {
  it('is the same again for the same seed, and another for another branch', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(new Chance(seed))).toEqual(draw(new Chance(seed)));
        expect(draw(new Chance(seed).branch(1))).not.toEqual(draw(new Chance(seed).branch(2)));
      }),
    );
  });

  it('stays within its bounds and loses nothing when it shuffles', () => {
    fc.assert(
      fc.property(seeds, fc.uniqueArray(fc.integer(), { maxLength: 20 }), (seed, items) => {
        const chance = new Chance(seed);
        expect(draw(chance).every((value) => value >= 0 && value < 1)).toBe(true);
        expect([...chance.shuffled(items)].sort()).toEqual([...items].sort());
        expect(
          Array.from({ length: 30 }, () => chance.below(3)).every((value) => [0, 1, 2].includes(value)),
        ).toBe(true);
      }),
    );
  });
});
