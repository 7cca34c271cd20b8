import type { addCoHandler, CaseView, CommandMessage, Reply } from '@grid/contracts';
import { unknownUnit } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Add a co-handler 加派协办: the county calls a further unit to help the lead. */
@Controller()
export class AddCoHandlerController {
  constructor(private readonly county: County) {}

  @MessagePattern('add-co-handler.v1')
  async handle(message: CommandMessage<typeof addCoHandler>): Promise<Reply<CaseView>> {
    const { caseId, unitId, taskId, mandatory, instruction } = message.input;
    const unit = (await this.county.unitsById([unitId])).get(unitId);
    if (unit === undefined) return unknownUnit();
    return this.county.carryOut(message, caseId, () => ({
      type: 'AddCoHandler',
      taskId,
      unit,
      mandatory,
      instruction,
    }));
  }
}
