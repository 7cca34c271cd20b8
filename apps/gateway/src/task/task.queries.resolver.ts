import { getTask } from '@grid/contracts';
import { Query, Resolver } from '@nestjs/graphql';
import { listOrError, oneOrNull } from '../edge/answers.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { ownedOf } from '../edge/ids.js';
import type { QueryDeskArgs, QueryResolvers, QueryTaskArgs } from '../generated/schema.generated.js';
import { deskAsked } from './desk-asked.js';

/** Tasks 交办任务 and desks 待办, read from the service that owns them. */
@Resolver()
export class TaskQueriesResolver implements Pick<QueryResolvers, 'task' | 'desk'> {
  @Query()
  async task(_: unknown, { id }: QueryTaskArgs, { caller }: GatewayContext) {
    const task = ownedOf('task', id);
    return oneOrNull(await caller.ask(getTask, task, { taskId: task.uuid }));
  }

  @Query()
  async desk(_: unknown, args: QueryDeskArgs, { caller }: GatewayContext) {
    return listOrError(await caller.ask(...deskAsked(args, caller.actor)));
  }
}
