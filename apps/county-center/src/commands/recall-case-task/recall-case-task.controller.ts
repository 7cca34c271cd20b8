import type { CaseView, CommandMessage, recallCaseTask, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Recall 收回: whoever dispatched the case takes a task of it back. */
@Controller()
export class RecallCaseTaskController {
  constructor(private readonly county: County) {}

  @MessagePattern('recall-case-task.v1')
  handle(message: CommandMessage<typeof recallCaseTask>): Promise<Reply<CaseView>> {
    const { caseId, taskId: childTaskId, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'RecallTask', childTaskId, reason }));
  }
}
