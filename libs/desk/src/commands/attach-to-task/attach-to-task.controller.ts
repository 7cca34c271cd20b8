import type { attachToTask, CommandMessage, Reply, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Attach 附件: a photo or file whose bytes are stored already. */
@Controller()
export class AttachToTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('attach-to-task.v1')
  handle(message: CommandMessage<typeof attachToTask>): Promise<Reply<TaskView>> {
    const { taskId, file, visibility, showsReporter } = message.input;
    const most = this.desk.runtime.config.ATTACHMENTS_MAX;
    return this.desk.carryOut(message, taskId, {
      type: 'AttachToTask',
      ...{ file, visibility, showsReporter, most },
    });
  }
}
