import { expect, it } from '@jest/globals';
import { ticksOf } from './cpu.js';

it('reads user and system time whatever the program is called', () => {
  const rest = 'S 1 2 3 4 5 6 7 8 9 10 140 22 0 0 20 0 11 0 12345';
  expect(ticksOf(`4711 (node) ${rest}`)).toBe(162);
  expect(ticksOf(`4711 (a) b) (c) ${rest}`)).toBe(162);
});
