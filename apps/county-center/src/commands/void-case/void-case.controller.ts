import type { CaseView, CommandMessage, Reply, voidCase } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Void 作废: a test, spam, a mistake; by the duty chief with the reason. */
@Controller()
export class VoidCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('void-case.v1')
  handle(message: CommandMessage<typeof voidCase>): Promise<Reply<CaseView>> {
    const { caseId, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'VoidCase', reason }));
  }
}
