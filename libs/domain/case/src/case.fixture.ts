import { SYSTEM_ACTOR } from '@grid/territory';
import {
  actedBy,
  type ChildHandoff,
  type TakenInRequest,
  type TaskOrder,
  type TaskReport,
} from '@grid/domain-handoff';
import { actorAt, citizen, countyActor, department, minute, office } from '@grid/testkit';
import type { CaseEvent, CaseSubmission } from './case.events.js';

export const t = minute;
export const by = actedBy;
export const system = SYSTEM_ACTOR;

export const county = office('gx');
export const town = office('gx/t1');
export const otherTown = office('gx/t10');
export const station = office('gx/t1/v1');
export const grid = office('gx/t1/v1/g1');
export const civilAffairs = department('gx', 'mzj');

export const operator = countyActor('OPERATOR');
export const dispatcher = countyActor('DISPATCHER');
export const dutyChief = countyActor('DUTY_CHIEF');
export const inspector = countyActor('INSPECTOR');
export const townHead = actorAt(town, 'TOWN_HEAD');
export const townStaff = actorAt(town);
export const stationStaff = actorAt(station);
export const gridWorker = actorAt(grid);
export const civilAffairsLead = actorAt(civilAffairs);
export const reporter = citizen(1);

export const submission: CaseSubmission = {
  caseId: 'case-1',
  title: 'a broken lamp',
  description: 'dark since Monday',
  requestKind: 'HELP',
  categoryCode: '',
  placePath: 'gx/t1/v1/g1/b1',
  placeText: 'at the gate',
  channel: 'PHONE',
  reporter: { name: '王小明', phone: '13800000000' },
};

/** An order as the dispatcher sends it to the town. */
export function order(over: Partial<TaskOrder> = {}): TaskOrder {
  return {
    taskId: 'task-town',
    caseId: 'case-1',
    caseNumber: 'GX-1',
    round: 1,
    parent: { kind: 'CASE' },
    unit: town,
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
    instruction: 'please',
    dueAt: t(900),
    dueNote: 'FIXED',
    returnAllowed: true,
    orderedAt: t(3),
    orderedBy: by(dispatcher),
    ...over,
  };
}

type FactOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

export const submitted: FactOf<'CaseSubmitted'> = {
  type: 'CaseSubmitted',
  submission,
  by: by(reporter),
  at: t(1),
};
export const registered: FactOf<'CaseRegistered'> = {
  type: 'CaseRegistered',
  number: 'GX-1',
  requestKind: 'HELP',
  categoryCode: 'A1',
  placePath: 'gx/t1/v1/g1/b1',
  placeText: 'at the gate',
  limitWorkDays: 7,
  limitBasis: 'HELP',
  similarCaseIds: [],
  by: by(operator),
  at: t(2),
};
export const dispatched = (over: Partial<TaskOrder> = {}): CaseEvent => ({
  type: 'CaseDispatched',
  order: order(over),
  exceptionReason: '',
  by: by(dispatcher),
  at: t(3),
});

/** What the town's task tells the case. */
const fromChild = { taskId: 'task-town', caseId: 'case-1', parent: { kind: 'CASE' } } as const;
export const childSigned: ChildHandoff = { type: 'TASK_SIGNED', ...fromChild, at: t(4) };
export const childReported = (over: Partial<TaskReport> = {}): ChildHandoff => ({
  type: 'TASK_REPORTED',
  ...fromChild,
  report: {
    result: 'bulb replaced',
    solved: true,
    factsTrue: true,
    evidence: ['photo-1'],
    handlerUnitIds: [town.unitId, grid.unitId],
    onSpot: false,
    reportedAt: t(5),
    reportedBy: by(townStaff),
    ...over,
  },
});
export const childAsksReturn: Extract<ChildHandoff, { type: 'RETURN_REQUESTED' }> = {
  type: 'RETURN_REQUESTED',
  ...fromChild,
  ground: 'NOT_OUR_DUTY',
  explanation: 'civil affairs looks after it',
  suggestedUnitId: civilAffairs.unitId,
  at: t(4),
};
export const childRecalled: ChildHandoff = { type: 'TASK_RECALLED', ...fromChild, at: t(6) };
export const answered = (answer: ChildHandoff): CaseEvent => ({ type: 'ChildAnswered', answer, at: t(5) });
export const returnGranted: CaseEvent = {
  type: 'ChildReturnRuled',
  taskId: 'task-town',
  granted: true,
  reason: 'indeed',
  by: by(dispatcher),
  at: t(6),
};
export const checkPassed: CaseEvent = { type: 'CheckPassed', remark: 'fine', by: by(inspector), at: t(7) };
export const closed: CaseEvent = {
  type: 'CaseClosed',
  feedback: [{ channel: 'PHONE', delivered: true, text: 'told' }],
  conclusion: 'done',
  reopenUntil: t(60),
  by: by(dutyChief),
  at: t(8),
};
export const reopened = (round: number): CaseEvent => ({
  type: 'CaseReopened',
  round,
  reason: 'dark again',
  levelRaised: round >= 3,
  by: by(reporter),
  at: t(9),
});

/** How far a case may be. */
export const inHandling = [submitted, registered, dispatched()];
export const pendingCheck = [...inHandling, answered(childSigned), answered(childReported())];
export const pendingFeedback = [...pendingCheck, checkPassed];
export const concluded = [...pendingFeedback, closed];
export const refused: CaseEvent = {
  type: 'CaseRefused',
  ground: 'OTHER_COUNTY',
  explanation: 'the gate lies beyond the border',
  turnTo: 'the next county',
  by: by(dutyChief),
  at: t(2),
};
export const withdrawn: CaseEvent = {
  type: 'CaseWithdrawn',
  reason: 'mended itself',
  by: by(reporter),
  at: t(9),
};
export const voided: CaseEvent = { type: 'CaseVoided', reason: 'a test', by: by(dutyChief), at: t(9) };

/** What a station took in, and its task. */
export const takenInRequest: TakenInRequest = {
  ...submission,
  channel: 'DESK',
  takenInAt: t(1),
  takenInBy: by(stationStaff),
};
export const stationOrder = order({
  taskId: 'task-station',
  caseNumber: '',
  unit: station,
  instruction: '',
  dueAt: null,
  dueNote: 'NOT_YET_REGISTERED',
  returnAllowed: false,
  orderedAt: t(1),
  orderedBy: by(stationStaff),
});

/** A photo as it was stored. */
export const file = {
  ...{ attachmentId: 'file-1', sha256: 'aa', originalSha256: 'bb', size: 12 },
  ...{ mediaType: 'image/jpeg', name: '现场.jpg' },
};
