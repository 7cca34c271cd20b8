import { toOwnedId, toPublicId, type TaskSummary as TaskRow } from '@grid/contracts';
import type { Owner } from '@grid/territory';
import type { CoHandlerResolvers, RequestKind, TaskResolvers } from '../generated/schema.generated.js';

/** A task's public id: its owner, its partition and its own id. */
export function publicIdOfTask(task: {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
}): string {
  return toOwnedId('task', { uuid: task.taskId, owner: task.owner, partition: task.partition });
}

/** Fields of Task and TaskSummary alike that the views do not hold by name. */
export const TaskSummary = {
  id: publicIdOfTask,
  caseId: (task: TaskRow): string => toPublicId('case', task.caseId),
  caseNumber: (task: TaskRow): string | null => task.caseNumber || null,
  unitId: ({ unitId, owner, partition }: TaskRow): string =>
    toOwnedId('unit', { uuid: unitId, owner, partition }),
  categoryCode: (task: TaskRow): string | null => task.categoryCode || null,
  requestKind: (task: TaskRow): RequestKind => task.requestKind as RequestKind,
};

/** Fields of Task. */
export const Task: TaskResolvers = {
  ...TaskSummary,
  parentTaskId: ({ parent, partition }) =>
    parent.kind === 'CASE'
      ? null
      : // Work is handed down within a town or from the county: those are the only two partitions it can be in.
        toOwnedId('task', {
          uuid: parent.taskId,
          owner: parent.owner,
          partition: parent.owner === 'county-center' ? 'county' : partition,
        }),
  description: (task) => task.brief.description,
  contactName: (task) => task.brief.contactName,
  contactPhone: (task) => task.brief.contactPhone,
  coHandlers: ({ coHandlers }) => [...(coHandlers ?? [])],
};

/** Fields of CoHandler. */
export const CoHandler: CoHandlerResolvers = {
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};
