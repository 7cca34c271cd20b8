import type { CaseView, CommandMessage, reopenCase, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Reopen 重办: a new round; what went before stays readable. */
@Controller()
export class ReopenCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('reopen-case.v1')
  handle(message: CommandMessage<typeof reopenCase>): Promise<Reply<CaseView>> {
    const { caseId, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'ReopenCase', reason }));
  }
}
