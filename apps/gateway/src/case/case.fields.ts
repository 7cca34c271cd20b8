import {
  getHandovers,
  getTaskTree,
  getTimeline,
  toOwnedId,
  toPublicId,
  type CaseSummary as CaseRow,
} from '@grid/contracts';
import type { Owner } from '@grid/territory';
import { listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { pageOf } from '../edge/pages.fields.js';
import type {
  CaseResolvers,
  ChildTaskResolvers,
  CoHandlerProposalResolvers,
  HandoverResolvers,
  LeadWaitResolvers,
  ReturnPrecedentResolvers,
  Service,
  TimelineEntryResolvers,
} from '../generated/schema.generated.js';
import { publicIdOfTask } from '../task/task.fields.js';

/** Fields of Case and CaseSummary alike that the views do not hold by name. */
export const CaseSummary = {
  id: (row: CaseRow): string => toPublicId('case', row.caseId),
  number: (row: CaseRow): string | null => row.number || null,
  categoryCode: (row: CaseRow): string | null => row.categoryCode || null,
};

/** Fields of Case. */
export const Case: CaseResolvers = {
  ...CaseSummary,
  handovers: async ({ caseId }, _args, { caller }) =>
    listOrError(await caller.ask(getHandovers, COUNTY, { caseId })),
  jointRulings: ({ jointRulings }) => [...(jointRulings ?? [])],
  leadWaits: ({ leadWaits }) => [...(leadWaits ?? [])],
  coHandlerProposals: ({ coHandlerProposals }) => [...(coHandlerProposals ?? [])],
  tasks: async ({ caseId }, _args, { caller }) => {
    const tasks = listOrError(await caller.ask(getTaskTree, COUNTY, { caseId }));
    const publicIds = new Map(tasks.map((task) => [task.taskId, publicIdOfTask(task)]));
    return tasks.map((task) => ({ task, parentTaskId: publicIds.get(task.parentTaskId ?? '') ?? null }));
  },
  timeline: async ({ caseId }, page, { caller }) =>
    listOrError(await caller.ask(getTimeline, COUNTY, { caseId, ...pageOf(page) })),
};

/** Fields of ChildTask: a task belongs to its unit's owner, so both ids name the same one. */
export const ChildTask: ChildTaskResolvers = {
  id: publicIdOfTask,
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};

/** Fields of CoHandlerProposal: the task it asks for would belong to its unit's owner. */
export const CoHandlerProposal: CoHandlerProposalResolvers = {
  taskId: publicIdOfTask,
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};

/** Fields of LeadWait. */
export const LeadWait: LeadWaitResolvers = {
  taskId: publicIdOfTask,
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};

/** Fields of ReturnPrecedent. */
export const ReturnPrecedent: ReturnPrecedentResolvers = {
  caseId: ({ caseId }) => toPublicId('case', caseId),
  unitId: ({ unitId, owner, partition }) => toOwnedId('unit', { uuid: unitId, owner, partition }),
};

/** Fields of Handover. */
export const Handover: HandoverResolvers = {
  unitId: ({ unitId, owner, partition }) =>
    unitId === null ? null : toOwnedId('unit', { uuid: unitId, owner, partition }),
};

const SERVICE_OF = {
  'county-center': 'COUNTY_CENTER',
  'town-subcenter': 'TOWN_SUBCENTER',
  'community-station': 'COMMUNITY_STATION',
  'grid-worker': 'GRID_WORKER',
  'building-head': 'BUILDING_HEAD',
} as const satisfies Record<Owner, Service>;

/** Fields of TimelineEntry. A fact is known by its aggregate and its number there. */
export const TimelineEntry: TimelineEntryResolvers = {
  id: (entry) => `${toPublicId('evt', entry.streamId)}_${entry.version}`,
  source: (entry) => SERVICE_OF[entry.source],
  taskId: ({ streamKind, streamId, source, partition }) =>
    streamKind === 'task' ? toOwnedId('task', { uuid: streamId, owner: source, partition }) : null,
  particulars: (entry) => Object.entries(entry.particulars).map(([key, value]) => ({ key, value })),
};
