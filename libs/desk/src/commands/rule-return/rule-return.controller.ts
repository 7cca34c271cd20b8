import type { CommandMessage, Reply, ruleReturn, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Rule on a return 退单裁定: the unit that handed the task down lets it go, or does not. */
@Controller()
export class RuleReturnController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('rule-return.v1')
  handle(message: CommandMessage<typeof ruleReturn>): Promise<Reply<TaskView>> {
    const { taskId, childTaskId, granted, reason } = message.input;
    return this.desk.carryOut(message, taskId, { type: 'RuleReturn', childTaskId, granted, reason });
  }
}
