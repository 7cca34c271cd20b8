import { lineForm, type PackedLine } from '../line.js';
import { toOwnedId, toPublicId } from '../public-id.js';
import type { TaskSummary } from './task.view.js';

/** What a line says otherwise than the summary it is made of. */
type Reworded =
  'taskId' | 'owner' | 'partition' | 'caseId' | 'caseNumber' | 'parentTaskId' | 'unitId' | 'categoryCode';

/** A task in a list, as the outside sees it: public ids, and null for what is not fixed yet. */
export interface TaskLine extends Omit<TaskSummary, Reworded> {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly unitId: string;
  readonly categoryCode: string | null;
}

/** How tasks are listed: what lists show most comes first, new columns go to the end. */
export const TASK_LINE = lineForm<TaskLine>({
  id: 0,
  caseId: 1,
  caseNumber: 2,
  status: 3,
  role: 4,
  title: 5,
  requestKind: 6,
  categoryCode: 7,
  placePath: 8,
  placeText: 9,
  dueAt: 10,
  dueNote: 11,
  version: 12,
  round: 13,
  purpose: 14,
  mandatory: 15,
  following: 16,
  unitId: 17,
  unitName: 18,
  unitKind: 19,
  areaPath: 20,
  orderedAt: 21,
  changedAt: 22,
});

/** A task at its place in a case's tree. */
export interface TreeLine {
  readonly taskId: string;
  readonly parentTaskId: string | null;
  readonly line: PackedLine<TaskLine>;
}

/** The line of a task. */
export function taskLine(task: TaskSummary): TaskLine {
  const {
    taskId,
    owner,
    partition,
    caseId,
    caseNumber,
    parentTaskId: _,
    unitId,
    categoryCode,
    ...rest
  } = task;
  return {
    ...rest,
    id: toOwnedId('task', { uuid: taskId, owner, partition }),
    caseId: toPublicId('case', caseId),
    caseNumber: caseNumber || null,
    unitId: toOwnedId('unit', { uuid: unitId, owner, partition }),
    categoryCode: categoryCode || null,
  };
}
