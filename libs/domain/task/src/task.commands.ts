import type { Instant } from '@grid/kernel';
import type { Actor, Unit } from '@grid/territory';
import type { AttachRequest, Handoff, ReturnGround, TakenInRequest } from '@grid/domain-handoff';
import type { NoteVisibility } from './task.events.js';

/** What every command brings along: who, when, and nothing ambient. */
export interface CommandContext {
  readonly actor: Actor;
  readonly now: Instant;
}

/** What people and handoffs may ask of a task. Ids are minted at the edge. */
export type TaskCommand = CommandContext &
  (
    | {
        readonly type: 'TakeInRequest';
        readonly taskId: string;
        readonly request: Omit<TakenInRequest, 'takenInAt' | 'takenInBy'>;
        readonly unit: Unit;
        readonly onSpot: { readonly result: string; readonly allowed: boolean } | null;
      }
    | { readonly type: 'SignTask' }
    | {
        readonly type: 'HandDownTask';
        readonly childTaskId: string;
        readonly unit: Unit;
        readonly role: 'LEAD' | 'CO' | 'INFORM';
        readonly mandatory: boolean;
        readonly instruction: string;
        readonly dueAt: Instant | null;
      }
    | {
        readonly type: 'HandUpTask';
        readonly upperTaskId: string;
        readonly upperUnit: Unit;
        readonly reason: string;
      }
    | {
        readonly type: 'RequestReturn';
        readonly ground: ReturnGround;
        readonly explanation: string;
        readonly suggestedUnitId: string | null;
      }
    | {
        readonly type: 'RuleReturn';
        readonly childTaskId: string;
        readonly granted: boolean;
        readonly reason: string;
      }
    | { readonly type: 'RecallTask'; readonly childTaskId: string; readonly reason: string }
    | { readonly type: 'NoteTask'; readonly text: string; readonly visibility: NoteVisibility }
    | ({ readonly type: 'AttachToTask' } & AttachRequest)
    | {
        readonly type: 'ReportDone';
        readonly result: string;
        readonly solved: boolean;
        readonly factsTrue: boolean;
        readonly evidence: readonly string[];
      }
    | { readonly type: 'TakeHandoff'; readonly handoff: Handoff }
  );

/** One kind of task command. */
export type TaskCommandOf<Type extends TaskCommand['type']> = Extract<TaskCommand, { readonly type: Type }>;
