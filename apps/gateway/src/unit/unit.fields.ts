import { listPosts, listPostsOfUnits, toOwnedId, toPublicId, type UnitView } from '@grid/contracts';
import { addressOf } from '@grid/territory';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { PageLoaders } from '../edge/page-loaders.js';
import { pageOf } from '../edge/pages.fields.js';
import type { PostResolvers, UnitResolvers } from '../generated/schema.generated.js';
import { findUnit } from './unit-loader.js';

/** A unit's public id: the owner and partition of its work, and its own id. */
export function publicIdOfUnit(unit: Pick<UnitView, 'unitId' | 'areaPath'>): string {
  return toOwnedId('unit', {
    uuid: unit.unitId,
    ...addressOf(unit),
  });
}

const postsOfUnits = new PageLoaders(async (caller, unitIds, size) => {
  const lists = listOrError(await caller.ask(listPostsOfUnits, COUNTY, { unitIds: [...unitIds], ...size }));
  return new Map(lists.map(({ unitId, page }) => [unitId, page]));
});

/** Fields of Unit that the view does not hold by name. */
export const Unit: UnitResolvers = {
  id: publicIdOfUnit,
  parent: (unit, _args, { caller }) => (unit.parentUnitId ? findUnit(caller, unit.parentUnitId) : null),
  posts: async (unit, args, { caller }) => {
    const page = pageOf(args);
    if (page.after === null) return postsOfUnits.load(caller, unit.unitId, page.first);
    return listOrError(await caller.ask(listPosts, COUNTY, { unitId: unit.unitId, ...page }));
  },
};

/** Fields of Post that the view does not hold by name. */
export const Post: PostResolvers = {
  id: (post) => toPublicId('post', post.postId),
};
