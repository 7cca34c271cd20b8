import fc from 'fast-check';
import { ownerOfUnit, SYSTEM_ACTOR, type Actor, type AreaPath, type Unit } from '@grid/territory';
import { isCountyOffice, isOpen, type Handoff, type TaskOrder } from '@grid/domain-handoff';
import {
  actorAt,
  anyActor,
  anyArea,
  anyUnit,
  citizen,
  COUNTY,
  countyActor,
  department,
  DEPARTMENTS,
  minute,
  office,
  pick,
  UNITS,
} from '@grid/testkit';
import type { CaseCommand } from './case.commands.js';
import type { CaseState } from './case.js';
import * as asked from './case.asked.fixture.js';
import * as told from './case.fixture.js';

const COMMANDS = [
  'SubmitCase',
  'AcceptCase',
  'RefuseCase',
  'ResolveOnSpot',
  'DispatchCase',
  'AddCoHandler',
  'ProposeCoHandler',
  'DecideCoHandler',
  'RuleReturn',
  'RuleJointly',
  'RecallTask',
  'NoteCase',
  'CheckCase',
  'CloseCase',
  'ReopenCase',
  'WithdrawCase',
  'VoidCase',
] as const satisfies readonly CaseCommand['type'][];

const HANDOFFS = [
  'TASK_SIGNED',
  'TASK_REPORTED',
  'RETURN_REQUESTED',
  'TASK_RECALLED',
  'REPORT_HELD_UP',
  'TASK_HANDED_UP',
  'REQUEST_TAKEN_IN',
  'HANDOFF_REFUSED',
  'COMPLETION_ORDERED',
] as const satisfies readonly Handoff['type'][];

/** Something that may happen to a case; numbers choose among what its state offers. */
export interface Choice {
  readonly kind: (typeof COMMANDS)[number] | (typeof HANDOFFS)[number];
  /** Null: somebody who usually may. */
  readonly stranger: Actor | null;
  readonly unit: Unit;
  readonly place: AreaPath;
  readonly n: number;
  readonly flag: boolean;
}

const OFTEN: readonly Choice['kind'][] = [
  'AcceptCase',
  'DispatchCase',
  'ProposeCoHandler',
  'DecideCoHandler',
  'TASK_REPORTED',
  'REPORT_HELD_UP',
  'RETURN_REQUESTED',
  'RuleReturn',
  'CheckCase',
  'CloseCase',
  'ReopenCase',
];

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...COMMANDS, ...HANDOFFS) },
    { weight: 2, arbitrary: fc.constantFrom(...OFTEN) },
  ),
  stranger: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: anyActor },
    { weight: 1, arbitrary: fc.constant(SYSTEM_ACTOR) },
  ),
  unit: anyUnit,
  place: anyArea,
  n: fc.nat({ max: 20 }),
  flag: fc.boolean(),
});

/** A life of a case: how it may begin, and what may befall it. */
export const anyLife: fc.Arbitrary<readonly Choice[]> = fc
  .tuple(
    fc.tuple(fc.constantFrom('SubmitCase', 'REQUEST_TAKEN_IN', 'TASK_HANDED_UP'), anyChoice),
    fc.array(anyChoice, { maxLength: 40, size: 'max' }),
    fc.nat({ max: 5 }),
  )
  .map(([[kind, first], rest, n]) => [
    ...(n === 0 ? PASSED_ROUND : [{ ...first, kind, stranger: null }]),
    ...rest,
  ]);

/** A matter that two units passed on, and a third wishes to: chance alone brings few lives that far. */
const PASSED_ROUND: readonly Choice[] = [
  ...(['SubmitCase', 'AcceptCase'] as const).map((kind) => passing(kind, 0)),
  ...[1, 2, 3].flatMap((unit) => [
    passing('DispatchCase', unit),
    passing('RETURN_REQUESTED', unit),
    ...(unit < 3 ? [passing('RuleReturn', unit)] : []),
  ]),
];

function passing(kind: Choice['kind'], unit: number): Choice {
  return { kind, stranger: null, unit: pick(UNITS, unit), place: 'gx/t1', n: 4, flag: true };
}

const USUAL: Readonly<Record<(typeof COMMANDS)[number], Actor>> = {
  SubmitCase: citizen(1),
  AcceptCase: countyActor('OPERATOR'),
  RefuseCase: countyActor('DUTY_CHIEF'),
  ResolveOnSpot: countyActor('OPERATOR'),
  DispatchCase: countyActor('DISPATCHER'),
  AddCoHandler: countyActor('DISPATCHER'),
  ProposeCoHandler: actorAt(department(COUNTY, 'mzj')),
  DecideCoHandler: countyActor('DISPATCHER'),
  RuleReturn: countyActor('DUTY_CHIEF'),
  RuleJointly: countyActor('DUTY_CHIEF'),
  RecallTask: countyActor('DISPATCHER'),
  NoteCase: countyActor('OPERATOR'),
  CheckCase: countyActor('INSPECTOR'),
  CloseCase: countyActor('DUTY_CHIEF'),
  ReopenCase: citizen(1),
  WithdrawCase: citizen(1),
  VoidCase: countyActor('DUTY_CHIEF'),
};

/** The command a choice means, given the case it meets. */
export function commandOf(choice: Choice, theCase: CaseState, index: number): CaseCommand {
  const { kind, stranger, unit, place, n, flag } = choice;
  const now = minute(index);
  const childTaskId =
    theCase === null || theCase.children.length === 0 ? 'none' : pick(theCase.children, n).taskId;
  const text = n === 0 ? ' ' : 'because';
  const placePath = theCase === null || flag ? place : theCase.placePath;
  if (!isCommand(kind))
    return { ...asked.take(handoffOf(choice, theCase, index)), actor: stranger ?? SYSTEM_ACTOR, now };
  const person = { actor: stranger ?? USUAL[kind], now };
  switch (kind) {
    case 'SubmitCase':
      return asked.submit({ submission: { ...told.submission, placePath }, ...person });
    case 'AcceptCase':
      return asked.acceptCase({ placePath, ...person });
    case 'RefuseCase':
      return asked.refuseCase({ explanation: text, ...person });
    case 'ResolveOnSpot':
      return asked.resolveOnSpot({ categoryAllows: flag, result: text, ...person });
    case 'DispatchCase': {
      const due = flag ? { dueAt: minute(n * 100), dueNote: 'FIXED' as const } : asked.dispatch().due;
      const taskId = n === 1 ? childTaskId : `task-${index}`;
      const role = flag ? ('CO' as const) : ('INFORM' as const);
      const beside = {
        taskId: `beside-${index}`,
        unit: pick(UNITS, n + index),
        role,
        mandatory: n % 2 === 0,
      };
      const helpers = n % 3 === 0 ? [{ ...beside, instruction: '' }] : [];
      return asked.dispatch({ taskId, unit, due, helpers, targetFromCatalogue: n !== 2, ...person });
    }
    case 'AddCoHandler':
      return asked.addCoHandler({ taskId: `co-${index}`, unit, mandatory: flag, ...person });
    case 'ProposeCoHandler': {
      const lead = theCase?.children.find(({ role, status }) => role === 'LEAD' && status !== 'RETURNED');
      const own = lead === undefined || n % 4 === 0 ? person.actor : actorAt(lead.unit, 'DEPARTMENT_LEAD');
      const wish = { taskId: `wish-${n % 2}`, unit: pick(DEPARTMENTS, n), reason: text };
      return asked.proposeCoHandler({ ...wish, mandatory: flag, now, actor: stranger ?? own });
    }
    case 'DecideCoHandler':
      return asked.decideCoHandler({ taskId: `wish-${n % 2}`, consented: flag, reason: text, ...person });
    case 'RuleReturn': {
      const ruling = n % 3 === 0 ? countyActor('DISPATCHER') : person.actor;
      const ruledOn = flag ? (askingOf(theCase)?.taskId ?? childTaskId) : childTaskId;
      return asked.ruleReturn({
        childTaskId: ruledOn,
        granted: flag,
        reason: text,
        now,
        actor: stranger ?? ruling,
      });
    }
    case 'RuleJointly': {
      const units = n === 3 ? [] : [unit];
      const ids = { childTaskId: askingOf(theCase)?.taskId ?? childTaskId, taskId: `bound-${index}` };
      return asked.ruleJointly({ ...ids, boundUnit: unit, units, text, ...person });
    }
    case 'RecallTask':
      return asked.recall({ childTaskId, reason: text, ...person });
    case 'NoteCase':
      return asked.note({ text, ...person });
    case 'CheckCase':
      return asked.check({ passed: n % 3 !== 0, remark: n % 6 === 0 ? '' : 'seen', ...person });
    case 'CloseCase': {
      const attempt = { channel: 'PHONE', delivered: n !== 3, text: '' } as const;
      return asked.close({ feedback: [attempt], reopenUntil: minute(index + n), ...person });
    }
    case 'ReopenCase':
      return asked.reopen({ reason: text, ...person });
    case 'WithdrawCase':
      return asked.withdraw({ reason: text, ...person });
    case 'VoidCase':
      return asked.voidCase({ reason: text, ...person });
  }
}

function askingOf(theCase: CaseState) {
  return theCase?.children.find(({ status }) => status === 'RETURN_REQUESTED');
}

function isCommand(kind: Choice['kind']): kind is (typeof COMMANDS)[number] {
  return (COMMANDS as readonly string[]).includes(kind);
}

function handoffOf({ kind, unit, n, flag }: Choice, theCase: CaseState, index: number): Handoff {
  const children = theCase?.children ?? [];
  const taskId = children.length === 0 || n === 7 ? 'nobody' : pick(children, n).taskId;
  const who = told.by(actorAt(unit));
  const begun = (id: string, over: Partial<TaskOrder> = {}) =>
    told.order({ ...told.stationOrder, taskId: id, unit, orderedBy: who, ...over });
  const known = { taskId, caseId: 'case-1', parent: { kind: 'CASE' } } as const;
  switch (kind) {
    case 'TASK_SIGNED':
    case 'TASK_RECALLED':
      return { type: kind, ...known, at: minute(n) };
    case 'TASK_REPORTED':
      return { ...told.childReported({ handlerUnitIds: [unit.unitId], onSpot: n % 5 === 0 }), ...known };
    case 'REPORT_HELD_UP': {
      const waitsFor = children.filter(({ role }) => role === 'CO').map((child) => child.taskId);
      return { type: kind, taskId, caseId: 'case-1', waitsFor, since: minute(Math.max(index - n, 0)) };
    }
    case 'RETURN_REQUESTED': {
      const open = children.find(isOpen);
      return { ...told.childAsksReturn, ...known, taskId: flag && open ? open.taskId : taskId };
    }
    case 'TASK_HANDED_UP': {
      const lower = flag && taskId !== 'nobody' ? taskId : `lower-${index}`;
      const upper = n % 3 === 0 ? office(COUNTY) : unit;
      const order = begun(`upper-${n % 4}`, { unit: upper });
      const above = { kind: 'TASK', taskId: order.taskId, owner: ownerOfUnit(upper) } as const;
      const parent = isCountyOffice(upper) ? order.parent : above;
      const follower = begun(lower, { role: 'INFORM', mandatory: false, parent });
      return { type: kind, request: told.takenInRequest, order, follower, reason: 'needs more' };
    }
    case 'HANDOFF_REFUSED': {
      const rejection = { code: 'TASK_ENDED', decidedBy: '', reason: '', nextStep: '' };
      const sender = { kind: 'CASE', caseId: 'case-1' } as const;
      return { type: kind, taskId, sender, refused: flag ? 'TASK_HANDED_DOWN' : 'RECALL_ORDERED', rejection };
    }
    case 'COMPLETION_ORDERED':
      return { type: kind, taskId, by: who };
    default:
      return { type: 'REQUEST_TAKEN_IN', order: begun(`own-${index}`), request: told.takenInRequest };
  }
}
