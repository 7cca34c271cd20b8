import type { FactMessage } from '@grid/contracts';
import { taskDecider } from '@grid/domain-task';
import { InvalidFact, type Work } from '@grid/platform';
import { SYSTEM_ACTOR, type Owner } from '@grid/territory';
import { handoffWork, type HandoffRoute } from '../../handoff/handoff-work.js';
import type { TaskAggregate } from '../../task/task.aggregate.js';
import type { Handoff } from '@grid/domain-handoff';

/** What a task makes of a handoff addressed to it. */
export function taskRoute(tasks: TaskAggregate, taskId: string, handoff: Handoff): HandoffRoute {
  return {
    aggregate: tasks,
    id: taskId,
    decide: (context, now) =>
      taskDecider.decide(context.load(tasks, taskId).state, {
        type: 'TakeHandoff',
        handoff,
        actor: SYSTEM_ACTOR,
        now,
      }),
  };
}

/** A handoff received below the county: always about a task of this level. */
export function onHandoff(fact: FactMessage, owner: Owner, tasks: TaskAggregate): Work {
  return handoffWork(fact, owner, (target, handoff) => {
    if (target.kind === 'CASE') throw new InvalidFact(`${owner} owns no cases`);
    return taskRoute(tasks, target.taskId, handoff);
  });
}
