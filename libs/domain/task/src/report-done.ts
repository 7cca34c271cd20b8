import { accept, type Decision } from '@grid/kernel';
import { actedBy, handlersBelow, openMandatory, type Child } from '@grid/domain-handoff';
import { onlyFollowing } from './admit.js';
import { blank, refuse, textMissing } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

/** Says that the work is done 报结, once nobody below is still at it. */
export function reportDone(task: Task, command: TaskCommandOf<'ReportDone'>): Decision<TaskEvent> {
  const { result, solved, factsTrue, evidence, actor, now } = command;
  if (task.following) return onlyFollowing();
  if (blank(result)) return textMissing('result');
  const open = openMandatory(task.children);
  if (open.length > 0) return waitingFor(open, 'Wait for their reports, or recall what is not needed.');
  return accept<TaskEvent>({
    type: 'TaskReported',
    report: {
      result,
      solved,
      factsTrue,
      evidence,
      handlerUnitIds: handlersBelow(task.children, task.order.unit.unitId),
      onSpot: false,
      reportedAt: now,
      reportedBy: actedBy(actor),
    },
    at: now,
  });
}

/** A lead waits for its mandatory helpers and is told their names. */
export function waitingFor(open: readonly Child[], nextStep: string) {
  const names = open.map((child) => child.unit.name);
  const lead = open.every((child) => child.role === 'CO') ? 'R-2' : 'R-1';
  return refuse({
    code: 'MANDATORY_CHILD_OPEN',
    decidedBy: lead,
    reason: `still at work: ${names.join(', ')}`,
    nextStep,
    details: { waitingFor: names },
  });
}
