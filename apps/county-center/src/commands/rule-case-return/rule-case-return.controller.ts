import type { CaseView, CommandMessage, Reply, ruleCaseReturn } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { precedentRows } from '../../case/precedents.js';
import { County } from '../../county.js';

/** Rule on a return 退单裁定: the county lets the unit it dispatched to go, or does not. */
@Controller()
export class RuleCaseReturnController {
  constructor(private readonly county: County) {}

  @MessagePattern('rule-case-return.v1')
  handle(message: CommandMessage<typeof ruleCaseReturn>): Promise<Reply<CaseView>> {
    const { caseId, taskId: childTaskId, granted, reason } = message.input;
    return this.county.carryOut(
      message,
      caseId,
      () => ({ type: 'RuleReturn', childTaskId, granted, reason }),
      precedentRows,
    );
  }
}
