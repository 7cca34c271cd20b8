import type { ChildView, CoHandlerView, TaskSummary, TaskView } from '@grid/contracts';
import type { Child, CoHandler } from '@grid/domain-handoff';
import type { Task } from '@grid/domain-task';
import { addressOf, type Actor } from '@grid/territory';
import { attachmentsOfTask } from '../attachment-views.js';

/** A task as lists show it. */
export function taskSummary({ order, ...task }: Task, version: number): TaskSummary {
  return {
    taskId: order.taskId,
    ...addressOf(order.unit),
    version,
    caseId: order.caseId,
    caseNumber: order.caseNumber,
    round: order.round,
    parentTaskId: order.parent.kind === 'TASK' ? order.parent.taskId : null,
    unitId: order.unit.unitId,
    unitName: order.unit.name,
    unitKind: order.unit.kind,
    areaPath: order.unit.areaPath,
    status: task.status,
    role: order.role,
    purpose: order.purpose,
    mandatory: order.mandatory,
    following: task.following,
    title: order.brief.title,
    requestKind: order.brief.requestKind,
    categoryCode: order.brief.categoryCode,
    placePath: order.brief.placePath,
    placeText: order.brief.placeText,
    dueAt: order.dueAt,
    dueNote: order.dueNote,
    orderedAt: order.orderedAt,
    changedAt: task.changedAt,
  };
}

/** A task in full, for one reader. */
export function taskView(task: Task, version: number, reader: Actor): TaskView {
  const { order } = task;
  return {
    ...taskSummary(task, version),
    origin: task.origin,
    parent: order.parent,
    brief: order.brief,
    instruction: order.instruction,
    orderedByName: order.orderedBy.name,
    orderedByUnitName: order.orderedBy.unitName,
    signedAt: task.signedAt,
    deemedSigned: task.deemedSigned,
    returnAllowed: order.returnAllowed && task.returnGround === null,
    returnGround: task.returnGround,
    result: task.report?.result ?? null,
    reportedAt: task.report?.reportedAt ?? null,
    reworkCount: task.reworkCount,
    hastening: task.hastening ?? null,
    children: task.children.map(childView),
    attachments: attachmentsOfTask(task, reader),
    coHandlers: (task.coHandlers ?? []).map(coHandlerView),
  };
}

function coHandlerView({ unit, mandatory, open }: CoHandler): CoHandlerView {
  return {
    ...addressOf(unit),
    unitId: unit.unitId,
    unitName: unit.name,
    mandatory,
    open,
  };
}

/** A child as the one it answers to sees it. */
export function childView(child: Child): ChildView {
  return {
    taskId: child.taskId,
    ...addressOf(child.unit),
    unitId: child.unit.unitId,
    unitName: child.unit.name,
    role: child.role,
    mandatory: child.mandatory,
    round: child.round,
    status: child.status,
  };
}
