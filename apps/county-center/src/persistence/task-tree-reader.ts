import { TASK_LINE } from '@grid/contracts';
import type { ServiceRuntime } from '@grid/platform';

/** A task of a case: its place in the tree, and its line as it is stored. */
export interface TaskTreeRow {
  readonly taskId: string;
  readonly parentTaskId: string | null;
  readonly line: string;
}

const ORDERED_AT = TASK_LINE.columns.indexOf('orderedAt');

/** Reads all tasks of a case, the county's own and the register's, in the order they were given. */
export class TaskTreeReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(caseId: string): Promise<readonly TaskTreeRow[]> {
    const { rows } = await this.runtime.pool.query<TaskTreeRow>({
      name: 'task-tree',
      text: `select id as "taskId", parent_id as "parentTaskId", line from (
               select id, (state #>> '{order,parent,taskId}')::uuid as parent_id, line from task where case_id = $1
               union all
               select task_id, parent_task_id, line from register_task where case_id = $1
             ) as task order by line::json ->> ${ORDERED_AT}, id`,
      values: [caseId],
    });
    return rows;
  }
}
