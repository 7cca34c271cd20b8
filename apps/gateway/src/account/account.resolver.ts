import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GatewayContext } from '../edge/gateway-context.js';
import type {
  MutationLoginArgs,
  MutationRefreshSessionArgs,
  MutationResolvers,
  QueryResolvers,
} from '../generated/schema.generated.js';
import { logIn, refresh } from './session.js';

/** Who is at work 本人: sessions and what they say. */
@Resolver()
export class AccountResolver
  implements Pick<QueryResolvers, 'me'>, Pick<MutationResolvers, 'login' | 'refreshSession'>
{
  @Query()
  me(_: unknown, _args: unknown, { caller }: GatewayContext) {
    return caller.actor;
  }

  @Mutation()
  login(_: unknown, { input }: MutationLoginArgs, { caller }: GatewayContext) {
    return logIn(caller, input);
  }

  @Mutation()
  refreshSession(_: unknown, { input }: MutationRefreshSessionArgs, { caller }: GatewayContext) {
    return refresh(caller, input);
  }
}
