import { listDesk, type InputOf } from '@grid/contracts';
import type { Actor } from '@grid/territory';
import { pageOf } from '../edge/pages.fields.js';
import type { QueryDeskArgs } from '../generated/schema.generated.js';
import { deskOf } from './desk-of.js';

/** What a desk's list asks, and of whom. @throws BAD_USER_INPUT if the caller has no desk and names none. */
export function deskAsked({ unitId, statuses, ...page }: QueryDeskArgs, actor: Actor) {
  const unit = deskOf(actor, unitId);
  const input: InputOf<typeof listDesk> = {
    unitId: unit.uuid,
    statuses: [...(statuses ?? [])],
    ...pageOf(page),
  };
  return [listDesk, unit, input] as const;
}
