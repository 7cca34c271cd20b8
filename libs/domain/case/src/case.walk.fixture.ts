import fc from 'fast-check';
import { SYSTEM_ACTOR, type Actor, type AreaPath, type Unit } from '@grid/territory';
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
  pick,
  UNITS,
} from '@grid/testkit';
import type { CaseCommand } from './case.commands.js';
import type { CaseState } from './case.js';
import * as asked from './case.asked.fixture.js';
import * as told from './case.fixture.js';
import { handoffOf, HANDOFFS } from './handoff.walk.fixture.js';

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
  'RequestInfo',
  'SupplyInfo',
  'MergeCase',
  'UnmergeCase',
  'TakeMerged',
  'ReleaseMerged',
  'ProposeShelving',
  'DecideShelving',
  'UnshelveCase',
  'HastenCase',
  'ArchiveCase',
  'NoteCase',
  'AttachToCase',
  'CheckCase',
  'CloseCase',
  'ReopenCase',
  'WithdrawCase',
  'VoidCase',
] as const satisfies readonly CaseCommand['type'][];

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
  'RequestInfo',
  'SupplyInfo',
  'UnmergeCase',
  'ReleaseMerged',
  'ProposeShelving',
  'DecideShelving',
  'UnshelveCase',
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
    fc.array(anyChoice, { maxLength: 50, size: 'max' }),
    fc.nat({ max: 11 }),
  )
  .map(([[kind, first], rest, n]) => [
    ...(RARE[Math.floor(n / 2)] ?? [{ ...first, kind, stranger: null }]),
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

/** A lead that is gone while its co-handler has not answered the recall, and the matter settled on the spot. */
const UNANSWERED: readonly Choice[] = [
  ...(['SubmitCase', 'AcceptCase', 'DispatchCase'] as const).map((kind) => choosing(kind, 6)),
  ...[0, 1].map((n) => choosing('RecallTask', n + 2)),
  ...(['TASK_RECALLED', 'ResolveOnSpot', 'CloseCase'] as const).map((kind) => choosing(kind, 2)),
];

const RARE = [PASSED_ROUND, UNANSWERED];

function choosing(kind: Choice['kind'], n: number): Choice {
  return { ...passing(kind, 1), n };
}

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
  RequestInfo: countyActor('OPERATOR'),
  SupplyInfo: citizen(1),
  MergeCase: countyActor('OPERATOR'),
  UnmergeCase: countyActor('DUTY_CHIEF'),
  TakeMerged: countyActor('OPERATOR'),
  ReleaseMerged: countyActor('DUTY_CHIEF'),
  ProposeShelving: actorAt(department(COUNTY, 'mzj')),
  DecideShelving: countyActor('DUTY_CHIEF'),
  UnshelveCase: countyActor('DUTY_CHIEF'),
  HastenCase: citizen(1),
  ArchiveCase: SYSTEM_ACTOR,
  NoteCase: countyActor('OPERATOR'),
  AttachToCase: countyActor('OPERATOR'),
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
      const sentTo = n % 4 === 3 ? department(COUNTY, 'mzj') : unit;
      const role = flag ? ('CO' as const) : ('INFORM' as const);
      const beside = {
        taskId: `beside-${index}`,
        unit: pick(UNITS, n + index),
        role,
        mandatory: n % 2 === 0,
      };
      const helpers = n % 3 === 0 ? [{ ...beside, instruction: '' }] : [];
      return asked.dispatch({ taskId, unit: sentTo, due, helpers, targetFromCatalogue: n !== 2, ...person });
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
    case 'RequestInfo': {
      const holder = theCase?.children.find(({ unit: { kind } }) => kind === 'DEPARTMENT');
      const asking = flag && holder ? actorAt(holder.unit) : person.actor;
      return asked.requestInfo({ question: text, now, actor: stranger ?? asking });
    }
    case 'SupplyInfo':
      return asked.supplyInfo({ reply: text, ...person });
    case 'MergeCase':
      return asked.mergeCase({ masterId: n === 4 ? 'case-1' : 'case-2', reason: text, ...person });
    case 'UnmergeCase':
      return asked.unmergeCase({ reason: text, ...person });
    case 'TakeMerged':
      return asked.takeMerged(person);
    case 'ReleaseMerged':
      return asked.releaseMerged(person);
    case 'ProposeShelving':
    case 'UnshelveCase': {
      const lead = theCase?.children.find(({ unit }) => unit.kind === 'DEPARTMENT');
      const who = lead && (flag || kind === 'ProposeShelving') ? actorAt(lead.unit) : person.actor;
      const said = { reason: text, now, actor: stranger ?? who };
      const reviewAt = minute(index + n - 2);
      return kind === 'UnshelveCase'
        ? asked.unshelveCase(said)
        : asked.proposeShelving({ ...said, reviewAt, latestReviewAt: minute(index + 17) });
    }
    case 'DecideShelving':
      return asked.decideShelving({ approved: n % 3 !== 0, reason: text, ...person });
    case 'HastenCase': {
      const citizenAgainAt = flag ? minute(index + n - 10) : null;
      return asked.hastenCase({ text, citizenAgainAt, ...person });
    }
    case 'ArchiveCase':
      return asked.archiveCase(person);
    case 'NoteCase':
      return asked.note({ text, ...person });
    case 'AttachToCase':
      // Few uploads and little room, so that both are met again.
      return asked.attach({ file: { ...told.file, attachmentId: `file-${n % 3}` }, most: 1, ...person });
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
