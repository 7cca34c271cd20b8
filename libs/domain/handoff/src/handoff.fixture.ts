import { SYSTEM_ACTOR } from '@grid/territory';
import { actorAt, minute, office } from '@grid/testkit';
import { actedBy } from './acted-by.js';
import { orderedChild, type Child } from './child.js';
import type { ChildHandoff } from './handoff.js';
import type { TaskOrder } from './task-order.js';

export const t = minute;
export const town = office('gx/t1');
export const station = office('gx/t1/v1');
export const staff = actedBy(actorAt(town));
export const system = actedBy(SYSTEM_ACTOR);

/** The town's order to its station, unless said otherwise. */
export function order(over: Partial<TaskOrder> = {}): TaskOrder {
  return {
    taskId: 'task-1',
    caseId: 'case-1',
    caseNumber: 'GX-1',
    round: 1,
    parent: { kind: 'TASK', taskId: 'task-town', owner: 'town-subcenter' },
    unit: station,
    role: 'LEAD',
    purpose: 'HANDLE',
    mandatory: true,
    brief: {
      title: 'a broken lamp',
      description: 'dark since Monday',
      requestKind: 'HELP',
      categoryCode: 'A1',
      placePath: 'gx/t1/v1',
      placeText: '',
      contactName: '',
      contactPhone: '',
    },
    instruction: '',
    dueAt: null,
    dueNote: 'FIXED',
    returnAllowed: true,
    orderedAt: t(1),
    orderedBy: staff,
    ...over,
  };
}

/** A child in a state, as its parent knows it. */
export function child(over: Partial<Child> = {}): Child {
  return { ...orderedChild(order()), ...over };
}

const from = { taskId: 'task-1', caseId: 'case-1', parent: order().parent } as const;

/** What a child may tell, one of each. */
export const ANSWERS = {
  TASK_SIGNED: { type: 'TASK_SIGNED', ...from, at: t(2) },
  TASK_REPORTED: {
    type: 'TASK_REPORTED',
    ...from,
    report: {
      result: 'mended',
      solved: true,
      factsTrue: true,
      evidence: [],
      handlerUnitIds: [station.unitId],
      onSpot: false,
      reportedAt: t(3),
      reportedBy: staff,
    },
  },
  RETURN_REQUESTED: {
    type: 'RETURN_REQUESTED',
    ...from,
    ground: 'OTHER',
    explanation: 'not ours',
    suggestedUnitId: null,
    at: t(3),
  },
  TASK_RECALLED: { type: 'TASK_RECALLED', ...from, at: t(4) },
} as const satisfies Record<ChildHandoff['type'], ChildHandoff>;
