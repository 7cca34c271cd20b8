import type { ChildrenOfArea, listChildrenOfAreas, QueryMessage, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { cutPage } from '../page-of.js';

/** The first areas right below each of many, read at once. Below an area nobody knows there are none. */
@Controller()
export class ListChildrenOfAreasController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-children-of-areas.v1')
  async handle({
    input,
  }: QueryMessage<typeof listChildrenOfAreas>): Promise<Reply<readonly ChildrenOfArea[]>> {
    const { first } = input;
    const paths = [...new Set(input.paths)];
    const children = await this.county.lists.areasBelowEach(paths, first + 1);
    const value = paths.map((path) => ({
      path,
      page: cutPage(children.get(path) ?? [], first, (child) => [child.path]),
    }));
    return { ok: true, value };
  }
}
