import type { Actor } from '@grid/territory';
import { isOpen } from '@grid/domain-handoff';
import type { Case } from './case.js';
import { refuse } from './rejections.js';

type WithChildren = Pick<Case, 'children' | 'round'>;

/** Whether a unit leads the work of the case in this round, and is not being called back. */
export function leadsWork(theCase: WithChildren, unitId: string): boolean {
  return inHand(theCase, unitId).some((child) => child.role === 'LEAD');
}

/** Whether a unit has work of the case in hand in this round: leading or helping, and not being called back. */
export function holdsWork(theCase: WithChildren, unitId: string): boolean {
  return inHand(theCase, unitId).some((child) => child.role !== 'INFORM');
}

function inHand({ children, round }: WithChildren, unitId: string) {
  return children.filter(
    (child) =>
      child.unit.unitId === unitId &&
      child.round === round &&
      child.status !== 'RECALL_ORDERED' &&
      isOpen(child),
  );
}

/** Units speak about a case while they work on it. */
export function notTheHolder(actor: Actor) {
  return refuse({
    code: 'NOT_THE_HOLDER',
    decidedBy: 'rule of the holder',
    reason: `${actor.unitName} has no work of this case in hand`,
    nextStep: 'Leave it to the unit that has, or to the county center.',
    details: { unitName: actor.unitName },
  });
}
