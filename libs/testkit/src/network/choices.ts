import { contains, ownerOfUnit, type Unit } from '@grid/territory';
import type { Case } from '@grid/domain-case';
import type { Task } from '@grid/domain-task';
import { actorAt, COUNTY, department, office, pick, UNITS, usualRole } from '../county.js';
import type { CountyNetwork } from './county-network.js';

/** What one kind of move does; the numbers choose whom, where and what. Rules may say no. */
export type Doing = (network: CountyNetwork, a: number, b: number, c: number) => void;

/** Where matters lie in these lives. */
export const PLACES = ['gx/t1/v1/g1/b1', 'gx/t1/v1/g2', 'gx/t10/v2/g1/b2', 'gx/t2/v1'];

/** Who may get work here. */
export // The county desk is the checker of last resort, so it gets no work of its own.
const TARGETS = UNITS.filter((unit) => unit.unitId !== office(COUNTY).unitId);
/** Who takes requests in and finds matters: everything along the places' lines, and a department. */
export const TAKERS = [
  ...TARGETS.filter(
    (unit) => unit.kind === 'AREA_OFFICE' && PLACES.some((place) => contains(unit.areaPath, place)),
  ),
  department('gx/t1', 'nyzx'),
];

/** A request, told apart by number. */
export const request = (network: CountyNetwork, n: number) => ({
  caseId: `case-${network.cases.size}-${network.tasks.size}`,
  title: 'a broken lamp',
  description: 'dark since Monday',
  requestKind: pick(['HELP', 'COMPLAINT'] as const, n),
  categoryCode: '',
  placeText: 'at the gate',
  channel: 'GRID' as const,
  reporter: { name: '王某', phone: '13800000000' },
});

/** Does something to the n-th task there is. */
export function onTask(network: CountyNetwork, n: number, act: (task: Task, freshId: string) => void): void {
  const tasks = network.allTasks();
  if (tasks.length > 0) act(pick(tasks, n), `task-${network.tasks.size}-${network.now()}`);
}

/** Does something to the n-th case there is. */
export function onCase(network: CountyNetwork, n: number, act: (theCase: Case) => void): void {
  const cases = network.allCases();
  if (cases.length > 0) act(pick(cases, n));
}

/** Whoever usually acts for a unit. */
export const by = (unit: Unit) => actorAt(unit, usualRole(unit));

/** A task's id, and the owner that holds it. */
export const at = (task: Task) => [task.order.taskId, ownerOfUnit(task.order.unit)] as const;
