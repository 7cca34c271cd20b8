import type { Child } from './child.js';
import { isOpen } from './child.js';
import type { ChildHandoff, HandoffType } from './handoff.js';

/** The child with an id, if it is ours. */
export function findChild(children: readonly Child[], taskId: string): Child | undefined {
  return children.find((child) => child.taskId === taskId);
}

/** The children with one added, or replaced where its id is known: no child is ever dropped. */
export function withChild(children: readonly Child[], child: Child): readonly Child[] {
  return findChild(children, child.taskId) === undefined
    ? [...children, child]
    : children.map((known) => (known.taskId === child.taskId ? child : known));
}

/** Those a parent still has to wait for. */
export function openMandatory(children: readonly Child[], round?: number): readonly Child[] {
  return children.filter(
    (child) => child.mandatory && isOpen(child) && (round === undefined || child.round === round),
  );
}

/** Whether a unit has used its one return among these children of a round. */
export function returnUsed(children: readonly Child[], unitId: string, round: number): boolean {
  return children.some(
    (child) => child.unit.unitId === unitId && child.round === round && child.returnGround !== null,
  );
}

/** Every unit that had a hand in the work reported to us. */
export function handlersBelow(children: readonly Child[], ownUnitId: string): readonly string[] {
  return [...new Set([ownUnitId, ...children.flatMap((child) => child.report?.handlerUnitIds ?? [])])];
}

/** A child after what it told us; the same child where that is old news; undefined where it cannot be. */
export function afterAnswer(child: Child, answer: ChildHandoff): Child | undefined {
  switch (answer.type) {
    case 'TASK_SIGNED':
      return child.status === 'ORDERED' ? { ...child, status: 'SIGNED', signedAt: answer.at } : child;
    case 'TASK_REPORTED':
      if (child.status === 'REPORTED') return child;
      // A report that crossed our recall counts: the child refuses the recall, its work is done.
      return isOpen(child) ? { ...child, status: 'REPORTED', report: answer.report } : undefined;
    case 'RETURN_REQUESTED':
      if (child.status === 'RETURN_REQUESTED') return child;
      if (!isOpen(child)) return undefined;
      // It crossed our recall: the recall lets the unit go anyway, the ground stays on record.
      return {
        ...child,
        ...(child.status === 'RECALL_ORDERED' ? {} : { status: 'RETURN_REQUESTED' }),
        returnGround: answer.ground,
        ...returnAskOf(answer),
      };
    case 'TASK_RECALLED':
      return isOpen(child) || child.status === 'REPORTED' ? { ...child, status: 'RECALLED' } : child;
  }
}

function returnAskOf({
  explanation,
  suggestedUnitId,
  by,
  at,
}: Extract<ChildHandoff, { type: 'RETURN_REQUESTED' }>) {
  return by === undefined ? {} : { returnAsk: { explanation, suggestedUnitId, by, at } };
}

/** A child after the ruling on its wish to return; a denial leads back to where it was. */
export function afterRuling(child: Child, granted: boolean): Child {
  if (child.status !== 'RETURN_REQUESTED') return child;
  if (granted) return { ...child, status: 'RETURNED' };
  return { ...child, status: child.signedAt === null ? 'ORDERED' : 'SIGNED' };
}

/** A child told to put its work right signs again before it goes on. */
export function afterRework(child: Child): Child {
  return child.status === 'REPORTED' ? { ...child, status: 'ORDERED', signedAt: null, report: null } : child;
}

/** A child after it refused what we sent. */
export function afterRefusal(child: Child, refused: HandoffType): Child {
  // It never opened, so nobody works on it and nobody need wait.
  if (refused === 'TASK_HANDED_DOWN' && isOpen(child)) return { ...child, status: 'RECALLED' };
  return child;
}

/** The work was accepted: what was reported or followed is completed, what is still open is recalled. */
export function completeAll(children: readonly Child[]): readonly Child[] {
  return children.map((child) => {
    if (child.status === 'REPORTED' || (child.follower && child.status === 'SIGNED'))
      return { ...child, status: 'COMPLETED' };
    return isOpen(child) ? { ...child, status: 'RECALL_ORDERED' } : child;
  });
}

/** The parent ended without a result: everything not yet ended is recalled, reported or not. */
export function recallAll(children: readonly Child[]): readonly Child[] {
  return children.map((child) =>
    isOpen(child) || child.status === 'REPORTED' ? { ...child, status: 'RECALL_ORDERED' } : child,
  );
}
