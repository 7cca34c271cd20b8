import { randomUUID } from 'node:crypto';
import type { FactMessage } from '@grid/contracts';
import { handoffOutgoing, taskSummary } from '@grid/desk';
import { announceTask, taskDecider, type Task, type TaskCommand, type TaskEvent } from '@grid/domain-task';
import { fold, instantFromMs } from '@grid/kernel';
import { ownerOfUnit, partitionOf, type Actor, type Unit } from '@grid/territory';

type Body<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;
type Fact = Omit<FactMessage, 'correlationId'>;

/** A task of a lower level, played by its own law, with the facts that level would send. */
export class DistantTask {
  readonly taskId = randomUUID();
  readonly caseId = randomUUID();
  private state: Task | null = null;
  private version = 0;
  private nowMs = Date.now() - 3_600_000;
  private seq = 0;

  constructor(private readonly unit: Unit) {}

  /** Does something, and gives the handoffs and the word to the register that follow. */
  act(
    actor: Actor,
    command: Body<TaskCommand>,
  ): { readonly handoffs: readonly Fact[]; readonly recorded: Fact } {
    this.nowMs += 1000;
    const now = instantFromMs(this.nowMs);
    const decision = taskDecider.decide(this.state, { ...command, actor, now } as TaskCommand);
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.rejection)}`);
    const first = this.version;
    const state = fold(taskDecider, decision.events, this.state);
    if (!state) throw new Error('nothing came of it');
    this.state = state;
    this.version += decision.events.length;
    const recorded = {
      events: decision.events.map((event, index) => this.recorded(event, first + index + 1, actor, now)),
      task: taskSummary(state, this.version),
    };
    return {
      handoffs: decision.events
        .flatMap((event) => announceTask(event, state))
        .map((announcement) => handoffOutgoing(announcement, { kind: 'TASK', taskId: this.taskId }))
        .map(({ to, fact, streamId, body }) => this.fact(to, fact, streamId, body, now)),
      recorded: this.fact('register', 'task-recorded', this.taskId, recorded, now),
    };
  }

  private recorded(event: TaskEvent, version: number, actor: Actor, recordedAt: string) {
    const { taskId: streamId, caseId } = this;
    const { accountId, postId, role, name, unitId, unitName } = actor;
    const by = { accountId, postId, role, name, unitId, unitName };
    const body = JSON.stringify({
      streamKind: 'task',
      streamId,
      version,
      recordedAt,
      actor: by,
      data: event,
    });
    return { streamId, version, type: event.type, caseId, recordedAt, body };
  }

  private fact(
    receiver: Fact['receiver'],
    fact: string,
    streamId: string,
    body: unknown,
    recordedAt: string,
  ): Fact {
    this.seq += 1;
    const sender = ownerOfUnit(this.unit);
    return {
      sender,
      receiver,
      partition: partitionOf(this.unit.areaPath),
      seq: this.seq,
      fact,
      streamId,
      recordedAt,
      body,
    };
  }
}
