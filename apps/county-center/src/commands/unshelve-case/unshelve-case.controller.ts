import type { CaseView, CommandMessage, Reply, unshelveCase } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Unshelve 销账: the matter is taken up again. */
@Controller()
export class UnshelveCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('unshelve-case.v1')
  handle(message: CommandMessage<typeof unshelveCase>): Promise<Reply<CaseView>> {
    const { caseId, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'UnshelveCase', reason }));
  }
}
