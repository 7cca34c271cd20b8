import type { listSimilar, QueryMessage, Reply, SimilarCase } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { coversArea } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Requests that look like the same matter 疑似重复, for the offices of the place; others are shown none. */
@Controller()
export class ListSimilarController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-similar.v1')
  async handle({ input, actor }: QueryMessage<typeof listSimilar>): Promise<Reply<readonly SimilarCase[]>> {
    const { caseId, categoryCode, placePath } = input;
    const found = await this.county.cases.findFor(actor, caseId);
    if (!found) return notFound('case');
    if (!coversArea(actor, found.theCase.placePath)) return { ok: true, value: [] };
    const corrected = { categoryCode, placePath };
    return { ok: true, value: await this.county.similar.similarTo(found.theCase, corrected, actor) };
  }
}
