import { describe, expect, it } from '@jest/globals';
import { contains, levelOf } from '@grid/territory';
import { buildAreas } from './areas.js';
import { loadModelCountyData } from './load.js';
import { buildUnits, officeIdOf } from './units.js';

const areas = buildAreas(loadModelCountyData().regions);
const units = buildUnits(areas);

describe('the units of the model county', () => {
  it('are one office for every area, and departments where there is one', () => {
    const offices = units.filter((unit) => unit.kind === 'AREA_OFFICE').map((unit) => unit.areaPath);
    expect(offices).toEqual(areas.map((area) => area.path));
    for (const unit of units.filter((each) => each.kind === 'DEPARTMENT')) {
      expect(['COUNTY', 'TOWN']).toContain(levelOf(unit.areaPath));
      expect(unit.parentUnitId).toBe(officeIdOf(unit.areaPath));
    }
  });

  it('answer to a unit that exists, in the area above or their own', () => {
    const seen = new Map<string, string>();
    for (const unit of units) {
      const parentArea = seen.get(unit.parentUnitId ?? '');
      if (unit.areaPath !== 'gx' || unit.kind === 'DEPARTMENT')
        expect(contains(parentArea ?? '?', unit.areaPath)).toBe(true);
      seen.set(unit.unitId, unit.areaPath);
    }
    expect(units.filter((unit) => unit.parentUnitId === null).map((unit) => unit.name)).toEqual(['珙县中心']);
  });

  it('have about twenty departments in the county and four to six offices in a town', () => {
    const at = (path: string): number =>
      units.filter((unit) => unit.kind === 'DEPARTMENT' && unit.areaPath === path).length;
    expect(at('gx')).toBe(22);
    expect(areas.filter((area) => area.level === 'TOWN').map((town) => at(town.path))).toEqual([
      6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 4, 5, 4, 4, 5, 4, 4,
    ]);
    expectUnique(
      units.filter((unit) => unit.initials !== null).map((unit) => `${unit.areaPath} ${unit.initials}`),
    );
  });

  it('are named so that they can be told apart', () => {
    const names = (path: string): string[] =>
      units.filter((unit) => unit.areaPath === path).map((unit) => unit.name);
    expect(names('gx/t04')[0]).toBe('底洞镇分中心');
    expect(names('gx/t01/v008')).toEqual(['荷花村工作站']);
    expect(names('gx/t01/v008/g02/b01')).toEqual(['荷花村第二网格1号楼院']);
  });
});

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
}
