import { describe, expect, it } from '@jest/globals';
import { LEVELS, ROLES } from '@grid/territory';
import { buildModelCounty, CATEGORY_KINDS, officeIdOf } from './index.js';
import { loadModelCountyData } from './load.js';

const county = buildModelCounty(loadModelCountyData());
const { areas, units, posts, accounts } = county;

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
}

function counted(values: readonly string[], order: readonly string[]): Record<string, number> {
  return Object.fromEntries(order.map((key) => [key, values.filter((value) => value === key).length]));
}

describe('the model county', () => {
  it('has Gongxian’s 17 towns and 263 villages, and everything below and beside them', () => {
    expect(county.name).toBe('珙县');
    expect(
      counted(
        areas.map((area) => area.level),
        LEVELS,
      ),
    ).toEqual({
      COUNTY: 1,
      TOWN: 17,
      COMMUNITY: 263,
      GRID: 790,
      BUILDING: 2360,
    });
    expect(
      counted(
        units.map((unit) => unit.kind),
        ['AREA_OFFICE', 'DEPARTMENT'],
      ),
    ).toEqual({ AREA_OFFICE: 3431, DEPARTMENT: 22 + 86 });
    expect(
      counted(
        posts.map((post) => post.role),
        ROLES,
      ),
    ).toEqual({
      OPERATOR: 2,
      DISPATCHER: 2,
      DUTY_CHIEF: 1,
      INSPECTOR: 1,
      LEADER: 1,
      TOWN_HEAD: 17,
      TOWN_STAFF: 17,
      STATION_HEAD: 263,
      STATION_STAFF: 263,
      GRID_WORKER: 790,
      BUILDING_HEAD: 2360,
      DEPARTMENT_LEAD: 108,
      DEPARTMENT_CLERK: 108,
      DEPARTMENT_SYSTEM: 1,
      AUDITOR: 1,
      ADMINISTRATOR: 1,
      CITIZEN: 2,
    });
    expect([accounts.length, county.categoryClasses.length, county.kinds.length]).toEqual([74, 15, 5]);
    expect(
      counted(
        county.categories.map((category) => category.kind),
        CATEGORY_KINDS,
      ),
    ).toEqual({
      COMPONENT: 153,
      MATTER: 250,
    });
  });

  it('is the same whenever it is built', () => {
    expect(buildModelCounty(loadModelCountyData())).toEqual(county);
    // Ids already stored by installations: they must never change.
    expect(areas[0]?.areaId).toBe('fcfb6d60-d18d-81e7-84c5-ddc6bfbc481d');
    expect(officeIdOf('gx/t01/v001/g01/b01')).toBe('302a4b84-cc1b-8eb0-a851-c1bd1be07957');
  });

  it('names nothing twice', () => {
    const ids = [
      ...areas.map((area) => area.areaId),
      ...units.map((unit) => unit.unitId),
      ...posts.map((post) => post.postId),
      ...accounts.map((account) => account.accountId),
      ...county.categoryClasses.map((each) => each.classId),
      ...county.categories.map((category) => category.categoryId),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toEqual([]);
    expectUnique(areas.map((area) => area.path));
    expectUnique(areas.map((area) => area.statisticalCode));
    expectUnique(accounts.map((account) => account.username));
    expectUnique(accounts.map((account) => account.postId));
    expectUnique(county.categories.map(({ kind, code }) => `${kind} ${code}`));
    for (const { path } of areas.filter((area) => area.level !== 'BUILDING')) {
      expectUnique(areas.filter((area) => area.parentPath === path).map((area) => area.name));
    }
  });
});
