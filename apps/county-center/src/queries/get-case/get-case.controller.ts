import type { CaseView, getCase, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { caseView } from '../../case/case-views.js';
import { County } from '../../county.js';

/** One case, for those in its line. */
@Controller()
export class GetCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('get-case.v1')
  async handle({ input, actor }: QueryMessage<typeof getCase>): Promise<Reply<CaseView>> {
    const found = await this.county.cases.findFor(actor, input.caseId);
    if (!found) return notFound('case');
    return { ok: true, value: caseView(found.theCase, found.version, actor) };
  }
}
