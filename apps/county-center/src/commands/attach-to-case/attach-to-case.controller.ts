import type { attachToCase, CaseView, CommandMessage, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Attach 附件: a photo or file whose bytes are stored already. */
@Controller()
export class AttachToCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('attach-to-case.v1')
  handle(message: CommandMessage<typeof attachToCase>): Promise<Reply<CaseView>> {
    const { caseId, file, visibility, showsReporter } = message.input;
    const most = this.county.runtime.config.ATTACHMENTS_MAX;
    return this.county.carryOut(message, caseId, () => ({
      type: 'AttachToCase',
      ...{ file, visibility, showsReporter, most },
    }));
  }
}
