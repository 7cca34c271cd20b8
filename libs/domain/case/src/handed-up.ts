import { findChild, followingChild, isOpen, orderedChild, withChild, type Child } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseEvent } from './case.events.js';
import { progress } from './progress.js';
import { movedTo } from './waiting.js';

type HandedUp = Extract<CaseEvent, { type: 'CaseHandedUp' }>;

/**
 * A lower unit became a follower. Handed to the county, it goes on answering to the case, which waits for
 * dispatch; handed to a unit between, it answers to that unit, whose task is what the case waits for now.
 */
export function handedUp(theCase: Case, event: HandedUp): Case {
  const { order, follower } = event;
  const known = findChild(theCase.children, follower.taskId);
  const passed: Child = {
    ...(known ?? followingChild(follower)),
    role: 'INFORM',
    mandatory: false,
    follower: true,
    // A recall under way finds a follower and is refused, so it counts no more.
    status: order === null ? 'SIGNED' : 'HANDED_UP',
  };
  const upperKnown = order !== null && findChild(theCase.children, order.taskId) !== undefined;
  const before = known === undefined && !upperKnown ? below(theCase) : theCase.children;
  const children = withChild(before, passed);
  if (order === null) return movedTo({ ...theCase, children }, 'REGISTERED');
  if (upperKnown) return progress({ ...theCase, children }, event);
  return movedTo({ ...theCase, children: withChild(children, orderedChild(order)) }, 'IN_HANDLING');
}

/**
 * Both units are new to the case, so the word of a unit in between has not arrived yet: whatever task the case
 * knows of began below the unit that now hands up, and answers to somebody on the way there.
 */
function below(theCase: Case): readonly Child[] {
  return theCase.children.map((child) =>
    // A unit that helps beside the lead was called by the county, and answers to it whoever leads.
    isOpen(child) && child.round === theCase.round && (child.role === 'LEAD' || child.follower)
      ? { ...child, role: 'INFORM', mandatory: false, follower: true, status: 'HANDED_UP' }
      : child,
  );
}
