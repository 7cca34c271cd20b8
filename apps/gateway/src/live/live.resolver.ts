import { Inject } from '@nestjs/common';
import { Resolver, Subscription } from '@nestjs/graphql';
import type { GatewayContext } from '../edge/gateway-context.js';
import { uuidOf } from '../edge/ids.js';
import type {
  SubscriptionCaseChangedArgs,
  SubscriptionDeskChangedArgs,
} from '../generated/schema.generated.js';
import { deskOf } from '../task/desk-of.js';
import { caseChanges } from './case-changes.js';
import { deskChanges } from './desk-changes.js';
import { LiveNotices } from './live-notices.js';

/** What subscribers hear of as it happens. */
@Resolver()
export class LiveResolver {
  constructor(@Inject(LiveNotices) private readonly notices: LiveNotices) {}

  @Subscription()
  caseChanged(_: unknown, { id }: SubscriptionCaseChangedArgs, { caller }: GatewayContext) {
    return caseChanges(caller, this.notices, uuidOf('case', id));
  }

  @Subscription()
  deskChanged(_: unknown, { unitId }: SubscriptionDeskChangedArgs, { caller }: GatewayContext) {
    return deskChanges(caller, this.notices, deskOf(caller.actor, unitId));
  }
}
