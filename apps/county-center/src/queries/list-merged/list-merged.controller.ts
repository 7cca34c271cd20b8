import type { CaseLink, listMerged, Page, QueryMessage, Reply } from '@grid/contracts';
import { invalidCursor, notFound } from '@grid/desk';
import { isUuid } from '@grid/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { pageOf, readTexts } from '../page-of.js';

/** The cases that follow one. A citizen is told how many there are, and not which: they are other people's. */
@Controller()
export class ListMergedController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-merged.v1')
  async handle({ input, actor }: QueryMessage<typeof listMerged>): Promise<Reply<Page<CaseLink>>> {
    const { caseId, first } = input;
    const [after] = readTexts(input.after, 1) ?? [null];
    if (input.after !== null && !isUuid(after)) return invalidCursor();
    if (!(await this.county.cases.findFor(actor, caseId))) return notFound('case');
    const rows =
      actor.role === 'CITIZEN'
        ? []
        : await this.county.merged.listMerged({ caseId, after: after ?? null, most: first + 1 });
    return pageOf(rows, first, (row) => [row.caseId]);
  }
}
