import type { CommandMessage, noteTask, Reply, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Note 办理记录: internal among the units, or public for the citizen. */
@Controller()
export class NoteTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('note-task.v1')
  handle(message: CommandMessage<typeof noteTask>): Promise<Reply<TaskView>> {
    const { taskId, text, visibility } = message.input;
    return this.desk.carryOut(message, taskId, { type: 'NoteTask', text, visibility });
  }
}
