import { getCase, listReturnPrecedents } from '@grid/contracts';
import { Query, Resolver } from '@nestjs/graphql';
import { filled, listOrError, oneOrNull } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { uuidOf } from '../edge/ids.js';
import { casesAsked } from './cases-asked.js';
import type {
  QueryCaseArgs,
  QueryCasesArgs,
  QueryResolvers,
  QueryReturnPrecedentsArgs,
} from '../generated/schema.generated.js';
import { pageOf } from '../edge/pages.fields.js';

/** Cases 案件, read. */
@Resolver()
export class CaseQueriesResolver implements Pick<QueryResolvers, 'case' | 'cases' | 'returnPrecedents'> {
  @Query()
  async case(_: unknown, { id }: QueryCaseArgs, { caller }: GatewayContext) {
    return oneOrNull(await caller.ask(getCase, COUNTY, { caseId: uuidOf('case', id) }));
  }

  @Query()
  async cases(_: unknown, args: QueryCasesArgs, { caller }: GatewayContext) {
    return listOrError(await caller.ask(...casesAsked(args)));
  }

  @Query()
  async returnPrecedents(
    _: unknown,
    { first, after, ...filter }: QueryReturnPrecedentsArgs,
    { caller }: GatewayContext,
  ) {
    const input = { ...filled(filter), ...pageOf({ first, after }) };
    return listOrError(await caller.ask(listReturnPrecedents, COUNTY, input));
  }
}
