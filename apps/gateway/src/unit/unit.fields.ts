import { listPosts, toOwnedId, toPublicId, type UnitView } from '@grid/contracts';
import { ownerOfUnit, partitionOf } from '@grid/territory';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { pageOf } from '../edge/pages.fields.js';
import type { PostResolvers, UnitResolvers } from '../generated/schema.generated.js';
import { findUnit } from './unit-loader.js';

/** A unit's public id: the owner and partition of its work, and its own id. */
export function publicIdOfUnit(unit: Pick<UnitView, 'unitId' | 'areaPath'>): string {
  return toOwnedId('unit', {
    uuid: unit.unitId,
    owner: ownerOfUnit(unit),
    partition: partitionOf(unit.areaPath),
  });
}

/** Fields of Unit that the view does not hold by name. */
export const Unit: UnitResolvers = {
  id: publicIdOfUnit,
  parent: (unit, _args, { caller }) => (unit.parentUnitId ? findUnit(caller, unit.parentUnitId) : null),
  posts: async (unit, page, { caller }) =>
    listOrError(await caller.ask(listPosts, COUNTY, { unitId: unit.unitId, ...pageOf(page) })),
};

/** Fields of Post that the view does not hold by name. */
export const Post: PostResolvers = {
  id: (post) => toPublicId('post', post.postId),
};
