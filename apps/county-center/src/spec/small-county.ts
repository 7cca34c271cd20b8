import { stableUuid } from './stable-uuid.js';
import type { Actor, Role, Unit } from '@grid/territory';
import type pg from 'pg';

/** A county small enough to know by heart: two towns, three villages, two grids, two departments. */
export const AREAS = [
  ['gx', null, 'COUNTY', '珙县'],
  ['gx/t01', 'gx', 'TOWN', '甲镇'],
  ['gx/t02', 'gx', 'TOWN', '乙镇'],
  ['gx/t01/v001', 'gx/t01', 'COMMUNITY', '甲一村'],
  ['gx/t01/v002', 'gx/t01', 'COMMUNITY', '甲二村'],
  ['gx/t02/v001', 'gx/t02', 'COMMUNITY', '乙一村'],
  ['gx/t01/v001/g01', 'gx/t01/v001', 'GRID', '第一网格'],
  ['gx/t01/v001/g02', 'gx/t01/v001', 'GRID', '第二网格'],
  ['gx/t01/v001/g01/b01', 'gx/t01/v001/g01', 'BUILDING', '1号楼院'],
] as const;

const office = (areaPath: string, name: string): Unit => ({
  unitId: stableUuid(`office:${areaPath}`),
  name,
  kind: 'AREA_OFFICE',
  areaPath,
});

export const UNITS = {
  county: office('gx', '珙县中心'),
  town: office('gx/t01', '甲镇分中心'),
  otherTown: office('gx/t02', '乙镇分中心'),
  station: office('gx/t01/v001', '甲一村工作站'),
  grid: office('gx/t01/v001/g01', '第一网格'),
  department: { unitId: stableUuid('mzj'), name: '民政局', kind: 'DEPARTMENT', areaPath: 'gx' },
  otherDepartment: { unitId: stableUuid('gaj'), name: '公安局', kind: 'DEPARTMENT', areaPath: 'gx' },
  townDepartment: {
    unitId: stableUuid('t01.zfd'),
    name: '甲镇综合执法队',
    kind: 'DEPARTMENT',
    areaPath: 'gx/t01',
  },
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof UNITS;

/** Somebody in a post at a unit; the same somebody each time. */
export function actorAt(unit: UnitName, role: Role): Actor {
  const { unitId, name, kind, areaPath } = UNITS[unit];
  return {
    accountId: stableUuid(`account:${unit}:${role}`),
    postId: stableUuid(`post:${unit}:${role}`),
    role,
    name: `${name}${role}`,
    unitId,
    unitName: name,
    unitKind: kind,
    areaPath,
  };
}

/** One of the county's citizens. */
export function citizen(name: string): Actor {
  return {
    accountId: stableUuid(`account:${name}`),
    postId: stableUuid(`post:${name}`),
    role: 'CITIZEN',
    name,
    unitId: '',
    unitName: '',
    unitKind: 'NONE',
    areaPath: 'gx',
  };
}

/** Every weekday of three years, with two slots: enough of a calendar for limits to end in. */
const CALENDAR = {
  version: 'spec-1',
  workSlots: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  years: Object.fromEntries(
    ['2026', '2027', '2028', '2029', '2030'].map((year) => [year, { holidays: [], adjustedWorkdays: [] }]),
  ),
};

/** Loads it into a migrated county schema, as an administrator. */
export async function loadSmallCounty(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const insert = (table: string, rows: readonly Record<string, unknown>[]) => {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    return client.query(
      `insert into county_center.${table} (${columns})
       select ${columns} from json_populate_recordset(null::county_center.${table}, $1)`,
      [JSON.stringify(rows)],
    );
  };
  await insert(
    'area',
    AREAS.map(([path, parent, level, name]) => ({
      path,
      area_id: stableUuid(path),
      parent_path: parent,
      level,
      name,
      official_name: name,
      code: path,
      valid_from: '2018-01-01',
    })),
  );
  await insert(
    'unit',
    Object.values(UNITS).map(({ unitId, name, kind, areaPath }) => ({
      unit_id: unitId,
      name,
      kind,
      area_path: areaPath,
    })),
  );
  const category = { kind: 'MATTER', parent_name: '公用设施' };
  await insert(
    'category',
    [
      {
        ...category,
        code: 'M01',
        name: '路灯',
        limit_work_days: 3,
        on_spot_allowed: true,
        responsible_kind: 'AREA_OFFICE',
      },
      {
        ...category,
        code: 'M02',
        name: '低保',
        limit_work_days: 9,
        on_spot_allowed: false,
        responsible_kind: 'DEPARTMENT',
        responsible_unit_id: UNITS.department.unitId,
      },
    ].map((row) => ({ responsible_unit_id: null, ...row })),
  );
  const kinds = { CONSULTATION: 3, HELP: 7, SUGGESTION: 7, COMPLAINT: 15, REPORT: 15 };
  await insert(
    'request_kind',
    Object.entries(kinds).map(([kind, days]) => ({
      kind,
      name: kind,
      limit_work_days: days,
      on_spot_allowed: true,
      source: 'spec',
    })),
  );
  await insert('duty_limit', [
    { duty: 'REOPEN_WINDOW', name: '重办期', amount: 15, unit: 'NATURAL_DAY', source: 'spec' },
    { duty: 'SHELVE_REVIEW', name: '挂账复核', amount: 90, unit: 'NATURAL_DAY', source: 'spec' },
    { duty: 'SIMILAR_WINDOW', name: '重复检索窗口', amount: 30, unit: 'NATURAL_DAY', source: 'spec' },
  ]);
  await insert('calendar', [{ version: 'spec-1', content: CALENDAR, published_at: '2026-01-01T00:00:00Z' }]);
}
