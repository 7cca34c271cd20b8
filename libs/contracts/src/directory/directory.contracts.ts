import type { Level, Unit } from '@grid/territory';
import { z } from 'zod';
import { query } from '../contract.js';
import { page, type Page } from '../page.js';
import { areaPath, id, text } from '../text.js';

/** A node of the five-level tree. */
export interface AreaView {
  readonly areaId: string;
  readonly path: string;
  readonly level: Level;
  readonly name: string;
  /** The statistical code in force; it may change while `path` never does. */
  readonly code: string;
  readonly hasChildren: boolean;
}

/** A unit that can hold work. */
export interface UnitView extends Unit {
  readonly parentUnitId: string | null;
  readonly areaName: string;
}

/** A post: a role at a unit. Its name is the post's title. */
export interface PostView {
  readonly postId: string;
  readonly unitId: string;
  readonly role: string;
  readonly name: string;
}

/** The first posts of one unit. */
export interface PostsOfUnit {
  readonly unitId: string;
  readonly page: Page<PostView>;
}

/** The first areas right below one. */
export interface ChildrenOfArea {
  readonly path: string;
  readonly page: Page<AreaView>;
}

/** A category of matters, with its default limit. */
export interface CategoryView {
  readonly code: string;
  readonly name: string;
  readonly parentName: string;
  readonly limitWorkDays: number;
  readonly onSpotAllowed: boolean;
}

const county = 'county-center';
/** Most rows whose lists are asked for together: a page of them. */
const MOST_TOGETHER = 100;

export const getArea = query<AreaView>()(county, 'get-area', z.strictObject({ path: areaPath }));
export const listAreas = query<Page<AreaView>>()(
  county,
  'list-areas',
  /** Children of `parentPath`; null: the county itself. */
  z.strictObject({ ...page, parentPath: areaPath.nullable().default(null) }),
);
/** First pages for many areas at once; each goes on by {@link listAreas}. */
export const listChildrenOfAreas = query<readonly ChildrenOfArea[]>()(
  county,
  'list-children-of-areas',
  z.strictObject({ first: page.first, paths: z.array(areaPath).min(1).max(MOST_TOGETHER) }),
);
export const getUnits = query<readonly UnitView[]>()(
  county,
  'get-units',
  z.strictObject({ unitIds: z.array(id).min(1).max(200) }),
);
export const listUnits = query<Page<UnitView>>()(
  county,
  'list-units',
  z.strictObject({
    ...page,
    areaPath: areaPath.nullable().default(null),
    /** Also the units of all areas below. */
    below: z.boolean().default(false),
    kind: z.enum(['AREA_OFFICE', 'DEPARTMENT']).nullable().default(null),
    name: text(40).nullable().default(null),
  }),
);
export const listPosts = query<Page<PostView>>()(
  county,
  'list-posts',
  z.strictObject({ ...page, unitId: id }),
);
/** First pages for many units at once; each goes on by {@link listPosts}. */
export const listPostsOfUnits = query<readonly PostsOfUnit[]>()(
  county,
  'list-posts-of-units',
  z.strictObject({ first: page.first, unitIds: z.array(id).min(1).max(MOST_TOGETHER) }),
);
export const listCategories = query<Page<CategoryView>>()(
  county,
  'list-categories',
  z.strictObject({ ...page }),
);
