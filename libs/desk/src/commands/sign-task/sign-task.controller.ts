import type { CommandMessage, Reply, signTask, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Sign 签收: the receiving unit takes the task on. */
@Controller()
export class SignTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('sign-task.v1')
  handle(message: CommandMessage<typeof signTask>): Promise<Reply<TaskView>> {
    return this.desk.carryOut(message, message.input.taskId, { type: 'SignTask' });
  }
}
