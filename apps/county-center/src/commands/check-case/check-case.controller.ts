import type { CaseView, checkCase, CommandMessage, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Check 核查: somebody who did not handle it looks whether it is done. */
@Controller()
export class CheckCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('check-case.v1')
  handle(message: CommandMessage<typeof checkCase>): Promise<Reply<CaseView>> {
    const { caseId, passed, remark, photo } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'CheckCase', passed, remark, photo }));
  }
}
