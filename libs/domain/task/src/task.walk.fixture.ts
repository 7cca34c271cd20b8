import fc from 'fast-check';
import { ownerOfUnit, parentOf, SYSTEM_ACTOR, type Actor, type Unit } from '@grid/territory';
import type { Handoff } from '@grid/domain-handoff';
import { actorAt, anyActor, anyUnit, minute, office, pick, UNITS } from '@grid/testkit';
import type { TaskCommand } from './task.commands.js';
import type { TaskState } from './task.js';
import { attach, by, file, order, report, request, takenInRequest } from './task.fixture.js';

const COMMANDS = [
  'TakeInRequest',
  'SignTask',
  'HandDownTask',
  'HandUpTask',
  'RequestReturn',
  'RuleReturn',
  'RecallTask',
  'NoteTask',
  'AttachToTask',
  'ReportDone',
] as const satisfies readonly TaskCommand['type'][];

const HANDOFFS = [
  'TASK_HANDED_DOWN',
  'RETURN_RULED',
  'RECALL_ORDERED',
  'REWORK_ORDERED',
  'COMPLETION_ORDERED',
  'CASE_NUMBERED',
  'CASE_HASTENED',
  'CO_HANDLER_TOLD',
  'REPORT_HELD_UP',
  'TASK_SIGNED',
  'TASK_REPORTED',
  'RETURN_REQUESTED',
  'TASK_RECALLED',
  'TASK_HANDED_UP',
  'REQUEST_TAKEN_IN',
  'HANDOFF_REFUSED',
] as const satisfies readonly Handoff['type'][];

/** Something that may happen to a task; numbers choose among what its state offers. */
export interface Choice {
  readonly kind: (typeof COMMANDS)[number] | (typeof HANDOFFS)[number];
  /** Null: whoever usually acts for the unit that holds the task. */
  readonly stranger: Actor | null;
  readonly unit: Unit;
  readonly n: number;
  readonly flag: boolean;
}

const OFTEN: readonly Choice['kind'][] = [
  'SignTask',
  'HandDownTask',
  'ReportDone',
  'TASK_REPORTED',
  'RequestReturn',
  'RETURN_RULED',
];

export const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...COMMANDS, ...HANDOFFS) },
    { weight: 1, arbitrary: fc.constantFrom(...OFTEN) },
  ),
  stranger: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: anyActor },
    { weight: 1, arbitrary: fc.constant(SYSTEM_ACTOR) },
  ),
  unit: anyUnit,
  n: fc.nat({ max: 20 }),
  flag: fc.boolean(),
});

/** A life of a task: how it may begin, and what may befall it. */
export const anyLife: fc.Arbitrary<readonly Choice[]> = fc
  .tuple(
    fc.tuple(fc.constantFrom('TASK_HANDED_DOWN', 'TakeInRequest', 'TASK_HANDED_UP'), anyChoice),
    fc.array(anyChoice, { maxLength: 30, size: 'max' }),
  )
  .map(([[kind, first], rest]) => [{ ...first, kind, stranger: null }, ...rest]);

/** The command a choice means, given the task it meets. */
export function commandOf(choice: Choice, task: TaskState, index: number): TaskCommand {
  const { kind, stranger, n, flag } = choice;
  const holder = task?.order.unit ?? choice.unit;
  const now = minute(index);
  const person = { actor: stranger ?? actorAt(holder), now };
  const childTaskId = task === null || task.children.length === 0 ? 'none' : pick(task.children, n).taskId;
  switch (kind) {
    case 'TakeInRequest': {
      const inside = { ...request, placePath: flag ? holder.areaPath : 'gx/t1/v1' };
      const onSpot = n % 3 === 0 ? { result: 'done', allowed: n % 2 === 0 } : null;
      return { type: kind, taskId: 'own', request: inside, unit: holder, onSpot, ...person };
    }
    case 'SignTask':
      return { type: kind, ...person };
    case 'HandDownTask': {
      const role = pick(['LEAD', 'CO', 'INFORM'] as const, n);
      const down = { childTaskId: `child-${index}`, unit: choice.unit, role, mandatory: flag };
      return { type: kind, ...down, instruction: '', dueAt: n % 3 === 0 ? minute(n * 40) : null, ...person };
    }
    case 'HandUpTask': {
      const above = holder.kind === 'DEPARTMENT' ? holder.areaPath : (parentOf(holder.areaPath) ?? 'gx');
      const upperUnit = flag ? office(above) : choice.unit;
      return { type: kind, upperTaskId: 'upper', upperUnit, reason: 'beyond us', ...person };
    }
    case 'RequestReturn':
      return { type: kind, ground: 'OTHER', explanation: 'not ours', suggestedUnitId: null, ...person };
    case 'RuleReturn':
      return { type: kind, childTaskId, granted: flag, reason: 'ruled', ...person };
    case 'RecallTask':
      return { type: kind, childTaskId, reason: 'wrong', ...person };
    case 'NoteTask':
      return { type: kind, text: n === 0 ? '' : 'noted', visibility: 'INTERNAL', ...person };
    case 'AttachToTask':
      // Few uploads and little room, so that both are met again.
      return { ...attach({ file: { ...file, attachmentId: `file-${n % 3}` }, most: 1 }), ...person };
    case 'ReportDone':
      return { ...report(), ...person };
    default:
      return { type: 'TakeHandoff', handoff: handoffOf(choice, task), actor: stranger ?? SYSTEM_ACTOR, now };
  }
}

function handoffOf({ kind, unit, n, flag }: Choice, task: TaskState): Handoff {
  const taskId = task?.order.taskId ?? 'own';
  const who = by(actorAt(pick(UNITS, n)));
  const down = order({
    taskId,
    unit,
    returnAllowed: n % 4 !== 0,
    dueAt: n % 3 === 0 ? null : minute(n * 50),
  });
  const child = task === null || task.children.length === 0 ? null : pick(task.children, n);
  const from = {
    taskId: child?.taskId ?? 'nobody',
    caseId: 'case-1',
    parent: { kind: 'TASK', taskId, owner: ownerOfUnit(unit) },
  } as const;
  const reason = 'because';
  switch (kind) {
    case 'RETURN_RULED':
      return { type: kind, taskId, granted: flag, reason, by: who };
    case 'RECALL_ORDERED':
      return { type: kind, taskId, final: flag, reason, by: who };
    case 'REWORK_ORDERED':
      return { type: kind, taskId, reason, by: who };
    case 'COMPLETION_ORDERED':
      return { type: kind, taskId, by: who };
    case 'CASE_NUMBERED': {
      const dueAt = flag ? minute(n * 60) : null;
      return { type: kind, taskId, caseNumber: `GX-${n}`, dueAt, dueNote: 'FIXED' };
    }
    case 'CASE_HASTENED':
      return {
        type: kind,
        taskId,
        text: 'still dark',
        replyDueAt: minute(n),
        byCitizen: flag,
        at: minute(n),
      };
    case 'CO_HANDLER_TOLD': {
      const coHandler = { taskId: `co-${n % 3}`, unit, mandatory: n % 4 !== 0, open: flag };
      return { type: kind, taskId, coHandler };
    }
    case 'REPORT_HELD_UP':
      return { type: kind, taskId, caseId: 'case-1', waitsFor: [], since: minute(n) };
    case 'TASK_SIGNED':
    case 'TASK_RECALLED':
      return { type: kind, ...from, at: minute(n) };
    case 'TASK_REPORTED': {
      const handlerUnitIds = child === null ? [] : [child.unit.unitId];
      const result = { result: 'done', solved: true, factsTrue: true, evidence: [], onSpot: false };
      return {
        type: kind,
        ...from,
        report: { ...result, handlerUnitIds, reportedAt: minute(n), reportedBy: who },
      };
    }
    case 'RETURN_REQUESTED': {
      const why = { ground: 'OTHER', explanation: 'not ours', suggestedUnitId: null } as const;
      return { type: kind, ...from, ...why, at: minute(n) };
    }
    case 'TASK_HANDED_UP': {
      const follower = order({ taskId: 'lower', unit: pick(UNITS, n), role: 'INFORM', mandatory: false });
      return {
        type: kind,
        request: takenInRequest,
        order: { ...down, parent: { kind: 'CASE' } },
        follower,
        reason,
      };
    }
    case 'REQUEST_TAKEN_IN':
      return { type: kind, order: down, request: takenInRequest };
    case 'HANDOFF_REFUSED': {
      const rejection = { code: flag ? 'CASE_ENDED' : 'OTHER', decidedBy: '', reason, nextStep: '' };
      const refused = pick(HANDOFFS, n);
      return { type: kind, taskId: from.taskId, sender: { kind: 'TASK', taskId }, refused, rejection };
    }
    default:
      return { type: 'TASK_HANDED_DOWN', order: down };
  }
}
