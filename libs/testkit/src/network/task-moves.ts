import { contains, ownerOfUnit, parentOf, SYSTEM_ACTOR, type Unit } from '@grid/territory';
import type { Task } from '@grid/domain-task';
import { COUNTY, office, pick, UNITS } from '../county.js';
import { at, by, onTask, PLACES, request, TAKERS, type Doing } from './choices.js';
import type { CountyNetwork } from './county-network.js';

const upper = (unit: Unit) =>
  office(unit.kind === 'DEPARTMENT' ? unit.areaPath : (parentOf(unit.areaPath) ?? COUNTY));

/** What people do to tasks. */
export const TASK_MOVES = {
  takeIn(network: CountyNetwork, a: number, b: number, c: number) {
    const unit = pick(TAKERS, a);
    const place = PLACES.find((path) => contains(unit.areaPath, path)) ?? unit.areaPath;
    const { caseId, ...rest } = request(network, b);
    const taskId = `taken-${network.tasks.size}-${network.now()}`;
    network.atTask(taskId, ownerOfUnit(unit), {
      type: 'TakeInRequest',
      taskId,
      request: { ...rest, caseId: `${caseId}-${taskId}`, placePath: place },
      unit,
      onSpot: c % 6 === 0 ? { result: 'mended at once', allowed: true } : null,
      actor: by(unit),
      now: network.now(),
    });
  },
  sign(network: CountyNetwork, a: number, b: number) {
    onTask(network, a, (task) => {
      const actor = b % 5 === 0 ? SYSTEM_ACTOR : by(task.order.unit);
      network.atTask(...at(task), { type: 'SignTask', actor, now: network.now() });
    });
  },
  handDown(network: CountyNetwork, a: number, b: number, c: number) {
    onTask(network, a, (task, childTaskId) => {
      const { unit } = task.order;
      const inside = UNITS.filter((other) => contains(unit.areaPath, other.areaPath));
      network.atTask(...at(task), {
        type: 'HandDownTask',
        childTaskId,
        unit: pick(inside, b),
        role: pick(['LEAD', 'CO', 'INFORM'] as const, c),
        mandatory: c % 4 !== 0,
        instruction: '',
        dueAt: null,
        actor: by(unit),
        now: network.now(),
      });
    });
  },
  handUp(network: CountyNetwork, a: number) {
    onTask(network, a, (task, upperTaskId) => {
      const { unit } = task.order;
      network.atTask(...at(task), {
        type: 'HandUpTask',
        upperTaskId,
        upperUnit: upper(unit),
        reason: 'beyond us',
        actor: by(unit),
        now: network.now(),
      });
    });
  },
  requestReturn(network: CountyNetwork, a: number) {
    onTask(network, a, (task) => {
      network.atTask(...at(task), {
        type: 'RequestReturn',
        ground: 'NOT_OUR_DUTY',
        explanation: 'another unit looks after lamps',
        suggestedUnitId: null,
        actor: by(task.order.unit),
        now: network.now(),
      });
    });
  },
  report(network: CountyNetwork, a: number) {
    onTask(network, a, (task) => reportTask(network, task));
  },
} as const satisfies Record<string, Doing>;

/** The unit says it is done. */
export function reportTask(network: CountyNetwork, task: Task): void {
  network.atTask(...at(task), {
    type: 'ReportDone',
    result: 'mended',
    solved: true,
    factsTrue: true,
    evidence: [],
    actor: by(task.order.unit),
    now: network.now(),
  });
}
