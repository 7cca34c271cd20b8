import { invariant } from '@grid/kernel';
import { ancestorAt, type AreaPath } from '@grid/territory';
import { COUNTY_DEPARTMENTS, townOffices } from './departments.js';
import type { ModelArea, ModelUnit } from './model-county.js';
import { stableId } from './stable-id.js';

/** The units of a county: one office per area, county departments, town offices; superiors before subordinates. */
export function buildUnits(areas: readonly ModelArea[]): ModelUnit[] {
  const nameOf = new Map(areas.map((area) => [area.path, area.name]));
  const villagesOf = (town: AreaPath): number =>
    areas.filter((area) => area.level === 'COMMUNITY' && area.parentPath === town).length;
  return areas.flatMap((area) => {
    const office = officeOf(area, nameOf);
    if (area.level === 'COUNTY') {
      return [office, ...COUNTY_DEPARTMENTS.map((department) => departmentOf(area, '', department))];
    }
    if (area.level === 'TOWN') {
      return [
        office,
        ...townOffices(villagesOf(area.path)).map((each) => departmentOf(area, area.name, each)),
      ];
    }
    return [office];
  });
}

/** The id of an area's one office. */
export function officeIdOf(path: AreaPath): string {
  return stableId(`office:${path}`);
}

/** The id of a department, by the area it sits at and its initials. */
export function departmentIdOf(path: AreaPath, initials: string): string {
  return stableId(`department:${path}:${initials}`);
}

function officeOf(area: ModelArea, nameOf: ReadonlyMap<AreaPath, string>): ModelUnit {
  return {
    unitId: officeIdOf(area.path),
    name: officeName(area, nameOf),
    kind: 'AREA_OFFICE',
    areaPath: area.path,
    parentUnitId: area.parentPath === null ? null : officeIdOf(area.parentPath),
    initials: null,
  };
}

/** Names say where: 荷花村第一网格, because 第一网格 alone is in every village. */
function officeName(area: ModelArea, nameOf: ReadonlyMap<AreaPath, string>): string {
  switch (area.level) {
    case 'COUNTY':
      return `${area.name}中心`;
    case 'TOWN':
      return `${area.name}分中心`;
    case 'COMMUNITY':
      return `${area.name}工作站`;
    case 'GRID':
    case 'BUILDING': {
      const above = (['COMMUNITY', 'GRID'] as const).map((level) => ancestorAt(area.path, level));
      const names = new Set([...above, area.path].map((path) => nameOf.get(path ?? '')));
      invariant(!names.has(undefined), `no area above ${area.path}`);
      return [...names].join('');
    }
  }
}

function departmentOf(
  area: ModelArea,
  prefix: string,
  department: { readonly initials: string; readonly name: string },
): ModelUnit {
  return {
    unitId: departmentIdOf(area.path, department.initials),
    name: `${prefix}${department.name}`,
    kind: 'DEPARTMENT',
    areaPath: area.path,
    parentUnitId: officeIdOf(area.path),
    initials: department.initials,
  };
}
