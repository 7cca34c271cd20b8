import { Defect, fold, type Decision } from '@grid/kernel';
import { ownerOfUnit, SYSTEM_ACTOR, type Owner } from '@grid/territory';
import {
  addressee,
  refusalOf,
  type AggregateRef,
  type Announcement,
  type Handoff,
} from '@grid/domain-handoff';
import { announceTask, taskDecider, type Task, type TaskCommand, type TaskState } from '@grid/domain-task';
import { announceCase, caseDecider, type Case, type CaseCommand, type CaseState } from '@grid/domain-case';
import { minute } from '../arbitraries.js';

/** A handoff under way: whose it is, and its place in its channel. */
export interface Message {
  readonly seq: number;
  readonly from: Owner;
  readonly sender: AggregateRef;
  readonly to: Owner;
  readonly partition: string;
  readonly handoff: Handoff;
}

/** A handoff that could not be taken, for the spec to look at. */
export interface Refused {
  readonly message: Message;
  readonly code: string;
}

/**
 * A whole county in memory: one owner of cases, five of tasks, and between each two owners one channel per
 * partition, first in, first out, each independent of every other. What a real shell does around the
 * deciders is done here in its plainest form: decide, fold, announce; and answer what cannot be taken.
 */
export class CountyNetwork {
  readonly cases = new Map<string, CaseState>();
  readonly tasks = new Map<string, { readonly owner: Owner; readonly state: TaskState }>();
  readonly refused: Refused[] = [];
  private readonly channels = new Map<string, Message[]>();
  private readonly sent = new Map<string, number>();
  private readonly received = new Map<string, number>();
  private clock = 0;
  private numbers = 0;

  /** The time of the next command: every step is a minute. */
  now(): string {
    this.clock += 1;
    return minute(this.clock);
  }

  /** What a person does to a case, by its owner. */
  atCase(caseId: string, command: CaseCommand): Decision<unknown> {
    const before = this.cases.get(caseId) ?? null;
    const decision = caseDecider.decide(before, command);
    if (!decision.ok) return decision;
    const state = fold(caseDecider, decision.events, before);
    this.cases.set(caseId, state);
    for (const event of decision.events)
      if (state !== null) this.send('county-center', { kind: 'CASE', caseId }, announceCase(event, state));
    return decision;
  }

  /** What a person does to a task, by the owner of its unit. */
  atTask(taskId: string, owner: Owner, command: TaskCommand): Decision<unknown> {
    const known = this.tasks.get(taskId);
    // A task that an owner does not hold does not exist there, whoever else may hold it.
    const before = known !== undefined && known.owner === owner ? known.state : null;
    const decision = taskDecider.decide(before, command);
    const events = decision.ok ? decision.events : (decision.record ?? []);
    if (events.length === 0) return decision;
    const state = fold(taskDecider, events, before);
    if (state === null) return decision;
    if (known !== undefined && known.owner !== owner) throw new Defect(`${taskId} opened at two owners`);
    if (ownerOfUnit(state.order.unit) !== owner) throw new Defect(`${taskId} opened at a stranger, ${owner}`);
    this.tasks.set(taskId, { owner, state });
    for (const event of events) this.send(owner, { kind: 'TASK', taskId }, announceTask(event, state));
    return decision;
  }

  /** The channels that hold something. */
  waiting(): readonly string[] {
    return [...this.channels].filter(([, messages]) => messages.length > 0).map(([name]) => name);
  }

  /** Brings the oldest message of a channel to its receiver; `twice` as a broker may. */
  deliver(channel: string, twice = false): void {
    const message = this.channels.get(channel)?.shift();
    if (message === undefined) return;
    this.receive(channel, message);
    if (twice) this.receive(channel, message);
  }

  /** Every open task, and every case, as the spec's people see them. */
  allTasks(): readonly Task[] {
    return [...this.tasks.values()].flatMap(({ state }) => state ?? []);
  }

  allCases(): readonly Case[] {
    return [...this.cases.values()].flatMap((state) => state ?? []);
  }

  /** What the county hands into every command that may register a case. */
  registration() {
    this.numbers += 1;
    const due = { dueAt: minute(10_000 + this.numbers), dueNote: 'FIXED' as const };
    return { number: `N${this.numbers}`, limitWorkDays: 7, due };
  }

  private receive(channel: string, message: Message): void {
    if (message.seq <= (this.received.get(channel) ?? 0)) return;
    this.received.set(channel, message.seq);
    const { handoff, to, from, partition } = message;
    const decision = this.take(addressee(handoff, to), to, handoff);
    if (decision.ok) return;
    this.refused.push({ message, code: decision.rejection.code });
    if (handoff.type === 'HANDOFF_REFUSED') throw new Defect('a refusal was refused');
    const answer = refusalOf(handoff, message.sender, decision.rejection);
    this.send(to, addressee(handoff, to), [{ to: from, partition, handoff: answer }]);
  }

  private take(aggregate: AggregateRef, owner: Owner, handoff: Handoff): Decision<unknown> {
    const context = { actor: SYSTEM_ACTOR, now: this.now() };
    if (aggregate.kind === 'TASK')
      return this.atTask(aggregate.taskId, owner, { ...context, type: 'TakeHandoff', handoff });
    if (owner !== 'county-center') throw new Defect(`a case was asked of ${owner}`);
    const registration = this.registration();
    return this.atCase(aggregate.caseId, { ...context, type: 'TakeHandoff', handoff, ...registration });
  }

  private send(from: Owner, sender: AggregateRef, announcements: readonly Announcement[]): void {
    for (const { to, partition, handoff } of announcements) {
      const channel = `${from} > ${to} / ${partition}`;
      const seq = (this.sent.get(channel) ?? 0) + 1;
      this.sent.set(channel, seq);
      const messages = this.channels.get(channel) ?? [];
      messages.push({ seq, from, sender, to, partition, handoff });
      this.channels.set(channel, messages);
    }
  }
}
