import type { CaseView, CommandMessage, mergeCase, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { mergeWork } from '../../case/merge-work.js';
import { County } from '../../county.js';

/** Merge 并单: the case follows another one about the same matter. */
@Controller()
export class MergeCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('merge-case.v1')
  handle(message: CommandMessage<typeof mergeCase>): Promise<Reply<CaseView>> {
    return this.county.runtime.unitOfWork.execute(mergeWork('MergeCase', message.input, message));
  }
}
