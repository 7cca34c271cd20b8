import { levelOf, type Role } from '@grid/territory';
import type { LocalDate } from '@grid/worktime';
import { COUNTY_PATH } from './areas.js';
import type { ModelPost, ModelUnit } from './model-county.js';
import { stableId } from './stable-id.js';

/** A kind of post at a unit: `key` is what its account is named after, `title` is appended to the unit's name. */
interface PostKind {
  readonly key: string;
  readonly role: Role;
  readonly title: string;
}

const COUNTY_POSTS: readonly PostKind[] = [
  { key: 'duty-chief', role: 'DUTY_CHIEF', title: '值班长岗' },
  { key: 'operator', role: 'OPERATOR', title: '受理一岗' },
  { key: 'operator-two', role: 'OPERATOR', title: '受理二岗' },
  { key: 'dispatcher', role: 'DISPATCHER', title: '派遣一岗' },
  { key: 'dispatcher-two', role: 'DISPATCHER', title: '派遣二岗' },
  { key: 'inspector', role: 'INSPECTOR', title: '督查岗' },
  { key: 'leader', role: 'LEADER', title: '领导岗' },
  { key: 'auditor', role: 'AUDITOR', title: '审计岗' },
  { key: 'administrator', role: 'ADMINISTRATOR', title: '系统管理岗' },
];

const OFFICE_POSTS = {
  COUNTY: COUNTY_POSTS,
  TOWN: [
    { key: 'head', role: 'TOWN_HEAD', title: '负责岗' },
    { key: 'staff', role: 'TOWN_STAFF', title: '值守一岗' },
  ],
  COMMUNITY: [
    { key: 'head', role: 'STATION_HEAD', title: '负责岗' },
    { key: 'staff', role: 'STATION_STAFF', title: '值守一岗' },
  ],
  GRID: [{ key: '', role: 'GRID_WORKER', title: '网格员岗' }],
  BUILDING: [{ key: '', role: 'BUILDING_HEAD', title: '楼院长岗' }],
} as const satisfies Record<string, readonly PostKind[]>;

const DEPARTMENT_POSTS: readonly PostKind[] = [
  { key: 'lead', role: 'DEPARTMENT_LEAD', title: '负责岗' },
  { key: 'clerk', role: 'DEPARTMENT_CLERK', title: '经办岗' },
];

/** The one department whose own system takes part, as an example of how one joins: 民政局. */
export const CONNECTED_DEPARTMENT = 'mzj';
const SYSTEM_POST: PostKind = { key: 'system', role: 'DEPARTMENT_SYSTEM', title: '业务系统' };

const CITIZEN_POSTS: readonly PostKind[] = [
  { key: 'one', role: 'CITIZEN', title: '群众一' },
  { key: 'two', role: 'CITIZEN', title: '群众二' },
];

/** A post with the username its account has, where it is given one. */
export interface NamedPost {
  readonly post: ModelPost;
  readonly username: string;
}

/** Every unit's posts, the head's first, and those of two citizens. */
export function buildPosts(units: readonly ModelUnit[], validFrom: LocalDate): NamedPost[] {
  const ofUnits = units.flatMap((unit) =>
    postKindsOf(unit).map((kind) => {
      const { unitId, areaPath } = unit;
      const postId = stableId(`post:${unitId}:${kind.key}`);
      const post = {
        postId,
        unitId,
        areaPath,
        role: kind.role,
        title: `${unit.name}${kind.title}`,
        validFrom,
      };
      return { post, username: [...usernameParts(unit), kind.key].filter((part) => part !== '').join('.') };
    }),
  );
  const ofCitizens = CITIZEN_POSTS.map(({ key, role, title }) => {
    const postId = stableId(`post:citizen:${key}`);
    const post = { postId, unitId: null, areaPath: COUNTY_PATH, role, title, validFrom };
    return { post, username: `citizen.${key}` };
  });
  return [...ofUnits, ...ofCitizens];
}

function postKindsOf(unit: ModelUnit): readonly PostKind[] {
  if (unit.kind === 'AREA_OFFICE') return OFFICE_POSTS[levelOf(unit.areaPath)];
  const connected = unit.initials === CONNECTED_DEPARTMENT && levelOf(unit.areaPath) === 'COUNTY';
  return connected ? [...DEPARTMENT_POSTS, SYSTEM_POST] : DEPARTMENT_POSTS;
}

/** `county`, `t01.v001.g01`, `mzj`, `t01.zfd`: the path without the county's key, then a department's initials. */
function usernameParts(unit: ModelUnit): string[] {
  const keys = unit.areaPath.split('/').slice(1);
  if (unit.initials !== null) return [...keys, unit.initials];
  return keys.length === 0 ? ['county'] : keys;
}
