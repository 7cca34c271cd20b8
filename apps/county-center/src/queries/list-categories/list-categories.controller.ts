import type { CategoryView, listCategories, Page, QueryMessage, Reply } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { pageOf, readTexts } from '../page-of.js';

/** The categories of matters, by code. */
@Controller()
export class ListCategoriesController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-categories.v1')
  async handle({ input }: QueryMessage<typeof listCategories>): Promise<Reply<Page<CategoryView>>> {
    const after = readTexts(input.after, 1);
    if (after === undefined) return invalidCursor();
    const rows = await this.county.lists.categories(after?.[0] ?? '', input.first + 1);
    return pageOf(rows, input.first, ({ code }) => [code]);
  }
}
