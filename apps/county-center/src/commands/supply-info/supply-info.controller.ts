import type { CaseView, CommandMessage, Reply, supplyInfo } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Supply info 补充: the citizen answers, or his station, grid worker or building head for him. */
@Controller()
export class SupplyInfoController {
  constructor(private readonly county: County) {}

  @MessagePattern('supply-info.v1')
  handle(message: CommandMessage<typeof supplyInfo>): Promise<Reply<CaseView>> {
    const { caseId, reply } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'SupplyInfo', reply }));
  }
}
