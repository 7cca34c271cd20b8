import { SYSTEM_ACTOR, type Actor } from '@grid/territory';
import {
  actedBy,
  type ChildHandoff,
  type Handoff,
  type TakenInRequest,
  type TaskOrder,
} from '@grid/domain-handoff';
import { actorAt, department, minute, office } from '@grid/testkit';
import type { TaskCommandOf } from './task.commands.js';
import type { TaskEvent } from './task.events.js';

/** One line through the five levels, and a department beside the town. */
export const county = office('gx');
export const town = office('gx/t1');
export const townDepartment = department('gx/t1', 'nyzx');
export const station = office('gx/t1/v1');
export const grid = office('gx/t1/v1/g1');
export const otherGrid = office('gx/t1/v1/g2');
export const building = office('gx/t1/v1/g1/b1');

export const townStaff = actorAt(town);
export const stationStaff = actorAt(station);
export const gridWorker = actorAt(grid);
export const system = SYSTEM_ACTOR;

export const t = minute;
export const by = actedBy;

/** A task as the town orders it from the station, unless said otherwise. */
export function order(over: Partial<TaskOrder> = {}): TaskOrder {
  return {
    taskId: 'task-station',
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
      placePath: 'gx/t1/v1/g1/b1',
      placeText: 'at the gate',
      contactName: '王**',
      contactPhone: '138****0000',
    },
    instruction: 'look at it today',
    dueAt: t(500),
    dueNote: 'FIXED',
    returnAllowed: true,
    orderedAt: t(1),
    orderedBy: by(townStaff),
    ...over,
  };
}

/** A request as somebody brings it to a unit. */
export const request: Omit<TakenInRequest, 'takenInAt' | 'takenInBy'> = {
  caseId: 'case-1',
  title: 'a broken lamp',
  description: 'dark since Monday',
  requestKind: 'HELP',
  categoryCode: 'A1',
  placePath: 'gx/t1/v1/g1/b1',
  placeText: 'at the gate',
  channel: 'DESK',
  reporter: { name: '王小明', phone: '13800000000' },
};
export const takenInRequest: TakenInRequest = { ...request, takenInAt: t(1), takenInBy: by(stationStaff) };

/** A task the station began with a request of its own. */
export const ownOrder = order({
  caseNumber: '',
  parent: { kind: 'CASE' },
  instruction: '',
  dueAt: null,
  dueNote: 'NOT_YET_REGISTERED',
  returnAllowed: false,
  orderedBy: by(stationStaff),
});

export const received: TaskEvent = { type: 'TaskReceived', order: order(), at: t(1) };
export const takenIn: TaskEvent = {
  type: 'RequestTakenIn',
  order: ownOrder,
  request: takenInRequest,
  at: t(1),
};
export const signed: TaskEvent = { type: 'TaskSigned', deemed: false, by: by(stationStaff), at: t(2) };
export const reported: TaskEvent = {
  type: 'TaskReported',
  report: {
    result: 'mended',
    solved: true,
    factsTrue: true,
    evidence: [],
    handlerUnitIds: [station.unitId],
    onSpot: false,
    reportedAt: t(5),
    reportedBy: by(stationStaff),
  },
  at: t(5),
};
export const completed: TaskEvent = { type: 'TaskCompleted', by: by(townStaff), at: t(9) };
export const recalled: TaskEvent = {
  type: 'TaskRecalled',
  reason: 'wrong place',
  by: by(townStaff),
  at: t(9),
};
export const returnRequested: TaskEvent = {
  type: 'ReturnRequested',
  ground: 'NOT_OUR_DUTY',
  explanation: 'the power station looks after lamps',
  suggestedUnitId: null,
  by: by(stationStaff),
  at: t(3),
};
export const returned: TaskEvent = { type: 'ReturnGranted', reason: 'indeed', by: by(townStaff), at: t(4) };

/** A task the station handed to its grid worker. */
export function childOrder(over: Partial<TaskOrder> = {}): TaskOrder {
  return order({
    taskId: 'task-grid',
    parent: { kind: 'TASK', taskId: 'task-station', owner: 'community-station' },
    unit: grid,
    orderedAt: t(3),
    orderedBy: by(stationStaff),
    ...over,
  });
}
export const handedDown = (over: Partial<TaskOrder> = {}): TaskEvent => ({
  type: 'TaskHandedDown',
  order: childOrder(over),
  at: t(3),
});

/** What the grid worker's task tells the station. */
const fromChild = {
  taskId: 'task-grid',
  caseId: 'case-1',
  parent: { kind: 'TASK', taskId: 'task-station', owner: 'community-station' },
} as const;
export const childSigned: ChildHandoff = { type: 'TASK_SIGNED', ...fromChild, at: t(4) };
export const childReported: ChildHandoff = {
  type: 'TASK_REPORTED',
  ...fromChild,
  report: {
    result: 'bulb replaced',
    solved: true,
    factsTrue: true,
    evidence: ['photo-1'],
    handlerUnitIds: [grid.unitId, building.unitId],
    onSpot: false,
    reportedAt: t(4),
    reportedBy: by(gridWorker),
  },
};
export const childAsksReturn: ChildHandoff = {
  type: 'RETURN_REQUESTED',
  ...fromChild,
  ground: 'NOT_OUR_AREA',
  explanation: 'the gate belongs to the second grid',
  suggestedUnitId: otherGrid.unitId,
  at: t(4),
};
export const childRecalled: ChildHandoff = { type: 'TASK_RECALLED', ...fromChild, at: t(5) };
export const answered = (answer: ChildHandoff): TaskEvent => ({ type: 'ChildAnswered', answer, at: t(4) });

/** The commands of the station's people, complete; a spec changes what it is about. */
export const sign = (actor: Actor = stationStaff): TaskCommandOf<'SignTask'> => ({
  type: 'SignTask',
  actor,
  now: t(10),
});
export const handDown = (
  over: Partial<TaskCommandOf<'HandDownTask'>> = {},
): TaskCommandOf<'HandDownTask'> => ({
  type: 'HandDownTask',
  childTaskId: 'task-grid',
  unit: grid,
  role: 'LEAD',
  mandatory: true,
  instruction: 'please',
  dueAt: null,
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const handUp = (over: Partial<TaskCommandOf<'HandUpTask'>> = {}): TaskCommandOf<'HandUpTask'> => ({
  type: 'HandUpTask',
  upperTaskId: 'task-town',
  upperUnit: town,
  reason: 'needs the town',
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const requestReturn = (
  over: Partial<TaskCommandOf<'RequestReturn'>> = {},
): TaskCommandOf<'RequestReturn'> => ({
  type: 'RequestReturn',
  ground: 'NOT_OUR_DUTY',
  explanation: 'the power station looks after lamps',
  suggestedUnitId: null,
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const ruleReturn = (over: Partial<TaskCommandOf<'RuleReturn'>> = {}): TaskCommandOf<'RuleReturn'> => ({
  type: 'RuleReturn',
  childTaskId: 'task-grid',
  granted: true,
  reason: 'indeed',
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const recall = (over: Partial<TaskCommandOf<'RecallTask'>> = {}): TaskCommandOf<'RecallTask'> => ({
  type: 'RecallTask',
  childTaskId: 'task-grid',
  reason: 'sent to the wrong grid',
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const note = (over: Partial<TaskCommandOf<'NoteTask'>> = {}): TaskCommandOf<'NoteTask'> => ({
  type: 'NoteTask',
  text: 'called the caller',
  visibility: 'INTERNAL',
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const report = (over: Partial<TaskCommandOf<'ReportDone'>> = {}): TaskCommandOf<'ReportDone'> => ({
  type: 'ReportDone',
  result: 'mended',
  solved: true,
  factsTrue: true,
  evidence: [],
  actor: stationStaff,
  now: t(10),
  ...over,
});
export const take = (handoff: Handoff): TaskCommandOf<'TakeHandoff'> => ({
  type: 'TakeHandoff',
  handoff,
  actor: system,
  now: t(10),
});
export const takeIn = (
  over: Partial<TaskCommandOf<'TakeInRequest'>> = {},
): TaskCommandOf<'TakeInRequest'> => ({
  type: 'TakeInRequest',
  taskId: 'task-station',
  request,
  unit: station,
  onSpot: null,
  actor: stationStaff,
  now: t(1),
  ...over,
});

/** A photo as it was stored. */
export const file = {
  ...{ attachmentId: 'file-1', sha256: 'aa', originalSha256: 'bb', size: 12 },
  ...{ mediaType: 'image/jpeg', name: '现场.jpg' },
};
export const attach = (over: Partial<TaskCommandOf<'AttachToTask'>> = {}): TaskCommandOf<'AttachToTask'> => ({
  type: 'AttachToTask',
  ...{ file, visibility: 'PUBLIC', showsReporter: true, most: 2, actor: stationStaff, now: t(10) },
  ...over,
});
