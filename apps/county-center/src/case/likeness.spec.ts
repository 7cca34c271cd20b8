import { describe, expect, it } from '@jest/globals';
import { contactKeyOf } from './contact-key.js';
import { likeness } from './likeness.js';

describe('the likeness of two texts', () => {
  it.each([
    ['老街口路灯不亮，晚上看不见', '老街口路灯不亮晚上看不见！', 100],
    ['门口的路灯坏了三天', '门口路灯坏了好几天', 50],
    ['老街口路灯不亮', '低保金没有发放', 0],
    ['WIFI 坏了', 'wifi坏了', 100],
    ['', '路灯', 0],
    ['灯', '灯', 0],
  ])('of %s and %s is about %d', (one, other, expected) => {
    expect(Math.abs(likeness(one, other) - expected)).toBeLessThanOrEqual(5);
    expect(likeness(other, one)).toBe(likeness(one, other));
  });
});

describe('the key of a contact', () => {
  it('is the same for one number however it is written, and is not the number', () => {
    const key = contactKeyOf('13800000000');
    expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const written of ['138 0000 0000', '138-0000-0000', '+86 13800000000'])
      expect(contactKeyOf(written)).toBe(key);
    expect(contactKeyOf('13800000001')).not.toBe(key);
  });

  it('is none without a number to speak of', () => {
    expect([contactKeyOf(''), contactKeyOf('110')]).toEqual([null, null]);
  });
});
