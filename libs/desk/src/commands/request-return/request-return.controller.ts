import type { CommandMessage, Reply, requestReturn, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Request return 申请退单: not ours, and whose it might be. */
@Controller()
export class RequestReturnController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('request-return.v1')
  handle(message: CommandMessage<typeof requestReturn>): Promise<Reply<TaskView>> {
    const { taskId, ground, explanation, suggestedUnitId } = message.input;
    return this.desk.carryOut(message, taskId, {
      type: 'RequestReturn',
      ground,
      explanation,
      suggestedUnitId,
    });
  }
}
