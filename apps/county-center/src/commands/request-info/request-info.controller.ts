import type { CaseView, CommandMessage, Reply, requestInfo } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Request info 要求补充: the citizen is asked for facts, and the case waits for them. */
@Controller()
export class RequestInfoController {
  constructor(private readonly county: County) {}

  @MessagePattern('request-info.v1')
  handle(message: CommandMessage<typeof requestInfo>): Promise<Reply<CaseView>> {
    const { caseId, question } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'RequestInfo', question }));
  }
}
