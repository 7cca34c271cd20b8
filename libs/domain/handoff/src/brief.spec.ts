import { describe, expect, it } from '@jest/globals';
import { briefOfRequest, maskReporter } from './brief.js';

describe('masking the reporter (R-6)', () => {
  it.each([
    ['王小明', '王**'],
    ['欧阳娜娜', '欧**'],
    ['𠮷田', '𠮷**'],
    [' 李四 ', '李**'],
    ['', ''],
  ])('names: %s → %s', (name, masked) => {
    expect(maskReporter({ name, phone: '' }).name).toBe(masked);
  });

  it.each([
    ['13800001234', '138****1234'],
    ['+86 138 0000 1234', '+86****1234'],
    ['4025678', '*****78'],
    ['110', '****10'],
    ['', ''],
  ])('numbers: %s → %s', (phone, masked) => {
    expect(maskReporter({ name: '', phone }).phone).toBe(masked);
  });

  it('leaves whoever complains out of the brief altogether', () => {
    const request = {
      title: 'noise',
      description: 'every night',
      categoryCode: 'B2',
      placePath: 'gx/t1',
      placeText: 'the market',
      reporter: { name: '王小明', phone: '13800001234' },
    };
    for (const requestKind of ['COMPLAINT', 'REPORT'] as const)
      expect(briefOfRequest({ ...request, requestKind })).toMatchObject({
        contactName: '',
        contactPhone: '',
      });
    for (const requestKind of ['CONSULTATION', 'HELP', 'SUGGESTION'] as const)
      expect(briefOfRequest({ ...request, requestKind })).toEqual({
        title: 'noise',
        description: 'every night',
        requestKind,
        categoryCode: 'B2',
        placePath: 'gx/t1',
        placeText: 'the market',
        contactName: '王**',
        contactPhone: '138****1234',
      });
  });
});
