import { describe, expect, it } from '@jest/globals';
import { levelOf, parentOf } from '@grid/territory';
import { buildAreas } from './areas.js';
import { loadModelCountyData } from './load.js';

const areas = buildAreas(loadModelCountyData().regions);
const areaOf = new Map(areas.map((area) => [area.path, area]));

describe('the areas of the model county', () => {
  it('hang in one tree, parents first, codes under their parents’ codes', () => {
    const digits = { COUNTY: 6, TOWN: 9, COMMUNITY: 12, GRID: 15, BUILDING: 18 };
    const seen = new Map<string, string>();
    const misplaced = areas.filter(({ path, parentPath, level, statisticalCode }) => {
      const expectedParent = parentOf(path) ?? null;
      const parentCode = seen.get(expectedParent ?? '');
      seen.set(path, statisticalCode.slice(0, digits[level]));
      return (
        parentPath !== expectedParent ||
        level !== levelOf(path) ||
        statisticalCode.length !== Math.max(12, digits[level]) ||
        (parentCode === undefined ? path !== 'gx' : !statisticalCode.startsWith(parentCode))
      );
    });
    expect(misplaced).toEqual([]);
  });

  it('have two to four grids a village and two to four buildings a grid, not all alike', () => {
    for (const level of ['COMMUNITY', 'GRID'] as const) {
      const children = areas
        .filter((area) => area.level === level)
        .map(({ path }) => areas.filter((area) => area.parentPath === path).length);
      expect([...new Set(children)].sort()).toEqual([2, 3, 4]);
    }
  });

  it('keep the register’s names and say them as people do', () => {
    expect(areaOf.get('gx/t01')).toMatchObject({ name: '珙泉镇', statisticalCode: '511526100000' });
    expect(areaOf.get('gx/t01/v001')).toMatchObject({ name: '南城社区', officialName: '南城社区居民委员会' });
    expect(areaOf.get('gx/t01/v008')).toMatchObject({ name: '荷花村', officialName: '荷花村民委员会' });
    expect(areaOf.get('gx/t01/v001/g01/b02')).toMatchObject({
      name: '2号楼院',
      statisticalCode: '511526100001001002',
      validFrom: '2018-01-01',
    });
  });
});
