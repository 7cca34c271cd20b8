import type { CaseView, CommandMessage, refuseCase, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Refuse 不予受理: with a ground from the list, and whom to turn to instead. */
@Controller()
export class RefuseCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('refuse-case.v1')
  handle(message: CommandMessage<typeof refuseCase>): Promise<Reply<CaseView>> {
    const { caseId, ground, explanation, turnTo } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'RefuseCase', ground, explanation, turnTo }));
  }
}
