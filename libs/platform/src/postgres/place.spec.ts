import { describe, expect, it } from '@jest/globals';
import { isTimestamp, isUuid } from './place.js';

describe('a place in a list', () => {
  it.each(['2026-03-02 01:00:00+00', '2028-02-29 23:59:59.999999+00', '9999-12-31 00:00:00+00'])(
    'may be the timestamp %s',
    (text) => {
      expect(isTimestamp(text)).toBe(true);
    },
  );

  it.each([
    '2026-99-99 00:00:00+00',
    '2026-02-30 00:00:00+00',
    '2026-02-29 00:00:00+00',
    '2026-03-02 24:00:00+00',
    '2026-03-02 01:60:00+00',
    '0000-01-01 00:00:00+00',
    '2026-03-02T01:00:00',
    '2026-03-02T01:00:00+02',
    '2026-03-02 01:00:00.1234567+00',
    '-infinity',
    '',
    7,
    null,
  ])('is not %p where a timestamp belongs', (value) => {
    expect(isTimestamp(value)).toBe(false);
  });

  it('holds ids in their canonical form only', () => {
    expect(isUuid('0198c1a0-0000-7000-8000-000000000001')).toBe(true);
    for (const wrong of ['0198C1A0-0000-7000-8000-000000000001', '0198c1a0', '', null, 1]) {
      expect(isUuid(wrong)).toBe(false);
    }
  });
});
