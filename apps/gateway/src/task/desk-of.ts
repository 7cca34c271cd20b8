import type { OwnedId } from '@grid/contracts';
import { addressOf, type Actor } from '@grid/territory';
import { badInput } from '../edge/errors.js';
import { ownedOf } from '../edge/ids.js';

/** The unit whose desk is meant: the one named, or the caller's own. @throws BAD_USER_INPUT if he has none. */
export function deskOf(actor: Actor, unitId: string | null | undefined): OwnedId {
  if (unitId != null) return ownedOf('unit', unitId);
  if (actor.unitId === '') throw badInput('NO_UNIT', 'you work for no unit: name the one you mean');
  return ownUnit(actor);
}

/** The caller's own unit, as the owner of its work knows it. */
export function ownUnit(actor: Actor): OwnedId {
  return { uuid: actor.unitId, ...addressOf(actor) };
}
