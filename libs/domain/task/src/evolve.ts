import {
  completeAll,
  evolveChildren,
  followingChild,
  hastenedOnceMore,
  orderedChild,
  recallAll,
  withAttachment,
  withChild,
  withCoHandler,
  type TaskOrder,
} from '@grid/domain-handoff';
import type { Instant } from '@grid/kernel';
import { parentAbove } from './hand-up.js';
import type { TaskEvent } from './task.events.js';
import type { Task, TaskOrigin, TaskState } from './task.js';

/** Folds one fact into a task. Facts about a task that never began change nothing. */
export function evolveTask(state: TaskState, event: TaskEvent): TaskState {
  switch (event.type) {
    case 'TaskReceived':
      return begin(event.order, 'HANDED_DOWN', event.at);
    case 'RequestTakenIn':
      return {
        ...begin(event.order, 'TAKEN_IN', event.at),
        status: 'IN_PROGRESS',
        signedAt: event.at,
        request: event.request,
      };
    case 'TaskTakenUp':
      return {
        ...begin(event.order, 'HANDED_UP', event.at),
        request: event.request,
        children: [followingChild(event.follower)],
      };
    default:
      return state === null ? null : { ...change(state, event), changedAt: event.at };
  }
}

type Change = Exclude<TaskEvent, { type: 'TaskReceived' | 'RequestTakenIn' | 'TaskTakenUp' }>;

function change(task: Task, event: Change): Task {
  switch (event.type) {
    case 'TaskSigned':
      return { ...task, status: 'IN_PROGRESS', signedAt: event.at, deemedSigned: event.deemed };
    case 'TaskHandedDown':
      return { ...task, children: withChild(task.children, orderedChild(event.order)) };
    case 'TaskHandedUp':
      return {
        ...task,
        following: true,
        order: { ...task.order, role: 'INFORM', mandatory: false, parent: parentAbove(event.order) },
      };
    case 'ReturnRequested':
      return {
        ...task,
        status: 'RETURN_REQUESTED',
        returnGround: event.ground,
        statusBeforeReturn: task.status,
      };
    case 'ReturnGranted':
      return { ...task, status: 'RETURNED', children: recallAll(task.children) };
    case 'ReturnDenied':
      return { ...task, status: task.statusBeforeReturn ?? 'PENDING_SIGN', statusBeforeReturn: null };
    case 'CoHandlerTold':
      return { ...task, coHandlers: withCoHandler(task.coHandlers ?? [], event.coHandler) };
    case 'ReportHeldUp':
      return { ...task, heldUpAt: event.at };
    case 'ReworkOrdered':
      return { ...task, status: 'REWORK', report: null, reworkCount: task.reworkCount + 1 };
    case 'TaskRecalled':
      return { ...task, status: 'RECALLED', children: recallAll(task.children) };
    case 'TaskNoted':
      return { ...task, noteCount: task.noteCount + 1 };
    case 'FileAttached':
      return { ...task, attachments: withAttachment(task.attachments, event) };
    case 'TaskReported':
      return {
        ...task,
        ...(task.heldUpAt === undefined ? {} : { heldUpAt: null }),
        status: 'REPORTED',
        report: event.report,
      };
    case 'TaskCompleted':
      return { ...task, status: 'COMPLETED', children: completeAll(task.children) };
    case 'CaseNumbered': {
      const { caseNumber, dueAt, dueNote } = event;
      return { ...task, order: { ...task.order, caseNumber, dueAt, dueNote } };
    }
    case 'TaskHastened':
      return { ...task, hastening: hastenedOnceMore(task.hastening, { ...event, at: event.pressedAt }) };
    case 'ChildAnswered':
    case 'ChildReturnRuled':
    case 'ChildRecallOrdered':
    case 'HandoffRefusalNoted':
      return { ...task, children: evolveChildren(task.children, event) };
  }
}

function begin(order: TaskOrder, origin: TaskOrigin, at: Instant): Task {
  return {
    order,
    origin,
    status: 'PENDING_SIGN',
    following: false,
    signedAt: null,
    deemedSigned: false,
    report: null,
    request: null,
    returnGround: null,
    statusBeforeReturn: null,
    reworkCount: 0,
    children: [],
    noteCount: 0,
    ...(order.coHandlers === undefined ? {} : { coHandlers: order.coHandlers }),
    openedAt: at,
    changedAt: at,
  };
}
