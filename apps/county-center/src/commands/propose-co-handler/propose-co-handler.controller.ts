import type { CaseView, CommandMessage, proposeCoHandler, Reply } from '@grid/contracts';
import { unknownUnit } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Propose a co-handler 加派协办申请: a department that leads wishes for help, and the county has its say. */
@Controller()
export class ProposeCoHandlerController {
  constructor(private readonly county: County) {}

  @MessagePattern('propose-co-handler.v1')
  async handle(message: CommandMessage<typeof proposeCoHandler>): Promise<Reply<CaseView>> {
    const { caseId, unitId, taskId, mandatory, reason } = message.input;
    const unit = (await this.county.unitsById([unitId])).get(unitId);
    if (unit === undefined) return unknownUnit();
    return this.county.carryOut(message, caseId, () => ({
      type: 'ProposeCoHandler',
      taskId,
      unit,
      mandatory,
      reason,
    }));
  }
}
