import type { listPostsOfUnits, PostsOfUnit, QueryMessage, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { cutPage } from '../page-of.js';

/** The first posts of each of many units, read at once. A unit nobody knows has none. */
@Controller()
export class ListPostsOfUnitsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-posts-of-units.v1')
  async handle({ input }: QueryMessage<typeof listPostsOfUnits>): Promise<Reply<readonly PostsOfUnit[]>> {
    const { first } = input;
    const unitIds = [...new Set(input.unitIds)];
    const posts = await this.county.lists.postsOfEach(unitIds, first + 1);
    const value = unitIds.map((unitId) => ({
      unitId,
      page: cutPage(posts.get(unitId) ?? [], first, ({ postId }) => [postId]),
    }));
    return { ok: true, value };
  }
}
