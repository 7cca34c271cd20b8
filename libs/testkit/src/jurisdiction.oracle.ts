import type { Actor, AreaPath } from '@grid/territory';
import { AREAS } from './county.js';

/**
 * Jurisdiction told a second time, on purpose unlike the production code: areas are nodes that know the node
 * above them, and one lies within another if climbing from it gets there. No prefix of any text is compared.
 */
interface AreaNode {
  readonly path: AreaPath;
  readonly above: AreaNode | null;
}

const nodes = new Map<AreaPath, AreaNode>();
for (const path of AREAS) {
  const keys = path.split('/');
  keys.pop();
  nodes.set(path, { path, above: nodes.get(keys.join('/')) ?? null });
}

/** Whether `area` is `within` or lies somewhere below it. */
export function liesWithin(area: AreaPath, within: AreaPath): boolean {
  for (let node = nodes.get(area) ?? null; node !== null; node = node.above)
    if (node.path === within) return true;
  return false;
}

/** How many steps `area` lies below `above`, or undefined if it does not. */
export function stepsBelow(area: AreaPath, above: AreaPath): number | undefined {
  let steps = 0;
  for (let node = nodes.get(area) ?? null; node !== null; node = node.above, steps += 1)
    if (node.path === above) return steps;
  return undefined;
}

const SEES_THE_COUNTY = [
  'OPERATOR',
  'DISPATCHER',
  'DUTY_CHIEF',
  'INSPECTOR',
  'LEADER',
  'AUDITOR',
  'ADMINISTRATOR',
];

/** Whether somebody's own area covers a place: departments and citizens have no area of their own. */
export function hasSayOver(actor: Actor, place: AreaPath): boolean {
  if (SEES_THE_COUNTY.includes(actor.role)) return true;
  if (actor.unitKind !== 'AREA_OFFICE') return false;
  return liesWithin(place, actor.areaPath);
}
