import type { Actor } from '@grid/territory';

/** The post that acted, as it stands in every record: a post, never more of the person than needed. */
export type ActedBy = Pick<Actor, 'accountId' | 'postId' | 'role' | 'name' | 'unitId' | 'unitName'>;

/** The post behind an actor, for the record. */
export function actedBy(actor: Actor): ActedBy {
  const { accountId, postId, role, name, unitId, unitName } = actor;
  return { accountId, postId, role, name, unitId, unitName };
}
