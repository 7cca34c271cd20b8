import {
  announceEnd,
  announceHastening,
  announceToChild,
  caseTarget,
  isOpen,
  orderTarget,
  parentTarget,
  unitTarget,
  type Announcement,
  type ActedBy,
  type ChildHandoff,
} from '@grid/domain-handoff';
import { isEnded, type Task } from './task.js';
import type { TaskEvent } from './task.events.js';

/**
 * Which handoffs follow from a fact, given the task as the decision left it. Facts that concern nobody else:
 * none.
 */
export function announceTask(event: TaskEvent, after: Task): readonly Announcement[] {
  const { order } = after;
  const child = { taskId: order.taskId, caseId: order.caseId, parent: order.parent };
  switch (event.type) {
    case 'RequestTakenIn': {
      const { order: begun, request } = event;
      return [{ ...caseTarget(begun.unit), handoff: { type: 'REQUEST_TAKEN_IN', order: begun, request } }];
    }
    case 'TaskTakenUp': {
      // Told onward by the one who took it up, so that the case hears of it before anything he reports.
      const { request, order: upper, follower, reason } = event;
      return [
        {
          ...caseTarget(upper.unit),
          handoff: { type: 'TASK_HANDED_UP', request, order: upper, follower, reason },
        },
      ];
    }
    case 'TaskHandedUp': {
      const { order: upper, reason } = event;
      if (after.request === null) return [];
      // In the lower unit's partition, like everything else it says to the unit above.
      const target = { ...orderTarget(upper), partition: unitTarget(order.unit).partition };
      return [
        {
          ...target,
          handoff: { type: 'TASK_HANDED_UP', request: after.request, order: upper, follower: order, reason },
        },
      ];
    }
    case 'TaskHandedDown':
      return [{ ...orderTarget(event.order), handoff: { type: 'TASK_HANDED_DOWN', order: event.order } }];
    case 'TaskSigned':
      return tellParent(after, { type: 'TASK_SIGNED', ...child, at: event.at });
    case 'ReturnRequested': {
      const { ground, explanation, suggestedUnitId, by, at } = event;
      return tellParent(after, {
        type: 'RETURN_REQUESTED',
        ...child,
        ground,
        explanation,
        suggestedUnitId,
        by,
        at,
      });
    }
    case 'ReportHeldUp': {
      if (order.parent.kind !== 'CASE') return [];
      const { taskId, caseId } = order;
      const waitsFor = event.waitsFor.map((helper) => helper.taskId);
      return [
        {
          ...parentTarget(order),
          handoff: { type: 'REPORT_HELD_UP', taskId, caseId, waitsFor, since: event.at },
        },
      ];
    }
    case 'TaskReported':
      return tellParent(after, { type: 'TASK_REPORTED', ...child, report: event.report });
    case 'TaskRecalled':
      return [
        ...tellParent(after, { type: 'TASK_RECALLED', ...child, at: event.at }),
        ...tellEnd(after, event),
      ];
    case 'ReturnGranted':
      return tellEnd(after, event);
    case 'TaskCompleted':
      return tellEnd(after, { by: event.by, reason: 'the task above is completed' });
    case 'TaskHastened':
      return announceHastening(after.children, { ...event, at: event.pressedAt });
    case 'CaseNumbered':
      return tellNumber(after);
    case 'ChildReturnRuled':
    case 'ChildRecallOrdered':
      return announceToChild(event, after.children);
    case 'TaskReceived':
    case 'CoHandlerTold':
    case 'ReturnDenied':
    case 'ReworkOrdered':
    case 'TaskNoted':
    case 'FileAttached':
    case 'ChildAnswered':
    case 'HandoffRefusalNoted':
      return [];
  }
}

function tellParent(task: Task, handoff: ChildHandoff): readonly Announcement[] {
  return [{ ...parentTarget(task.order), handoff }];
}

function tellEnd(task: Task, { reason, by }: { readonly reason: string; readonly by: ActedBy }) {
  return isEnded(task) ? announceEnd(task.children, { reason, by }) : [];
}

/** The number goes down to everyone still at it; each keeps the earlier of two dates for itself. */
function tellNumber(task: Task): readonly Announcement[] {
  const { caseNumber, dueAt, dueNote } = task.order;
  return task.children
    .filter((child) => isOpen(child) || child.status === 'REPORTED')
    .map((child) => ({
      ...unitTarget(child.unit),
      handoff: { type: 'CASE_NUMBERED', taskId: child.taskId, caseNumber, dueAt, dueNote },
    }));
}
