import type { listPosts, Page, PostView, QueryMessage, Reply } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { isUuid } from '@grid/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { pageOf, readTexts } from '../page-of.js';

/** The posts of a unit. */
@Controller()
export class ListPostsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-posts.v1')
  async handle({ input }: QueryMessage<typeof listPosts>): Promise<Reply<Page<PostView>>> {
    const after = readTexts(input.after, 1);
    if (after === undefined || (after && !isUuid(after[0]))) return invalidCursor();
    const rows = await this.county.lists.posts(input.unitId, after?.[0] ?? null, input.first + 1);
    return pageOf(rows, input.first, ({ postId }) => [postId]);
  }
}
