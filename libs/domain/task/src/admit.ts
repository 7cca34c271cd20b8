import { refuse, notFound } from './rejections.js';
import type { TaskCommandOf } from './task.commands.js';
import { TERMINAL_TASK_STATUSES, type Task, type TaskState } from './task.js';
import { GATES, type DeskCommandType } from './who-may.js';

type DeskCommand = TaskCommandOf<DeskCommandType>;

/**
 * Lets a person's command through to the rule it is about: the unit holds the task, the task has not ended,
 * the role may, the state fits. In that order, so that a stranger learns nothing.
 */
export function admit(
  state: TaskState,
  command: DeskCommand,
): { readonly ok: true; readonly task: Task } | ReturnType<typeof refuse> {
  const { actor } = command;
  if (state === null) return notFound();
  if (actor.role !== 'SYSTEM' && actor.unitId !== state.order.unit.unitId) return notFound();
  if (TERMINAL_TASK_STATUSES.has(state.status)) return ended(state);
  const { roles, from } = GATES[command.type];
  if (!roles.has(actor.role))
    return refuse({
      code: 'ROLE_MAY_NOT',
      decidedBy: actor.role,
      reason: `${command.type} is not for a ${actor.role}`,
      nextStep: 'Ask a colleague of the unit whose post may do this.',
      details: { command: command.type, allowedRoles: [...roles] },
    });
  if (!from.has(state.status))
    return refuse({
      code: 'WRONG_STATE',
      decidedBy: 'table of actions',
      reason: `${command.type} does not follow ${state.status}`,
      nextStep: 'Read the task again: it has moved on, or has to be signed first.',
      details: { command: command.type, status: state.status, allowedFrom: [...from] },
    });
  return { ok: true, task: state };
}

/** A task that has ended accepts nothing. */
export function ended(task: Task) {
  return refuse({
    code: 'TASK_ENDED',
    decidedBy: 'R-3',
    reason: `the task is ${task.status}, and what has ended accepts nothing`,
    nextStep: 'Look at the case: if there is more to do, it needs a new task.',
    details: { status: task.status },
  });
}

/** A task whose matter was handed up is worked above. */
export function onlyFollowing() {
  return refuse({
    code: 'ONLY_FOLLOWING',
    decidedBy: 'rule of handing up',
    reason: 'the matter was handed up; this unit only follows it',
    nextStep: 'Leave it to the unit that took it up.',
  });
}
