import { contains, coversArea, levelOf, type Actor, type Unit } from '@grid/territory';
import type { Case } from './case.js';
import { refuse } from './rejections.js';

/** Whom an actor can send work to: the county anyone, a town whom it has inside, a station its grids. */
export function reaches(actor: Actor, theCase: Case, unit: Unit): boolean {
  switch (actor.role) {
    case 'DISPATCHER':
    case 'DUTY_CHIEF':
      return true;
    case 'TOWN_HEAD':
    case 'TOWN_STAFF':
      return coversArea(actor, theCase.placePath) && contains(actor.areaPath, unit.areaPath);
    case 'STATION_HEAD':
    case 'STATION_STAFF':
      return (
        coversArea(actor, theCase.placePath) &&
        contains(actor.areaPath, unit.areaPath) &&
        levelOf(unit.areaPath) === 'GRID'
      );
    default:
      return false;
  }
}

/** No order of this post's reaches the unit. */
export function outOfReach(unit: Unit) {
  return refuse({
    code: 'OUTSIDE_JURISDICTION',
    decidedBy: 'jurisdiction',
    reason: `${unit.name} does not take orders from your post`,
    nextStep: 'Choose a unit within your own area, or leave it to the county dispatcher.',
    details: { unitName: unit.name },
  });
}
