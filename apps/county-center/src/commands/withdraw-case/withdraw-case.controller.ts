import type { CaseView, CommandMessage, Reply, withdrawCase } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Withdraw 撤回: the citizen wants it no more. */
@Controller()
export class WithdrawCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('withdraw-case.v1')
  handle(message: CommandMessage<typeof withdrawCase>): Promise<Reply<CaseView>> {
    const { caseId, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'WithdrawCase', reason }));
  }
}
