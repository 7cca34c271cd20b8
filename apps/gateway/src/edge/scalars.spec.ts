import { describe, expect, it } from '@jest/globals';
import { scalars } from './scalars.js';

describe('DateTime', () => {
  it.each([
    ['2026-02-13T08:30:00.000Z', '2026-02-13T08:30:00.000Z'],
    ['2026-02-13T08:30:00Z', '2026-02-13T08:30:00.000Z'],
    ['2028-02-29T00:00:00.5Z', '2028-02-29T00:00:00.500Z'],
  ])('takes %s', (given, instant) => {
    expect(scalars.DateTime.parseValue(given)).toBe(instant);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '2026-02-13T25:00:00Z',
    '2026-02-13T08:30:00+08:00',
    '2026-02-13',
    '13/02/2026',
    '',
    0,
    null,
    {},
  ])('refuses %j', (given) => {
    expect(() => scalars.DateTime.parseValue(given)).toThrow('DateTime');
  });
});

describe('UUID', () => {
  it('is read in its canonical form', () => {
    expect(scalars.UUID.parseValue('0198C1A0-0000-7000-8000-00000000000A')).toBe(
      '0198c1a0-0000-7000-8000-00000000000a',
    );
  });

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000', '0198c1a00000700080000000000000', 1, null])(
    'refuses %j',
    (given) => {
      expect(() => scalars.UUID.parseValue(given)).toThrow('UUID');
    },
  );
});
