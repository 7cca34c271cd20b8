import { accept, type Decision } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import { onlyFollowing } from './admit.js';
import { blank, refuse, textMissing } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

/** Asks the one who ordered it to take the task back 退单: once per unit and round. */
export function requestReturn(task: Task, command: TaskCommandOf<'RequestReturn'>): Decision<TaskEvent> {
  const { ground, explanation, suggestedUnitId, actor, now } = command;
  if (task.following) return onlyFollowing();
  if (task.returnGround !== null)
    return refuse({
      code: 'RETURN_ALREADY_USED',
      decidedBy: 'rule of returns',
      reason: 'the unit has asked to return this task before',
      nextStep: 'Do the work, or hand part of it down.',
      details: { returnGround: task.returnGround },
    });
  if (task.origin !== 'HANDED_DOWN' || !task.order.returnAllowed)
    return refuse({
      code: 'RETURN_NOT_ALLOWED',
      decidedBy: 'rule of returns',
      reason:
        task.origin === 'HANDED_DOWN'
          ? 'the unit used its one return of this round'
          : 'nobody handed this task down, so there is nobody to return it to',
      nextStep: task.origin === 'HANDED_DOWN' ? 'Do the work.' : 'Hand it up if it is beyond the unit.',
    });
  if (blank(explanation)) return textMissing('explanation');
  return accept<TaskEvent>({
    type: 'ReturnRequested',
    ground,
    explanation,
    suggestedUnitId,
    by: actedBy(actor),
    at: now,
  });
}
