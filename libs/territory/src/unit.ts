import type { AreaPath, Level } from './area.js';
import { levelOf, partitionOf } from './area.js';

/** The five services, each the only one that decides about its level's tasks. */
export const OWNERS = [
  'county-center',
  'town-subcenter',
  'community-station',
  'grid-worker',
  'building-head',
] as const;
export type Owner = (typeof OWNERS)[number];

const OWNER_OF_LEVEL = {
  COUNTY: 'county-center',
  TOWN: 'town-subcenter',
  COMMUNITY: 'community-station',
  GRID: 'grid-worker',
  BUILDING: 'building-head',
} as const satisfies Record<Level, Owner>;

/** The service that owns the tasks of a level's units. */
export function ownerOfLevel(level: Level): Owner {
  return OWNER_OF_LEVEL[level];
}

/** AREA_OFFICE: the one office of an area. DEPARTMENT: a department 部门 of the county or of a town. */
export type UnitKind = 'AREA_OFFICE' | 'DEPARTMENT';

/** What can hold work 单位: the office of an area, or a department of the county or of a town. */
export interface Unit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly areaPath: AreaPath;
}

/** The service that owns a unit's tasks: a department's belong to the level it sits at. */
export function ownerOfUnit(unit: Pick<Unit, 'areaPath'>): Owner {
  return ownerOfLevel(levelOf(unit.areaPath));
}

/** Where what a unit holds is asked for: the service that owns its tasks, and the partition its messages travel in. */
export function addressOf(unit: Pick<Unit, 'areaPath'>): {
  readonly owner: Owner;
  readonly partition: string;
} {
  return { owner: ownerOfUnit(unit), partition: partitionOf(unit.areaPath) };
}
