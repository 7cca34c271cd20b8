import { invariant } from '@grid/kernel';
import { parseCalendar } from '@grid/worktime';
import { buildAccounts } from './accounts.js';
import { buildAreas, validFromOf } from './areas.js';
import { buildCategories, buildCategoryClasses } from './categories.js';
import type { ModelCountyData } from './data-files.js';
import type { ModelCounty } from './model-county.js';
import { buildPosts } from './posts.js';
import { buildUnits } from './units.js';

/**
 * The model county, from its parsed files: the same to the last id wherever and whenever it is built, so that
 * an installation can be filled twice without doubling anything. @throws Defect if the files are broken.
 */
export function buildModelCounty(data: ModelCountyData): ModelCounty {
  const calendar = parseCalendar(data.calendar);
  invariant(
    calendar.ok,
    `the model county's calendar is broken: ${calendar.ok ? '' : calendar.problems.join('; ')}`,
  );
  const areas = buildAreas(data.regions);
  const units = buildUnits(areas);
  const posts = buildPosts(units, validFromOf(data.regions));
  return {
    name: data.regions.county.name,
    areas,
    units,
    posts: posts.map(({ post }) => post),
    accounts: buildAccounts(posts, units),
    categoryClasses: buildCategoryClasses(data.categories),
    categories: buildCategories(data.categories, data.limits),
    kinds: data.limits.kinds,
    duties: data.limits.duties,
    grounds: data.grounds.grounds,
    calendar: calendar.calendar,
    calendarFile: data.calendar,
  };
}
