import { accept, assertNever, type Decision, type Instant } from '@grid/kernel';
import { actedBy, takeAnswer, taskOfHandoff, type Handoff } from '@grid/domain-handoff';
import { ended, onlyFollowing } from './admit.js';
import { takeNumber } from './take-number.js';
import { notFound, refuse } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import { TERMINAL_TASK_STATUSES, type Task, type TaskState } from './task.js';

/** What a task makes of a handoff. A rejection here is answered to the sender, never dropped. */
export function takeHandoff(state: TaskState, command: TaskCommandOf<'TakeHandoff'>): Decision<TaskEvent> {
  const { handoff, actor, now: at } = command;
  if (actor.role !== 'SYSTEM')
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: 'SYSTEM',
      reason: 'handoffs come from owners, not from people',
      nextStep: 'Use the action itself.',
    });
  if (state === null) return open(handoff, at);
  if (!concerns(handoff, state)) return misaddressed();
  return TERMINAL_TASK_STATUSES.has(state.status)
    ? takeAfterEnd(state, handoff)
    : takeWhileOpen(state, handoff, command);
}

/** What can begin a task. */
function open(handoff: Handoff, at: Instant): Decision<TaskEvent> {
  switch (handoff.type) {
    case 'TASK_HANDED_DOWN':
      return accept<TaskEvent>({ type: 'TaskReceived', order: handoff.order, at });
    case 'TASK_HANDED_UP': {
      const { request, order, follower, reason } = handoff;
      return accept<TaskEvent>({ type: 'TaskTakenUp', request, order, follower, reason, at });
    }
    case 'HANDOFF_REFUSED':
      return accept();
    default:
      return notFound();
  }
}

/** Whether it is this task that the handoff is for. A child's answer is looked up among the children. */
function concerns(handoff: Handoff, task: Task): boolean {
  switch (handoff.type) {
    case 'TASK_SIGNED':
    case 'TASK_REPORTED':
    case 'RETURN_REQUESTED':
    case 'TASK_RECALLED':
    case 'HANDOFF_REFUSED':
      return true;
    case 'REQUEST_TAKEN_IN':
    case 'REPORT_HELD_UP':
      return false;
    default:
      return taskOfHandoff(handoff) === task.order.taskId;
  }
}

/** After the end only what is merely late passes, and changes nothing. */
function takeAfterEnd(task: Task, handoff: Handoff): Decision<TaskEvent> {
  switch (handoff.type) {
    case 'TASK_SIGNED':
    case 'TASK_RECALLED':
    case 'HANDOFF_REFUSED':
    case 'TASK_HANDED_DOWN':
    case 'TASK_HANDED_UP':
    // A number, or that somebody presses, is news and not work: nobody need hear that it came too late.
    case 'CASE_NUMBERED':
    case 'CASE_HASTENED':
    case 'CO_HANDLER_TOLD':
      return accept();
    case 'COMPLETION_ORDERED':
      return task.status === 'COMPLETED' ? accept() : ended(task);
    case 'RECALL_ORDERED':
      return task.status === 'RECALLED' || handoff.final ? accept() : ended(task);
    default:
      return ended(task);
  }
}

function takeWhileOpen(
  task: Task,
  handoff: Handoff,
  { actor, now: at }: TaskCommandOf<'TakeHandoff'>,
): Decision<TaskEvent> {
  switch (handoff.type) {
    case 'TASK_HANDED_DOWN':
    case 'TASK_HANDED_UP':
      return accept();
    case 'RETURN_RULED': {
      if (task.status !== 'RETURN_REQUESTED') return outOfPlace(task, handoff);
      const { granted, reason, by } = handoff;
      return accept<TaskEvent>({ type: granted ? 'ReturnGranted' : 'ReturnDenied', reason, by, at });
    }
    case 'RECALL_ORDERED': {
      const { final, reason, by } = handoff;
      if (!final && task.status === 'REPORTED') return alreadyReported();
      if (!final && task.following) return onlyFollowing();
      return accept<TaskEvent>({ type: 'TaskRecalled', reason, by, at });
    }
    case 'REWORK_ORDERED': {
      if (task.status !== 'REPORTED') return outOfPlace(task, handoff);
      const { reason, by } = handoff;
      return accept<TaskEvent>({ type: 'ReworkOrdered', reason, by, at });
    }
    case 'COMPLETION_ORDERED':
      if (task.status !== 'REPORTED' && !task.following) return outOfPlace(task, handoff);
      return accept<TaskEvent>({ type: 'TaskCompleted', by: handoff.by, at });
    case 'CASE_NUMBERED':
      return takeNumber(task, handoff, at);
    case 'CASE_HASTENED': {
      const { text, replyDueAt, byCitizen, at: pressedAt } = handoff;
      return accept<TaskEvent>({ type: 'TaskHastened', text, replyDueAt, byCitizen, pressedAt, at });
    }
    case 'CO_HANDLER_TOLD': {
      const { coHandler } = handoff;
      const known = task.coHandlers?.find(({ taskId }) => taskId === coHandler.taskId);
      if (known?.open === coHandler.open && known.mandatory === coHandler.mandatory) return accept();
      return accept<TaskEvent>({ type: 'CoHandlerTold', coHandler, at });
    }
    case 'TASK_SIGNED':
    case 'TASK_REPORTED':
    case 'RETURN_REQUESTED':
    case 'TASK_RECALLED':
      return takeAnswer(task.children, handoff, at);
    case 'REQUEST_TAKEN_IN':
    case 'REPORT_HELD_UP':
      return misaddressed();
    case 'HANDOFF_REFUSED': {
      const { taskId, refused, rejection } = handoff;
      const noted: TaskEvent = { type: 'HandoffRefusalNoted', taskId, refused, code: rejection.code, at };
      // The case ended before it heard of this task, so nobody will ever ask for the work: it ends as well.
      if (!begunWithout(handoff)) return accept(noted);
      return accept<TaskEvent>(noted, {
        type: 'TaskRecalled',
        reason: rejection.reason,
        by: actedBy(actor),
        at,
      });
    }
    default:
      return assertNever(handoff, 'handoff');
  }
}

/** Whether the county refused the very news that this task exists, because the case has ended. */
function begunWithout(refusal: Extract<Handoff, { type: 'HANDOFF_REFUSED' }>): boolean {
  const begins = refusal.refused === 'TASK_HANDED_UP' || refusal.refused === 'REQUEST_TAKEN_IN';
  return begins && refusal.rejection.code === 'CASE_ENDED';
}

function alreadyReported() {
  return refuse({
    code: 'ALREADY_REPORTED',
    decidedBy: 'rule of recall',
    reason: 'the work was reported done before the recall arrived',
    nextStep: 'Check the report.',
  });
}

function outOfPlace(task: Task, handoff: Handoff) {
  return refuse({
    code: 'WRONG_STATE',
    decidedBy: 'table of actions',
    reason: `${handoff.type} does not follow ${task.status}`,
    nextStep: 'Read the task again: it has moved on.',
    details: { handoff: handoff.type, status: task.status },
  });
}

function misaddressed() {
  return refuse({
    code: 'MISADDRESSED',
    decidedBy: 'R-4',
    reason: 'the handoff is about another task',
    nextStep: 'Send it to the task it names.',
  });
}
