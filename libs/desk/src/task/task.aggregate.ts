import { TASK_LINE, taskLine, type TaskRecorded } from '@grid/contracts';
import {
  announceTask,
  taskDecider,
  TERMINAL_TASK_STATUSES,
  type Task,
  type TaskCommand,
  type TaskEvent,
} from '@grid/domain-task';
import type { AggregateType, Outgoing, Recorded } from '@grid/platform';
import { partitionOf, type Owner } from '@grid/territory';
import { TASK } from '../persistence/tables.js';
import { handoffOutgoing } from '../handoff/handoff-outgoing.js';
import { taskSummary } from './task-views.js';

/** Sorts tasks without a due date after all others. */
export const NO_DUE_DATE = '9999-12-31T00:00:00.000Z';

export type TaskAggregate = AggregateType<Task, TaskCommand, TaskEvent>;

/**
 * The task, as one level's service keeps it: the same law everywhere. Levels below the county also tell the
 * register of every change; the county's own log is the register's already.
 */
export function taskAggregate(owner: Owner): TaskAggregate {
  return {
    kind: 'task',
    decider: taskDecider,
    table: TASK,
    toRow: (task, version) => ({
      case_id: task.order.caseId,
      unit_id: task.order.unit.unitId,
      status: task.status,
      is_open: !TERMINAL_TASK_STATUSES.has(task.status),
      due_order: task.order.dueAt ?? NO_DUE_DATE,
      line: TASK_LINE.pack(taskLine(taskSummary(task, version))),
    }),
    caseIdOf: (task) => task.order.caseId,
    changedAtOf: (task) => task.changedAt,
    announce: (recorded, task, version) => [
      ...recorded
        .flatMap(({ event }) => announceTask(event, task))
        .map((announcement) => handoffOutgoing(announcement, { kind: 'TASK', taskId: task.order.taskId })),
      ...(owner === 'county-center' ? [] : [registerOutgoing(recorded, task, version)]),
    ],
    live: (task, version) => ({
      kind: 'task',
      id: task.order.taskId,
      caseId: task.order.caseId,
      unitId: task.order.unit.unitId,
      version,
      partition: partitionOf(task.order.unit.areaPath),
    }),
  };
}

function registerOutgoing(recorded: readonly Recorded<TaskEvent>[], task: Task, version: number): Outgoing {
  const body: TaskRecorded = {
    events: recorded.map(({ streamId, version: at, type, caseId, recordedAt, body }) => ({
      streamId,
      version: at,
      type,
      caseId,
      recordedAt,
      body,
    })),
    task: taskSummary(task, version),
  };
  return {
    to: 'register',
    partition: partitionOf(task.order.unit.areaPath),
    fact: 'task-recorded',
    streamId: task.order.taskId,
    body,
  };
}
