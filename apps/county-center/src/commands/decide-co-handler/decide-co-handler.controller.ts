import type { CaseView, CommandMessage, decideCoHandler, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Decide on a proposed co-handler 加派协办审核: consent calls the unit at once, a refusal says why. */
@Controller()
export class DecideCoHandlerController {
  constructor(private readonly county: County) {}

  @MessagePattern('decide-co-handler.v1')
  handle(message: CommandMessage<typeof decideCoHandler>): Promise<Reply<CaseView>> {
    const { caseId, taskId, consented, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({
      type: 'DecideCoHandler',
      taskId,
      consented,
      reason,
    }));
  }
}
