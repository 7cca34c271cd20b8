import { accept, type Decision } from '@grid/kernel';
import { contains, ownerOfUnit, type Unit } from '@grid/territory';
import { actedBy, briefWithFiles, findChild, returnUsed, type TaskOrder } from '@grid/domain-handoff';
import { onlyFollowing } from './admit.js';
import { refuse } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

/** Gives the work, or part of it, to a unit below 转交办. */
export function handDown(task: Task, command: TaskCommandOf<'HandDownTask'>): Decision<TaskEvent> {
  const { unit, childTaskId, actor, now } = command;
  const own = task.order;
  if (task.following) return onlyFollowing();
  if (childTaskId === own.taskId || findChild(task.children, childTaskId) !== undefined)
    return refuse({
      code: 'TASK_ID_TAKEN',
      decidedBy: 'R-5',
      reason: 'a task with this id was ordered before',
      nextStep: 'Use a fresh id for a new task.',
    });
  if (!isBelow(own.unit, unit))
    return refuse({
      code: 'TARGET_NOT_BELOW',
      decidedBy: 'jurisdiction',
      reason: `${unit.name} is not below ${own.unit.name}; work is handed downwards only`,
      nextStep: 'Choose a unit within your own area, or hand the matter up.',
      details: { unitName: unit.name },
    });
  if (command.dueAt !== null && own.dueAt !== null && command.dueAt > own.dueAt)
    return refuse({
      code: 'DUE_AFTER_PARENT',
      decidedBy: 'rule of handing down',
      reason: `the task itself is due ${own.dueAt}`,
      nextStep: 'Set an earlier date, or leave it empty to pass the own date on.',
      details: { dueAt: own.dueAt },
    });
  const order: TaskOrder = {
    taskId: childTaskId,
    caseId: own.caseId,
    caseNumber: own.caseNumber,
    round: own.round,
    parent: { kind: 'TASK', taskId: own.taskId, owner: ownerOfUnit(own.unit) },
    unit,
    role: command.role,
    purpose: own.purpose,
    // Whoever is only informed is never waited for.
    mandatory: command.mandatory && command.role !== 'INFORM',
    brief: briefWithFiles(own.brief, task.attachments),
    instruction: command.instruction,
    dueAt: command.dueAt ?? own.dueAt,
    dueNote: command.dueAt === null ? own.dueNote : 'FIXED',
    returnAllowed: !returnUsed(task.children, unit.unitId, own.round),
    orderedAt: now,
    orderedBy: actedBy(actor),
  };
  return accept<TaskEvent>({ type: 'TaskHandedDown', order, at: now });
}

/** Strictly below, or a department beside the office of the same area. */
export function isBelow(upper: Unit, lower: Unit): boolean {
  if (lower.unitId === upper.unitId) return false;
  if (lower.areaPath === upper.areaPath) return upper.kind === 'AREA_OFFICE' && lower.kind === 'DEPARTMENT';
  return contains(upper.areaPath, lower.areaPath);
}
