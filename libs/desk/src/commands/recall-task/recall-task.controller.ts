import type { CommandMessage, recallTask, Reply, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Recall 收回: the unit that handed the task down takes it back. */
@Controller()
export class RecallTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('recall-task.v1')
  handle(message: CommandMessage<typeof recallTask>): Promise<Reply<TaskView>> {
    const { taskId, childTaskId, reason } = message.input;
    return this.desk.carryOut(message, taskId, { type: 'RecallTask', childTaskId, reason });
  }
}
