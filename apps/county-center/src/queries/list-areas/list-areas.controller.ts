import type { AreaView, listAreas, Page, QueryMessage, Reply } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { pageOf, readTexts } from '../page-of.js';

/** The areas right below one. */
@Controller()
export class ListAreasController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-areas.v1')
  async handle({ input }: QueryMessage<typeof listAreas>): Promise<Reply<Page<AreaView>>> {
    const after = readTexts(input.after, 1);
    if (after === undefined) return invalidCursor();
    const rows = await this.county.lists.areas(input.parentPath, after?.[0] ?? '', input.first + 1);
    return pageOf(rows, input.first, ({ path }) => [path]);
  }
}
