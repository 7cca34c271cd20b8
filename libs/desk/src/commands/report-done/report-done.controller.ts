import type { CommandMessage, Reply, reportDone, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';

/** Report done 报结: result, evidence, solved or not, facts true or not. */
@Controller()
export class ReportDoneController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('report-done.v1')
  handle(message: CommandMessage<typeof reportDone>): Promise<Reply<TaskView>> {
    const { taskId, result, solved, factsTrue, evidence } = message.input;
    return this.desk.carryOut(message, taskId, { type: 'ReportDone', result, solved, factsTrue, evidence });
  }
}
