import { ownerOfUnit } from '@grid/territory';
import { isCountyOffice, isOpen, type Handoff, type TaskOrder } from '@grid/domain-handoff';
import { actorAt, COUNTY, minute, office, pick } from '@grid/testkit';
import type { CaseState } from './case.js';
import * as told from './case.fixture.js';
import type { Choice } from './case.walk.fixture.js';

/** Handoffs that may befall a case, those not meant for it among them. */
export const HANDOFFS = [
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

/** The handoff a choice means, given the case it meets. */
export function handoffOf({ kind, unit, n, flag }: Choice, theCase: CaseState, index: number): Handoff {
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
