import { Defect } from '@grid/kernel';
import { levelOf, type Actor, type AreaPath, type Level, type Role, type Unit } from '@grid/territory';

/** The county of every pure spec: three towns (one a prefix of another's key), two of everything below. */
export const COUNTY: AreaPath = 'gx';

const below = (paths: readonly AreaPath[], keys: readonly string[]) =>
  paths.flatMap((path) => keys.map((key) => `${path}/${key}`));

export const TOWNS = below([COUNTY], ['t1', 't2', 't10']);
export const COMMUNITIES = below(TOWNS, ['v1', 'v2']);
export const GRIDS = below(COMMUNITIES, ['g1', 'g2']);
export const BUILDINGS = below(GRIDS, ['b1', 'b2']);

/** Every area, top down. */
export const AREAS: readonly AreaPath[] = [COUNTY, ...TOWNS, ...COMMUNITIES, ...GRIDS, ...BUILDINGS];

/** The office of an area. */
export function office(areaPath: AreaPath): Unit {
  return { unitId: `office:${areaPath}`, name: `office of ${areaPath}`, kind: 'AREA_OFFICE', areaPath };
}

/** A department of the county or of a town. */
export function department(areaPath: AreaPath, key: string): Unit {
  return {
    unitId: `department:${areaPath}:${key}`,
    name: `${key} of ${areaPath}`,
    kind: 'DEPARTMENT',
    areaPath,
  };
}

/** Departments: two at the county, one in each town. */
export const DEPARTMENTS: readonly Unit[] = [
  department(COUNTY, 'mzj'),
  department(COUNTY, 'zjj'),
  ...TOWNS.map((town) => department(town, 'nyzx')),
];

/** Every unit of the county. */
export const UNITS: readonly Unit[] = [...AREAS.map(office), ...DEPARTMENTS];

const USUAL_ROLE = {
  COUNTY: 'DISPATCHER',
  TOWN: 'TOWN_STAFF',
  COMMUNITY: 'STATION_STAFF',
  GRID: 'GRID_WORKER',
  BUILDING: 'BUILDING_HEAD',
} as const satisfies Record<Level, Role>;

/** Who usually acts for a unit. */
export function usualRole(unit: Unit): Role {
  return unit.kind === 'DEPARTMENT' ? 'DEPARTMENT_LEAD' : USUAL_ROLE[levelOf(unit.areaPath)];
}

/** Somebody in a post at a unit, in its usual role unless another is named. */
export function actorAt(unit: Unit, role: Role = usualRole(unit)): Actor {
  return {
    accountId: `account:${unit.unitId}:${role}`,
    postId: `post:${unit.unitId}:${role}`,
    role,
    name: `${role} at ${unit.name}`,
    unitId: unit.unitId,
    unitName: unit.name,
    unitKind: unit.kind,
    areaPath: unit.areaPath,
  };
}

/** Somebody at the county's own desk. */
export function countyActor(role: Role): Actor {
  return actorAt(office(COUNTY), role);
}

/** A citizen, told apart by number. */
export function citizen(number: number): Actor {
  return {
    accountId: `account:citizen:${number}`,
    postId: `post:citizen:${number}`,
    role: 'CITIZEN',
    name: `citizen ${number}`,
    unitId: '',
    unitName: '',
    unitKind: 'NONE',
    areaPath: COUNTY,
  };
}

/** The n-th of a list that is used as a ring, so that any number chooses something. */
export function pick<T>(list: readonly T[], n: number): T {
  const chosen = list[n % list.length];
  if (chosen === undefined) throw new Defect('nothing to choose from');
  return chosen;
}
