import { accept, type Decision } from '@grid/kernel';
import { contains } from '@grid/territory';
import { actedBy, briefOfRequest, type TaskOrder } from '@grid/domain-handoff';
import { blank, notFound, refuse, textMissing } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.js';
import { ON_SPOT, TAKING_IN } from './who-may.js';

/** A unit below the county takes a request in and starts on it, whether or not the county can be reached. */
export function takeInRequest(
  state: TaskState,
  command: TaskCommandOf<'TakeInRequest'>,
): Decision<TaskEvent> {
  const { actor, unit, onSpot, now } = command;
  if (actor.unitId !== unit.unitId) return notFound();
  if (state !== null)
    return refuse({
      code: 'TASK_EXISTS',
      decidedBy: 'R-5',
      reason: 'this task was opened before',
      nextStep: 'Open the task that is there.',
    });
  const roleMay = onSpot === null ? TAKING_IN : ON_SPOT;
  if (!roleMay.has(actor.role))
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: actor.role,
      reason: `a ${actor.role} does not take requests in ${onSpot === null ? '' : 'and settle them on the spot '}here`,
      nextStep: 'Submit a case instead, or ask a colleague whose post may.',
      details: { command: command.type, allowedRoles: [...roleMay] },
    });
  if (!contains(unit.areaPath, command.request.placePath))
    return refuse({
      code: 'OUTSIDE_JURISDICTION',
      decidedBy: 'jurisdiction',
      reason: `the place lies outside the area of ${unit.name}`,
      nextStep: 'Submit it as a case: the county finds who it belongs to.',
      details: { areaPath: unit.areaPath },
    });
  if (onSpot !== null && !onSpot.allowed)
    return refuse({
      code: 'ON_SPOT_NOT_ALLOWED',
      decidedBy: 'category',
      reason: 'matters of this category are not settled on the spot',
      nextStep: 'Take it in without a result, do the work, then report it.',
      details: { categoryCode: command.request.categoryCode },
    });
  if (onSpot !== null && blank(onSpot.result)) return textMissing('result');

  const by = actedBy(actor);
  const request = { ...command.request, takenInAt: now, takenInBy: by };
  const order: TaskOrder = {
    taskId: command.taskId,
    caseId: request.caseId,
    caseNumber: '',
    round: 1,
    parent: { kind: 'CASE' },
    unit,
    role: 'LEAD',
    purpose: 'HANDLE',
    mandatory: true,
    brief: briefOfRequest(request),
    instruction: '',
    dueAt: null,
    dueNote: 'NOT_YET_REGISTERED',
    returnAllowed: false,
    orderedAt: now,
    orderedBy: by,
  };
  const takenIn: TaskEvent = { type: 'RequestTakenIn', order, request, at: now };
  if (onSpot === null) return accept(takenIn);
  const reported: TaskEvent = {
    type: 'TaskReported',
    report: {
      result: onSpot.result,
      solved: true,
      factsTrue: true,
      evidence: [],
      handlerUnitIds: [unit.unitId],
      onSpot: true,
      reportedAt: now,
      reportedBy: by,
    },
    at: now,
  };
  return accept<TaskEvent>(takenIn, reported);
}
