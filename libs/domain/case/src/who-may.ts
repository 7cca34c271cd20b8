import { coversArea, type Actor, type Role } from '@grid/territory';
import { CASE_STATUSES, TERMINAL_CASE_STATUSES, type Case, type CaseStatus } from './case.js';
import type { CaseCommand } from './case.commands.js';

type Roles = readonly Actor['role'][];

const TOWN: readonly Role[] = ['TOWN_HEAD', 'TOWN_STAFF'];
const STATION: readonly Role[] = ['STATION_HEAD', 'STATION_STAFF'];
const LOOKING_ON: ReadonlySet<string> = new Set<Actor['role']>(['AUDITOR', 'ADMINISTRATOR', 'SYSTEM']);

/** Who attaches files: whoever may note. A unit further down the tree attaches to its task. */
const ATTACHING: Roles = [
  ...(['OPERATOR', 'DISPATCHER', 'DUTY_CHIEF', 'INSPECTOR', 'LEADER'] as const),
  ...[...TOWN, ...STATION],
  ...(['GRID_WORKER', 'BUILDING_HEAD'] as const),
  ...(['DEPARTMENT_LEAD', 'DEPARTMENT_CLERK', 'DEPARTMENT_SYSTEM'] as const),
];

/** Commands a person gives to a case that is there. */
export type OfficeCommandType = Exclude<CaseCommand['type'], 'SubmitCase' | 'TakeHandoff'>;

interface Gate {
  /** May anywhere in the county. */
  readonly anywhere: ReadonlySet<string>;
  /** May where their own area covers the case's place. */
  readonly inOwnArea: ReadonlySet<string>;
  readonly from: ReadonlySet<CaseStatus>;
}

function gate(anywhere: Roles, inOwnArea: Roles, from: readonly CaseStatus[]): Gate {
  return { anywhere: new Set(anywhere), inOwnArea: new Set(inOwnArea), from: new Set(from) };
}

const OPEN = CASE_STATUSES.filter((status) => !TERMINAL_CASE_STATUSES.has(status));
/** Also while it waits: what units ask is answered then as well. */
const WITH_TASKS: readonly CaseStatus[] = [
  'REGISTERED',
  'IN_HANDLING',
  'PENDING_CHECK',
  'AWAITING_INFO',
  'SHELVED',
];

const MERGERS: Roles = ['OPERATOR', 'DUTY_CHIEF'];

/** The table of actions: who, where, and from which states. */
export const GATES: Readonly<Record<OfficeCommandType, Gate>> = {
  AcceptCase: gate(['OPERATOR', 'DUTY_CHIEF'], [...TOWN, ...STATION], ['SUBMITTED']),
  RefuseCase: gate(['DUTY_CHIEF'], ['TOWN_HEAD'], ['SUBMITTED']),
  ResolveOnSpot: gate(['OPERATOR', 'DUTY_CHIEF'], [], ['SUBMITTED', 'REGISTERED']),
  DispatchCase: gate(['DISPATCHER', 'DUTY_CHIEF'], [...TOWN, ...STATION], ['REGISTERED']),
  AddCoHandler: gate(['DISPATCHER', 'DUTY_CHIEF'], [], ['IN_HANDLING']),
  ProposeCoHandler: gate(['DEPARTMENT_LEAD'], [], ['IN_HANDLING']),
  DecideCoHandler: gate(['DISPATCHER', 'DUTY_CHIEF'], [], ['IN_HANDLING']),
  RuleReturn: gate(['DISPATCHER', 'DUTY_CHIEF'], [], WITH_TASKS),
  RuleJointly: gate(['DUTY_CHIEF'], [], WITH_TASKS),
  RecallTask: gate(['DISPATCHER', 'DUTY_CHIEF'], [...TOWN, ...STATION], WITH_TASKS),
  RequestInfo: gate(
    ['OPERATOR', 'DISPATCHER', 'DUTY_CHIEF', 'DEPARTMENT_LEAD'],
    [],
    ['SUBMITTED', 'REGISTERED', 'IN_HANDLING'],
  ),
  SupplyInfo: gate(['CITIZEN'], [...STATION, 'GRID_WORKER', 'BUILDING_HEAD'], ['AWAITING_INFO']),
  MergeCase: gate(MERGERS, [], ['SUBMITTED', 'AWAITING_INFO', 'REGISTERED', 'IN_HANDLING']),
  UnmergeCase: gate(MERGERS, [], ['MERGED']),
  TakeMerged: gate(
    MERGERS,
    [],
    OPEN.filter((status) => status !== 'CLOSED'),
  ),
  ReleaseMerged: gate(MERGERS, [], CASE_STATUSES),
  ProposeShelving: gate(['DEPARTMENT_LEAD'], [], ['IN_HANDLING']),
  DecideShelving: gate(['DUTY_CHIEF'], [], ['IN_HANDLING']),
  UnshelveCase: gate(['DUTY_CHIEF', 'DEPARTMENT_LEAD'], [], ['SHELVED']),
  HastenCase: gate(
    ['CITIZEN', 'OPERATOR', 'DISPATCHER', 'DUTY_CHIEF', 'SYSTEM'],
    [],
    OPEN.filter((status) => status !== 'CLOSED'),
  ),
  ArchiveCase: gate(['SYSTEM'], [], ['CLOSED']),
  NoteCase: gate(
    [
      'OPERATOR',
      'DISPATCHER',
      'DUTY_CHIEF',
      'INSPECTOR',
      'LEADER',
      // Of these whoever the law lets read the case (mayReadCase). A unit further down the tree reads it as a
      // party, but the case does not know it: it notes its task.
      ...TOWN,
      ...STATION,
      'GRID_WORKER',
      'BUILDING_HEAD',
      'DEPARTMENT_LEAD',
      'DEPARTMENT_CLERK',
      'DEPARTMENT_SYSTEM',
    ],
    [],
    OPEN,
  ),
  AttachToCase: gate(ATTACHING, [], OPEN),
  CheckCase: gate(['OPERATOR', 'DISPATCHER', 'DUTY_CHIEF', 'INSPECTOR'], ['GRID_WORKER'], ['PENDING_CHECK']),
  CloseCase: gate(['DUTY_CHIEF', 'SYSTEM'], [], ['PENDING_FEEDBACK']),
  ReopenCase: gate(['CITIZEN', 'OPERATOR', 'DUTY_CHIEF', 'INSPECTOR', 'SYSTEM'], [], ['CLOSED']),
  WithdrawCase: gate(
    ['CITIZEN', 'OPERATOR'],
    [],
    ['SUBMITTED', 'AWAITING_INFO', 'REGISTERED', 'IN_HANDLING', 'SHELVED', 'PENDING_CHECK'],
  ),
  VoidCase: gate(['DUTY_CHIEF'], [], OPEN),
};

/** Whether a role submits matters at all: citizens and everyone who works, not those who only look on. */
export function maySubmit(actor: Actor): boolean {
  return !LOOKING_ON.has(actor.role);
}

/**
 * Who may read a case: whoever's area covers its place, the units its own tasks went to, and who submitted
 * it. Units further down the tree are added by the county, which knows every task of a case.
 */
export function mayReadCase(actor: Actor, theCase: Case): boolean {
  if (coversArea(actor, theCase.placePath)) return true;
  if (actor.accountId === theCase.submittedBy.accountId) return true;
  return actor.unitId !== '' && theCase.children.some((child) => child.unit.unitId === actor.unitId);
}
