import type { AreaPath, Level } from './area.js';
import { contains, levelOf } from './area.js';
import type { UnitKind } from './unit.js';

/** Who a person is at a unit 岗位角色. */
export const ROLES = [
  'OPERATOR', // 受理员
  'DISPATCHER', // 派遣员
  'DUTY_CHIEF', // 值班长
  'INSPECTOR', // 督查员
  'LEADER', // 领导
  'TOWN_HEAD',
  'TOWN_STAFF',
  'STATION_HEAD',
  'STATION_STAFF',
  'GRID_WORKER', // 网格员
  'BUILDING_HEAD', // 楼院长
  'DEPARTMENT_LEAD',
  'DEPARTMENT_CLERK',
  'DEPARTMENT_SYSTEM',
  'AUDITOR',
  'ADMINISTRATOR',
  'CITIZEN',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Whoever acts, as the gateway vouches for him: an account in a post. `SYSTEM` acts are recorded with
 * {@link SYSTEM_ACTOR}. A citizen has no unit: his `unitId` is empty and his area is the county.
 */
export interface Actor {
  readonly accountId: string;
  readonly postId: string;
  readonly role: Role | 'SYSTEM';
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind | 'NONE';
  readonly areaPath: AreaPath;
}

/** The machine itself, where a rule acts by time or by a fact. */
export const SYSTEM_ACTOR: Actor = {
  accountId: '00000000-0000-7000-8000-000000000000',
  postId: '00000000-0000-7000-8000-000000000000',
  role: 'SYSTEM',
  name: 'SYSTEM',
  unitId: '',
  unitName: '',
  unitKind: 'NONE',
  areaPath: '',
};

/** Roles of the county center itself, which read and act across the whole county. */
export const COUNTY_ROLES: ReadonlySet<string> = new Set([
  'OPERATOR',
  'DISPATCHER',
  'DUTY_CHIEF',
  'INSPECTOR',
  'LEADER',
  'AUDITOR',
  'ADMINISTRATOR',
]);

/** The level an actor acts at. Departments act at the level they sit at; citizens have none. */
export function actorLevel(actor: Actor): Level | undefined {
  return actor.role === 'CITIZEN' || actor.role === 'SYSTEM' ? undefined : levelOf(actor.areaPath);
}

/**
 * Whether an actor's jurisdiction covers a place by area alone: county roles everywhere, area offices in
 * their area and below. Departments and citizens have no territory: they see only what they are part of.
 */
export function coversArea(actor: Actor, areaPath: AreaPath): boolean {
  if (COUNTY_ROLES.has(actor.role)) return true;
  return actor.unitKind === 'AREA_OFFICE' && contains(actor.areaPath, areaPath);
}
