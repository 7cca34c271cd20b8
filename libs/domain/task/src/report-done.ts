import { accept, type Decision } from '@grid/kernel';
import type { Unit } from '@grid/territory';
import { actedBy, handlersBelow, openMandatory } from '@grid/domain-handoff';
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
  const helpers = (task.coHandlers ?? []).filter((helper) => helper.mandatory && helper.open);
  if (open.length > 0 || helpers.length > 0) {
    const refusal = waitingFor(
      [...open, ...helpers],
      open.every((child) => child.role === 'CO') ? 'R-2' : 'R-1',
      helpers.length === 0
        ? 'Wait for their reports, or recall what is not needed.'
        : 'Wait for their reports: the waiting is charged to them. What is not needed is recalled by whoever ordered it.',
    );
    // Only who is done with its own part waits for others, and it has waited since it first said so.
    const ready = open.length === 0 && (task.heldUpAt ?? null) === null;
    if (!ready) return refusal;
    return {
      ...refusal,
      record: [{ type: 'ReportHeldUp', waitsFor: helpers, by: actedBy(actor), at: now }],
    };
  }
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
export function waitingFor(
  open: readonly { readonly unit: Unit }[],
  decidedBy: 'R-1' | 'R-2',
  nextStep: string,
) {
  const names = open.map(({ unit }) => unit.name);
  return refuse({
    code: 'MANDATORY_CHILD_OPEN',
    decidedBy,
    reason: `still at work: ${names.join(', ')}`,
    nextStep,
    details: { waitingFor: names },
  });
}
