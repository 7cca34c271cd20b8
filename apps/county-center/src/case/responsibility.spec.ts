import { describe, expect, it } from '@jest/globals';
import { UNITS } from '../spec/small-county.js';
import { isNamedByCatalogue } from './responsibility.js';

const place = 'gx/t01/v001/g01';
const category = { responsibleKind: 'DEPARTMENT', responsibleUnitId: UNITS.department.unitId } as const;

describe('the responsibility catalogue', () => {
  it.each([
    ['department', true, "the category's own department"],
    ['otherDepartment', false, 'another department of the county'],
    ['town', true, "the place's town"],
    ['station', true, "the place's station"],
    ['grid', true, 'the very grid'],
    ['townDepartment', true, "a department of the place's town"],
    ['otherTown', false, 'another town'],
    ['county', true, 'the county desk, which covers every place'],
  ] as const)('on %s says %s: %s', (unit, named, _why) => {
    expect(isNamedByCatalogue(UNITS[unit], place, category)).toBe(named);
  });

  it('names no department where the category names none', () => {
    expect(isNamedByCatalogue(UNITS.department, place, undefined)).toBe(false);
    expect(
      isNamedByCatalogue(UNITS.department, 'gx', { responsibleKind: 'AREA_OFFICE', responsibleUnitId: null }),
    ).toBe(false);
  });
});
