import type { CaseView, CommandMessage, Reply, unmergeCase } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { mergeWork } from '../../case/merge-work.js';
import { County } from '../../county.js';

/** Unmerge 拆单: the case goes its own way again, from the state it had. */
@Controller()
export class UnmergeCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('unmerge-case.v1')
  async handle(message: CommandMessage<typeof unmergeCase>): Promise<Reply<CaseView>> {
    const { caseId, reason } = message.input;
    const masterId = await this.county.merged.masterOf(caseId);
    if (masterId === undefined)
      return this.county.carryOut(message, caseId, () => ({ type: 'UnmergeCase', reason }));
    const pair = { caseId, masterId, reason };
    return this.county.runtime.unitOfWork.execute(mergeWork('UnmergeCase', pair, message));
  }
}
