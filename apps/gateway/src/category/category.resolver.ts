import { listCategories } from '@grid/contracts';
import { Query, Resolver } from '@nestjs/graphql';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { pageOf } from '../edge/pages.fields.js';
import type { QueryCategoriesArgs, QueryResolvers } from '../generated/schema.generated.js';

/** Categories of matters 案件类别. */
@Resolver()
export class CategoryResolver implements Pick<QueryResolvers, 'categories'> {
  @Query()
  async categories(_: unknown, page: QueryCategoriesArgs, { caller }: GatewayContext) {
    return listOrError(await caller.ask(listCategories, COUNTY, pageOf(page)));
  }
}
