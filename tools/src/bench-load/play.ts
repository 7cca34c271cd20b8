import { announceCase, caseDecider, type Case, type CaseCommand, type CaseEvent } from '@grid/domain-case';
import type { Announcement } from '@grid/domain-handoff';
import { announceTask, taskDecider, type Task, type TaskCommand, type TaskEvent } from '@grid/domain-task';
import { fold, type Decision } from '@grid/kernel';
import { SYSTEM_ACTOR, type Actor, type Owner } from '@grid/territory';
import { moment, MOMENTS, SENTINELS } from './sentinels.js';

/** A command without what {@link Play} adds to it. */
type Asked<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;

/** A fact with who caused it and when, as the log keeps it. */
export interface Line<Event> {
  readonly version: number;
  readonly event: Event;
  readonly actor: Actor;
  readonly at: string;
}

/** One history as the deciders tell it: a case, and at most one task of a town. Handoffs arrive at once. */
export class Play {
  readonly caseLines: Line<CaseEvent>[] = [];
  readonly taskLines: Line<TaskEvent>[] = [];
  private happened = 0;

  get theCase(): Case | null {
    return fold<Case | null, CaseEvent>(
      caseDecider,
      this.caseLines.map(({ event }) => event),
    );
  }

  get task(): Task | null {
    return fold<Task | null, TaskEvent>(
      taskDecider,
      this.taskLines.map(({ event }) => event),
    );
  }

  /** Something a person does to the case; the next moment begins. */
  onCase(actor: Actor, asked: Asked<CaseCommand>): this {
    this.decideCase(actor, asked, this.nextMoment());
    return this;
  }

  /** Something a person does to the task; the next moment begins. */
  onTask(actor: Actor, asked: Asked<TaskCommand>): this {
    this.decideTask(actor, asked, this.nextMoment());
    return this;
  }

  private decideCase(actor: Actor, asked: Asked<CaseCommand>, now: string): void {
    // Taking a command apart and together again loses which kind goes with which fields; nothing else.
    const command = { ...asked, actor, now } as CaseCommand;
    const events = accepted(caseDecider.decide(this.theCase, command), command.type);
    for (const event of events) {
      this.caseLines.push({ version: this.caseLines.length + 1, event, actor, at: now });
    }
    const after = this.theCase;
    if (after)
      this.deliver(
        events.flatMap((event) => announceCase(event, after)),
        now,
      );
  }

  private decideTask(actor: Actor, asked: Asked<TaskCommand>, now: string): void {
    const command = { ...asked, actor, now } as TaskCommand;
    const events = accepted(taskDecider.decide(this.task, command), command.type);
    for (const event of events) {
      this.taskLines.push({ version: this.taskLines.length + 1, event, actor, at: now });
    }
    const after = this.task;
    if (after)
      this.deliver(
        events.flatMap((event) => announceTask(event, after)),
        now,
      );
  }

  private deliver(announcements: readonly Announcement[], now: string): void {
    for (const { to, handoff } of announcements) {
      const toCase = to === ('county-center' satisfies Owner);
      if (toCase) this.decideCase(SYSTEM_ACTOR, { type: 'TakeHandoff', handoff, ...UNUSED }, now);
      else this.decideTask(SYSTEM_ACTOR, { type: 'TakeHandoff', handoff }, now);
    }
  }

  private nextMoment(): string {
    if (this.happened >= MOMENTS) throw new Error('a history with more moments than there are');
    this.happened += 1;
    return moment(this.happened - 1);
  }
}

/** Only a request taken in below needs these, and none is here. */
const UNUSED = { number: '', limitWorkDays: 0, due: { dueAt: SENTINELS.dueAt, dueNote: 'FIXED' } } as const;

function accepted<Event>(decision: Decision<Event>, what: string): readonly Event[] {
  if (!decision.ok) throw new Error(`${what} was refused: ${decision.rejection.reason}`);
  return decision.events;
}
