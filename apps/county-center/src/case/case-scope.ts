import { contains, COUNTY_ROLES, type Actor, type AreaPath } from '@grid/territory';

/** Which cases an actor's list is drawn from. */
export type CaseScope =
  | { readonly kind: 'AREA'; readonly areaPath: AreaPath }
  /** Those a unit holds or held a task of, within an area if one is named. */
  | { readonly kind: 'UNIT'; readonly unitId: string; readonly areaPath: AreaPath | null }
  /** A citizen's own. */
  | { readonly kind: 'CITIZEN'; readonly accountId: string; readonly areaPath: AreaPath | null };

/**
 * What an actor may list: county roles the county, area offices their area, departments what they have a hand
 * in, citizens their own. An area asked for narrows it and never widens it; undefined when nothing is left.
 */
export function scopeOf(actor: Actor, asked: AreaPath | null, countyPath: AreaPath): CaseScope | undefined {
  if (actor.role === 'CITIZEN') return { kind: 'CITIZEN', accountId: actor.accountId, areaPath: asked };
  const everywhere = COUNTY_ROLES.has(actor.role) || actor.role === 'SYSTEM';
  if (!everywhere && actor.unitKind !== 'AREA_OFFICE') {
    return actor.unitId === '' ? undefined : { kind: 'UNIT', unitId: actor.unitId, areaPath: asked };
  }
  const own = everywhere ? countyPath : actor.areaPath;
  if (asked === null || contains(asked, own)) return { kind: 'AREA', areaPath: own };
  return contains(own, asked) ? { kind: 'AREA', areaPath: asked } : undefined;
}
