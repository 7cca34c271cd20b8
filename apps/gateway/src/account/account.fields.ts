import { toOwnedId, toPublicId } from '@grid/contracts';
import { addressOf } from '@grid/territory';
import type { ViewerResolvers } from '../generated/schema.generated.js';

/** Fields of Viewer that an actor does not hold by name. */
export const Viewer: ViewerResolvers = {
  id: (actor) => toPublicId('acct', actor.accountId),
  postId: (actor) => toPublicId('post', actor.postId),
  unitId: (actor) =>
    actor.unitId === ''
      ? null
      : toOwnedId('unit', {
          uuid: actor.unitId,
          ...addressOf(actor),
        }),
};
