import type { getTask, QueryMessage, Reply, TaskView } from '@grid/contracts';
import { mayReadTask, type Task } from '@grid/domain-task';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { notFound } from '../../rejections.js';
import { taskView } from '../../task/task-views.js';

/** One task, for its unit and those above it. */
@Controller()
export class GetTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('get-task.v1')
  async handle({ input, actor }: QueryMessage<typeof getTask>): Promise<Reply<TaskView>> {
    const { rows } = await this.desk.runtime.pool.query<{ state: Task; version: number }>({
      name: 'desk-task',
      text: `select state, version from task where id = $1`,
      values: [input.taskId],
    });
    const [row] = rows;
    if (!row || !mayReadTask(actor, row.state)) return notFound('task');
    return { ok: true, value: taskView(row.state, row.version, actor) };
  }
}
