import type { Actor, Role } from '@grid/territory';
import { coversArea } from '@grid/territory';
import type { TaskCommand } from './task.commands.js';
import type { Task, TaskStatus } from './task.js';

const COUNTY_DESK: readonly Role[] = ['OPERATOR', 'DISPATCHER', 'DUTY_CHIEF'];
const TOWN_AND_STATION: readonly Role[] = ['TOWN_HEAD', 'TOWN_STAFF', 'STATION_HEAD', 'STATION_STAFF'];

/** Who works a task at its unit. Leaders, inspectors, auditors and administrators look on. */
const HANDLERS: readonly Role[] = [
  ...COUNTY_DESK,
  ...TOWN_AND_STATION,
  'GRID_WORKER',
  'BUILDING_HEAD',
  'DEPARTMENT_LEAD',
  'DEPARTMENT_CLERK',
  'DEPARTMENT_SYSTEM',
];

/** Who gives work on: L1–L4 and a department's lead. */
const DISPATCHING: readonly Role[] = [...COUNTY_DESK, ...TOWN_AND_STATION, 'GRID_WORKER', 'DEPARTMENT_LEAD'];

/** Who stands below the county and may say that a matter is beyond him. */
const HANDING_UP: readonly Role[] = [...TOWN_AND_STATION, 'GRID_WORKER', 'BUILDING_HEAD', 'DEPARTMENT_LEAD'];

/** Who takes requests in away from the county's own desk. */
export const TAKING_IN: ReadonlySet<string> = new Set<Role>([...HANDING_UP, 'DEPARTMENT_CLERK']);

/** Who may also settle a matter on the spot: L1–L4 即办即结. */
export const ON_SPOT: ReadonlySet<string> = new Set<Role>([...TOWN_AND_STATION, 'GRID_WORKER']);

/** Commands a person gives to a task that is there. */
export type DeskCommandType = Exclude<TaskCommand['type'], 'TakeInRequest' | 'TakeHandoff'>;

interface Gate {
  readonly roles: ReadonlySet<string>;
  readonly from: ReadonlySet<TaskStatus>;
}

function gate(roles: readonly Actor['role'][], from: readonly TaskStatus[]): Gate {
  return { roles: new Set<string>(roles), from: new Set(from) };
}

/** Answering for children goes on while the own return is asked for or the own report is out. */
const WHILE_ANSWERING: readonly TaskStatus[] = [
  'PENDING_SIGN',
  'IN_PROGRESS',
  'RETURN_REQUESTED',
  'REWORK',
  'REPORTED',
];

/** The table of actions: which roles of the holding unit, and from which states. */
export const GATES: Readonly<Record<DeskCommandType, Gate>> = {
  SignTask: gate([...HANDLERS, 'SYSTEM'], ['PENDING_SIGN', 'REWORK']),
  HandDownTask: gate(DISPATCHING, ['IN_PROGRESS']),
  HandUpTask: gate(HANDING_UP, ['IN_PROGRESS']),
  RequestReturn: gate(HANDLERS, ['PENDING_SIGN', 'IN_PROGRESS']),
  RuleReturn: gate(DISPATCHING, WHILE_ANSWERING),
  RecallTask: gate(DISPATCHING, WHILE_ANSWERING),
  NoteTask: gate(HANDLERS, WHILE_ANSWERING),
  AttachToTask: gate(HANDLERS, WHILE_ANSWERING),
  ReportDone: gate(HANDLERS, ['IN_PROGRESS']),
};

/**
 * Who may read a task: its unit, whoever's area it lies in, the unit that ordered it, and county roles.
 * Nobody beside or below that line.
 */
export function mayReadTask(actor: Actor, task: Task): boolean {
  const { unit, orderedBy } = task.order;
  if (coversArea(actor, unit.areaPath)) return true;
  return actor.unitId !== '' && (actor.unitId === unit.unitId || actor.unitId === orderedBy.unitId);
}
