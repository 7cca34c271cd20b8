import { hashPassword } from '@grid/county-center';
import { DEMONSTRATION_PASSWORD, type ModelCounty } from '@grid/model-county';
import { categoryCodeOf, workDaysOf } from './category-code.js';

/** Rows for one table of the county, by column. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** How far back the repeat search looks for what is similar 重复检索; the model county's own default. */
const SIMILAR_WINDOW = {
  duty: 'SIMILAR_WINDOW',
  name: '重复检索窗口',
  amount: 30,
  unit: 'NATURAL_DAY',
  source: "the model county's own default; no outside source",
};

/** A model county as the county center keeps it. Passwords are hashed one by one, each with a salt of its own. */
export async function countyRows(county: ModelCounty, now: string): Promise<readonly TableRows[]> {
  const postOf = new Map(county.posts.map((post) => [post.postId, post]));
  const accounts = county.accounts.map(async ({ accountId, username, displayName, postId }) => ({
    account_id: accountId,
    username,
    display_name: displayName,
    password_hash: await hashPassword(DEMONSTRATION_PASSWORD),
    post_id: postId,
    valid_from: postOf.get(postId)?.validFrom,
  }));
  return [
    { table: 'area', rows: county.areas.map(areaRow) },
    {
      table: 'unit',
      rows: county.units.map(({ unitId, name, kind, areaPath, parentUnitId, initials }) => ({
        unit_id: unitId,
        name,
        kind,
        area_path: areaPath,
        parent_unit_id: parentUnitId,
        initials,
      })),
    },
    {
      table: 'post',
      rows: county.posts.map(({ postId, unitId, areaPath, role, title, validFrom }) => ({
        post_id: postId,
        unit_id: unitId,
        area_path: areaPath,
        role,
        title,
        valid_from: validFrom,
      })),
    },
    { table: 'account', rows: await Promise.all(accounts) },
    ...ruleRows(county, now),
  ];
}

function areaRow(area: ModelCounty['areas'][number]) {
  return {
    path: area.path,
    area_id: area.areaId,
    parent_path: area.parentPath,
    level: area.level,
    name: area.name,
    official_name: area.officialName,
    code: area.statisticalCode,
    valid_from: area.validFrom,
  };
}

function ruleRows(county: ModelCounty, now: string): readonly TableRows[] {
  return [
    {
      table: 'category',
      rows: county.categories.map((category) => ({
        code: categoryCodeOf(category),
        kind: category.kind,
        name: category.name,
        parent_name: category.className,
        limit_work_days: workDaysOf(category.limit, category.name),
        on_spot_allowed: category.onSpotAllowed,
        responsible_kind: category.responsible.unitKind,
        responsible_unit_id: category.responsible.unitId,
      })),
    },
    {
      table: 'request_kind',
      rows: county.kinds.map(({ kind, name, limit, onSpotAllowed, source }) => ({
        kind,
        name,
        limit_work_days: workDaysOf(limit, name),
        on_spot_allowed: onSpotAllowed,
        source,
      })),
    },
    {
      table: 'duty_limit',
      rows: [
        ...county.duties.map(({ duty, name, limit, source }) => ({ duty, name, ...limit, source })),
        SIMILAR_WINDOW,
      ],
    },
    {
      table: 'ground',
      rows: county.grounds.map(({ use, code, name, legalBasis, guidance }) => ({
        use,
        code,
        name,
        legal_basis: legalBasis,
        guidance,
      })),
    },
    {
      table: 'calendar',
      rows: [{ version: county.calendar.version, content: county.calendarFile, published_at: now }],
    },
  ];
}
