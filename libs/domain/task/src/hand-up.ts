import { accept, type Decision } from '@grid/kernel';
import { ownerOfUnit, parentOf, type Unit } from '@grid/territory';
import { actedBy, isCountyOffice, openMandatory, type ParentRef, type TaskOrder } from '@grid/domain-handoff';
import { onlyFollowing } from './admit.js';
import { blank, refuse, textMissing } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';
import { waitingFor } from './report-done.js';

/** Hands a self-found matter that is beyond the unit's power to the office one level up 上报. */
export function handUp(task: Task, command: TaskCommandOf<'HandUpTask'>): Decision<TaskEvent> {
  const { upperUnit, upperTaskId, reason, actor, now } = command;
  const own = task.order;
  if (task.following) return onlyFollowing();
  if (task.origin === 'HANDED_DOWN' || task.request === null)
    return refuse({
      code: 'NOT_SELF_FOUND',
      decidedBy: 'rule of handing up',
      reason: 'the matter was handed down from above; only self-found matters are handed up',
      nextStep: 'Ask to return it, naming the unit it belongs to.',
    });
  if (!isOneLevelUp(own.unit, upperUnit))
    return refuse({
      code: 'TARGET_NOT_ABOVE',
      decidedBy: 'jurisdiction',
      reason: `${upperUnit.name} is not the office right above ${own.unit.name}`,
      nextStep: 'Hand it to the office one level up; a department to the office of its own area.',
      details: { unitName: upperUnit.name },
    });
  if (blank(reason)) return textMissing('reason');
  // A follower completes with the one above, and nothing completes over an open mandatory child.
  const open = openMandatory(task.children);
  if (open.length > 0) {
    const rule = open.every((child) => child.role === 'CO') ? 'R-2' : 'R-1';
    return waitingFor(open, rule, 'Recall them first: the unit above orders its own helpers.');
  }
  const order: TaskOrder = {
    ...own,
    taskId: upperTaskId,
    parent: { kind: 'CASE' },
    unit: upperUnit,
    role: 'LEAD',
    mandatory: true,
    instruction: reason,
    returnAllowed: false,
    orderedAt: now,
    orderedBy: actedBy(actor),
  };
  return accept<TaskEvent>({ type: 'TaskHandedUp', order, reason, at: now });
}

/** Whom a task answers to once it handed its matter to `upper`: that task, or the case when it is the county's. */
export function parentAbove(upper: TaskOrder): ParentRef {
  return isCountyOffice(upper.unit)
    ? { kind: 'CASE' }
    : { kind: 'TASK', taskId: upper.taskId, owner: ownerOfUnit(upper.unit) };
}

function isOneLevelUp(own: Unit, upper: Unit): boolean {
  if (upper.kind !== 'AREA_OFFICE') return false;
  return upper.areaPath === (own.kind === 'DEPARTMENT' ? own.areaPath : parentOf(own.areaPath));
}
