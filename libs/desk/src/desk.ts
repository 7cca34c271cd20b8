import type { CommandContract, CommandMessage, Reply, TaskView } from '@grid/contracts';
import { taskDecider, type TaskCommand } from '@grid/domain-task';
import type { ServiceRuntime } from '@grid/platform';
import type { Owner } from '@grid/territory';
import { carryOut } from './command-work.js';
import { DirectoryReader } from './persistence/directory-reader.js';
import type { TaskAggregate } from './task/task.aggregate.js';
import { taskView } from './task/task-views.js';

type Body<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;

/** What a person asks of a task, before actor and time are added. */
export type TaskCommandBody = Body<TaskCommand>;

/** One level's desk: what all its handlers share. */
export class Desk {
  readonly directory: DirectoryReader;

  constructor(
    readonly runtime: ServiceRuntime,
    readonly owner: Owner,
    readonly tasks: TaskAggregate,
  ) {
    this.directory = new DirectoryReader(runtime.pool);
  }

  /** Asks a task's law and makes the answer durable. */
  carryOut(
    message: CommandMessage<CommandContract>,
    taskId: string,
    command: TaskCommandBody,
    options: { readonly fresh?: boolean } = {},
  ): Promise<Reply<TaskView>> {
    return carryOut(this.runtime.unitOfWork, message, {
      aggregate: this.tasks,
      id: taskId,
      fresh: options.fresh ?? false,
      decide: ({ state }, { now }) => taskDecider.decide(state, { ...command, actor: message.actor, now }),
      answer: (task, version) => taskView(task, version, message.actor),
    });
  }
}
