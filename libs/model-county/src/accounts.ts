import { levelOf } from '@grid/territory';
import type { ModelAccount, ModelUnit } from './model-county.js';
import { CONNECTED_DEPARTMENT, type NamedPost } from './posts.js';
import { stableId } from './stable-id.js';

/** The one password of all demonstration accounts: public, and therefore never for a county at work. */
export const DEMONSTRATION_PASSWORD = 'grid-demo-2026';

/** The first so many towns, villages, grids and buildings have people to log in as. */
const WITH_ACCOUNTS = { TOWN: 3, COMMUNITY: 2, GRID: 2, BUILDING: 2 } as const;
const DEPARTMENTS_WITH_ACCOUNTS: ReadonlySet<string> = new Set([CONNECTED_DEPARTMENT, 'gaj', 'zjj', 'zfj']);

/** Accounts for every role along a few full lines of the tree; all other posts stay to be filled. */
export function buildAccounts(posts: readonly NamedPost[], units: readonly ModelUnit[]): ModelAccount[] {
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
  return posts
    .filter(({ post }) => post.unitId === null || hasAccounts(unitOf.get(post.unitId)))
    .map(({ post, username }) => ({
      accountId: stableId(`account:${username}`),
      username,
      displayName: post.title,
      postId: post.postId,
    }));
}

function hasAccounts(unit: ModelUnit | undefined): boolean {
  if (unit === undefined) return false;
  if (unit.kind === 'DEPARTMENT') {
    return levelOf(unit.areaPath) === 'COUNTY' && DEPARTMENTS_WITH_ACCOUNTS.has(unit.initials ?? '');
  }
  const limits = [Infinity, ...Object.values(WITH_ACCOUNTS)];
  return unit.areaPath
    .split('/')
    .every((key, depth) => depth === 0 || Number(key.slice(1)) <= (limits[depth] ?? 0));
}
