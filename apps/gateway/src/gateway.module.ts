import type { Logger } from '@grid/platform';
import type { NatsConnection } from '@nats-io/transport-node';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { AccountResolver } from './account/account.resolver.js';
import { AttachmentActionsResolver } from './attachment/attachment.actions.resolver.js';
import { Attaching } from './attachment/attaching.js';
import { AreaResolver } from './area/area.resolver.js';
import { CaseActionsResolver } from './case/case.actions.resolver.js';
import { CaseQueriesResolver } from './case/case.queries.resolver.js';
import { CategoryResolver } from './category/category.resolver.js';
import { apolloOptions } from './edge/apollo-options.js';
import type { Reception } from './edge/caller.js';
import { GatewayMetrics } from './edge/gateway-metrics.js';
import { HealthController, NATS } from './edge/health.controller.js';
import { LiveNotices } from './live/live-notices.js';
import { LiveResolver } from './live/live.resolver.js';
import { StandingDataResolver } from './standing-data/standing-data.resolver.js';
import { TaskActionsResolver } from './task/task.actions.resolver.js';
import { TaskQueriesResolver } from './task/task.queries.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';

/** What the gateway is made of: resolvers by noun, and the edge they speak through. */
@Module({})
export class GatewayModule {
  static of(parts: {
    readonly nats: NatsConnection;
    readonly reception: Reception;
    readonly metrics: GatewayMetrics;
    readonly log: Logger;
    readonly introspection: boolean;
    readonly attaching: Attaching;
  }): DynamicModule {
    return {
      module: GatewayModule,
      imports: [GraphQLModule.forRoot(apolloOptions(parts))],
      controllers: [HealthController],
      providers: [
        { provide: NATS, useValue: parts.nats },
        { provide: Attaching, useValue: parts.attaching },
        { provide: GatewayMetrics, useValue: parts.metrics },
        { provide: LiveNotices, useFactory: () => new LiveNotices(parts.nats) },
        AccountResolver,
        AreaResolver,
        AttachmentActionsResolver,
        CaseActionsResolver,
        CaseQueriesResolver,
        CategoryResolver,
        LiveResolver,
        StandingDataResolver,
        TaskActionsResolver,
        TaskQueriesResolver,
        UnitResolver,
      ],
    };
  }
}
