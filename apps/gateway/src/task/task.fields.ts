import { toOwnedId, toPublicId } from '@grid/contracts';
import { placed } from '../attachment/attachment.fields.js';
import type { Owner } from '@grid/territory';
import type { TaskResolvers, CoHandlerResolvers } from '../generated/schema.generated.js';

/** A task's public id: its owner, its partition and its own id. */
export function publicIdOfTask(task: {
  readonly taskId: string;
  readonly owner: Owner;
  readonly partition: string;
}): string {
  return toOwnedId('task', { uuid: task.taskId, owner: task.owner, partition: task.partition });
}

/** Fields of Task that the view does not hold by name. */
export const Task: TaskResolvers = {
  id: publicIdOfTask,
  caseId: ({ caseId }) => toPublicId('case', caseId),
  caseNumber: ({ caseNumber }) => caseNumber || null,
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
  categoryCode: ({ categoryCode }) => categoryCode || null,
  parentTaskId: ({ parent, partition }) =>
    parent.kind === 'CASE'
      ? null
      : // Work is handed down within a town or from the county: those are the only two partitions it can be in.
        toOwnedId('task', {
          uuid: parent.taskId,
          owner: parent.owner,
          partition: parent.owner === 'county-center' ? 'county' : partition,
        }),
  attachments: ({ taskId, owner, partition, attachments }) =>
    placed({ kind: 'TASK', task: { uuid: taskId, owner, partition } }, attachments),
  description: (task) => task.brief.description,
  contactName: (task) => task.brief.contactName,
  contactPhone: (task) => task.brief.contactPhone,
  coHandlers: ({ coHandlers }) => [...(coHandlers ?? [])],
};

/** Fields of CoHandler. */
export const CoHandler: CoHandlerResolvers = {
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};
