import {
  CASE_LINE,
  caseLine,
  TASK_LINE,
  taskLine,
  type CaseLine,
  type CaseSummary,
  type CaseView,
  type PackedLine,
  type TaskLine,
  type TaskSummary,
  type TaskView,
} from '@grid/contracts';
import type { Actor, Owner } from '@grid/territory';

/** The nth UUID of a spec: readable, and the same every time. */
export function uuid(n: number): string {
  return `0198c1a0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const operator: Actor = {
  accountId: uuid(1),
  postId: uuid(2),
  role: 'OPERATOR',
  name: '县中心受理一岗',
  unitId: uuid(3),
  unitName: '珙县县中心',
  unitKind: 'AREA_OFFICE',
  areaPath: 'gx',
};

export const townStaff: Actor = {
  accountId: uuid(11),
  postId: uuid(12),
  role: 'TOWN_STAFF',
  name: '巡场镇分中心值守一岗',
  unitId: uuid(13),
  unitName: '巡场镇分中心',
  unitKind: 'AREA_OFFICE',
  areaPath: 'gx/t01',
};

export const citizen: Actor = {
  accountId: uuid(21),
  postId: uuid(22),
  role: 'CITIZEN',
  name: '群众一',
  unitId: '',
  unitName: '',
  unitKind: 'NONE',
  areaPath: 'gx',
};

export function caseSummary(caseId: string): CaseSummary {
  return {
    caseId,
    version: 3,
    number: '',
    status: 'SUBMITTED',
    round: 1,
    title: '路灯不亮',
    requestKind: 'HELP',
    categoryCode: '',
    placePath: 'gx/t01/v001',
    placeText: '文化广场东侧',
    channel: 'PHONE',
    submittedAt: '2026-03-02T01:00:00.000Z',
    dueAt: null,
    dueNote: 'NOT_YET_REGISTERED',
    changedAt: '2026-03-02T01:00:00.000Z',
  };
}

export function caseView(caseId: string): CaseView {
  return {
    ...caseSummary(caseId),
    description: '自上周起三盏路灯夜间不亮',
    reporterName: '王**',
    reporterPhone: '138****0000',
    registeredAt: null,
    dispatchedAt: null,
    limitWorkDays: null,
    reworkCount: 0,
    result: null,
    closedAt: null,
    reopenUntil: null,
    levelRaised: false,
    infoRequest: null,
    hastening: null,
    shelving: null,
    masterId: null,
    mergedCount: 0,
    rootTasks: [
      {
        taskId: uuid(100),
        owner: 'town-subcenter',
        partition: 't01',
        unitId: townStaff.unitId,
        unitName: townStaff.unitName,
        role: 'LEAD',
        mandatory: true,
        round: 1,
        status: 'ORDERED',
      },
    ],
    attachments: [],
  };
}

export function taskSummary(taskId: string): TaskSummary {
  return {
    taskId,
    owner: 'town-subcenter',
    partition: 't01',
    version: 1,
    caseId: uuid(50),
    caseNumber: 'GX-2026-000001',
    round: 1,
    parentTaskId: null,
    unitId: townStaff.unitId,
    unitName: townStaff.unitName,
    unitKind: 'AREA_OFFICE',
    areaPath: 'gx/t01',
    status: 'PENDING_SIGN',
    role: 'LEAD',
    purpose: 'HANDLE',
    mandatory: true,
    following: false,
    title: '路灯不亮',
    requestKind: 'HELP',
    categoryCode: 'B-01',
    placePath: 'gx/t01/v001',
    placeText: '文化广场东侧',
    dueAt: '2026-03-11T09:30:00.000Z',
    dueNote: 'FIXED',
    orderedAt: '2026-03-02T02:00:00.000Z',
    changedAt: '2026-03-02T02:00:00.000Z',
  };
}

export function taskView(taskId: string): TaskView {
  const summary = taskSummary(taskId);
  return {
    ...summary,
    origin: 'HANDED_DOWN',
    parent: { kind: 'CASE' },
    brief: {
      title: summary.title,
      description: '自上周起三盏路灯夜间不亮',
      requestKind: 'HELP',
      categoryCode: summary.categoryCode,
      placePath: summary.placePath,
      placeText: summary.placeText,
      contactName: '王**',
      contactPhone: '138****0000',
    },
    instruction: '请三日内修复',
    orderedByName: '县中心派遣一岗',
    orderedByUnitName: '珙县县中心',
    signedAt: null,
    deemedSigned: false,
    returnAllowed: true,
    returnGround: null,
    result: null,
    reportedAt: null,
    reworkCount: 0,
    hastening: null,
    children: [],
    attachments: [],
  };
}

/** A case as lists bring it. */
export function packedCase(caseId: string, otherwise: Partial<CaseSummary> = {}): PackedLine<CaseLine> {
  return JSON.parse(
    CASE_LINE.pack(caseLine({ ...caseSummary(caseId), ...otherwise })),
  ) as PackedLine<CaseLine>;
}

/** A task as lists bring it. */
export function packedTask(taskId: string, owner: Owner = 'town-subcenter'): PackedLine<TaskLine> {
  return JSON.parse(TASK_LINE.pack(taskLine({ ...taskSummary(taskId), owner }))) as PackedLine<TaskLine>;
}
