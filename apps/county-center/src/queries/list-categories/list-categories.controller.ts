import type { CategoryView, listCategories, Page, QueryMessage, Reply } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import type { RuleRow } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { pageOf, readTexts } from '../page-of.js';

/** The categories of matters in force, by code. */
@Controller()
export class ListCategoriesController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-categories.v1')
  async handle({ input }: QueryMessage<typeof listCategories>): Promise<Reply<Page<CategoryView>>> {
    const after = readTexts(input.after, 1);
    if (after === undefined) return invalidCursor();
    const { rulesets } = this.county.standing;
    const { versions } = await this.county.standing.rules();
    const number = versions['CATEGORIES'] ?? 0;
    const rows = await rulesets.page('CATEGORIES', number, after?.[0] ?? '', input.first + 1);
    return pageOf(rows.map(categoryView), input.first, ({ code }) => [code]);
  }
}

function categoryView({ key, cells }: RuleRow): CategoryView {
  return {
    code: key,
    name: cells['name'] ?? '',
    parentName: cells['parentName'] ?? '',
    limitWorkDays: Number(cells['limitWorkDays']),
    onSpotAllowed: cells['onSpotAllowed'] === 'true',
  };
}
