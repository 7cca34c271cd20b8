import type { ServiceRuntime } from '@grid/platform';

/** A task of a case: its place in the tree, and its summary as it is stored. */
export interface TaskTreeRow {
  readonly taskId: string;
  readonly parentTaskId: string | null;
  readonly summary: string;
}

/** Reads all tasks of a case, the county's own and the register's, in the order they were given. */
export class TaskTreeReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(caseId: string): Promise<readonly TaskTreeRow[]> {
    const { rows } = await this.runtime.pool.query<TaskTreeRow>({
      name: 'task-tree',
      text: `select id as "taskId", summary ->> 'parentTaskId' as "parentTaskId", summary::text as summary from (
               select id, summary from task where case_id = $1
               union all
               select task_id, summary from register_task where case_id = $1
             ) as task order by summary ->> 'orderedAt', id`,
      values: [caseId],
    });
    return rows;
  }
}
