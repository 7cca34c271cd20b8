import type { AreaView, getArea, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** One area of the tree. */
@Controller()
export class GetAreaController {
  constructor(private readonly county: County) {}

  @MessagePattern('get-area.v1')
  async handle({ input }: QueryMessage<typeof getArea>): Promise<Reply<AreaView>> {
    const area = await this.county.lists.area(input.path);
    return area ? { ok: true, value: area } : notFound('area');
  }
}
