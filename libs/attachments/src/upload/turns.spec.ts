import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('go to a few at a time, in the order they came, also after one failed', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const endings: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((number) =>
      turns.take(async () => {
        begun.push(number);
        await new Promise<void>((resume) => (endings[number] = resume));
        if (number === 1) throw new Error('failed');
        return number;
      }),
    );
    const settled = Promise.allSettled(all);
    const next = () => new Promise((resume) => setImmediate(resume));
    await next();
    expect(begun).toEqual([0, 1]);
    endings[1]?.();
    await next();
    expect(begun).toEqual([0, 1, 2]);
    endings[0]?.();
    await next();
    expect(begun).toEqual([0, 1, 2, 3]);
    endings[2]?.();
    endings[3]?.();
    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
