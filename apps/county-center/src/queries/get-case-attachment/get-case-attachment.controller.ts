import type { AttachmentView, getCaseAttachment, QueryMessage, Reply } from '@grid/contracts';
import { attachmentViews, notFound } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** One file of a case, for those of its readers who may have it. Not there and not yours are one answer. */
@Controller()
export class GetCaseAttachmentController {
  constructor(private readonly county: County) {}

  @MessagePattern('get-case-attachment.v1')
  async handle({ input, actor }: QueryMessage<typeof getCaseAttachment>): Promise<Reply<AttachmentView>> {
    const found = await this.county.cases.findFor(actor, input.caseId);
    if (!found) return notFound('file');
    const { attachments, requestKind } = found.theCase;
    const value = attachmentViews(attachments, requestKind, actor).find(
      ({ attachmentId }) => attachmentId === input.attachmentId,
    );
    return value ? { ok: true, value } : notFound('file');
  }
}
