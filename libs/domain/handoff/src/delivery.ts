import type { Rejection } from '@grid/kernel';
import type { Owner } from '@grid/territory';
import type { AggregateRef, Handoff } from './handoff.js';

/** The aggregate a handoff is for, at the owner that received it. */
export function addressee(handoff: Handoff, receiver: Owner): AggregateRef {
  switch (handoff.type) {
    case 'TASK_HANDED_DOWN':
      return { kind: 'TASK', taskId: handoff.order.taskId };
    case 'RETURN_RULED':
    case 'RECALL_ORDERED':
    case 'REWORK_ORDERED':
    case 'COMPLETION_ORDERED':
    case 'CASE_NUMBERED':
    case 'CASE_HASTENED':
    case 'CO_HANDLER_TOLD':
      return { kind: 'TASK', taskId: handoff.taskId };
    case 'TASK_SIGNED':
    case 'TASK_REPORTED':
    case 'RETURN_REQUESTED':
    case 'TASK_RECALLED':
      return handoff.parent.kind === 'CASE'
        ? { kind: 'CASE', caseId: handoff.caseId }
        : { kind: 'TASK', taskId: handoff.parent.taskId };
    case 'REPORT_HELD_UP':
      return { kind: 'CASE', caseId: handoff.caseId };
    case 'REQUEST_TAKEN_IN':
      return { kind: 'CASE', caseId: handoff.order.caseId };
    case 'TASK_HANDED_UP':
      // The county never works what is handed up to it as a task of its desk: the case waits for dispatch.
      return receiver === 'county-center'
        ? { kind: 'CASE', caseId: handoff.order.caseId }
        : { kind: 'TASK', taskId: handoff.order.taskId };
    case 'HANDOFF_REFUSED':
      return handoff.sender;
  }
}

/** The task a handoff is about. */
export function taskOfHandoff(handoff: Handoff): string {
  return 'order' in handoff ? handoff.order.taskId : handoff.taskId;
}

/** The answer to a handoff that could not be taken. A refusal is itself never refused. */
export function refusalOf(
  handoff: Handoff,
  sender: AggregateRef,
  rejection: Rejection,
): Extract<Handoff, { type: 'HANDOFF_REFUSED' }> {
  return {
    type: 'HANDOFF_REFUSED',
    taskId: taskOfHandoff(handoff),
    sender,
    refused: handoff.type,
    rejection,
  };
}
