import { getArea, listAreas } from '@grid/contracts';
import { Query, Resolver } from '@nestjs/graphql';
import { listOrError, oneOrNull } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { pageOf } from '../edge/pages.fields.js';
import type { QueryAreaArgs, QueryAreasArgs, QueryResolvers } from '../generated/schema.generated.js';

/** The area tree 区域. */
@Resolver()
export class AreaResolver implements Pick<QueryResolvers, 'area' | 'areas'> {
  @Query()
  async area(_: unknown, { path }: QueryAreaArgs, { caller }: GatewayContext) {
    return oneOrNull(await caller.ask(getArea, COUNTY, { path }));
  }

  @Query()
  async areas(_: unknown, { parentPath = null, ...page }: QueryAreasArgs, { caller }: GatewayContext) {
    return listOrError(await caller.ask(listAreas, COUNTY, { parentPath, ...pageOf(page) }));
  }
}
