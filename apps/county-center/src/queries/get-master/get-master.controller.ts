import type { CaseLink, getMaster, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** What became of the matter a merged case is about: whoever reads the merged case learns it here. */
@Controller()
export class GetMasterController {
  constructor(private readonly county: County) {}

  @MessagePattern('get-master.v1')
  async handle({ input, actor }: QueryMessage<typeof getMaster>): Promise<Reply<CaseLink>> {
    const [reads, master] = await Promise.all([
      this.county.cases.findFor(actor, input.caseId),
      this.county.merged.findMaster(input.caseId),
    ]);
    return reads && master ? { ok: true, value: master } : notFound('case');
  }
}
