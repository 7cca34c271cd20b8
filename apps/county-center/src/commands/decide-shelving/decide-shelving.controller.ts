import type { CaseView, CommandMessage, decideShelving, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Decide on shelving 挂账审批: the duty chief approves a department's proposal, or does not. */
@Controller()
export class DecideShelvingController {
  constructor(private readonly county: County) {}

  @MessagePattern('decide-shelving.v1')
  handle(message: CommandMessage<typeof decideShelving>): Promise<Reply<CaseView>> {
    const { caseId, approved, reason } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'DecideShelving', approved, reason }));
  }
}
