import {
  getMaster,
  getHandovers,
  getTaskTree,
  getTimeline,
  listMerged,
  listSimilar,
  toOwnedId,
  toPublicId,
  TASK_LINE,
} from '@grid/contracts';
import type { Owner } from '@grid/territory';
import { filled, listOrError, oneOrNull } from '../edge/answers.js';
import { placed } from '../attachment/attachment.fields.js';
import { COUNTY } from '../edge/caller.js';
import { pageOf } from '../edge/pages.fields.js';
import type {
  CaseLinkResolvers,
  CaseResolvers,
  ChildTaskResolvers,
  CoHandlerProposalResolvers,
  HandoverResolvers,
  LeadWaitResolvers,
  ReturnPrecedentResolvers,
  Service,
  TimelineEntryResolvers,
} from '../generated/schema.generated.js';
import { versionsInOrder } from '../standing-data/standing-data.fields.js';
import { publicIdOfTask } from '../task/task.fields.js';

/** Fields of Case that the view does not hold by name. */
export const Case: CaseResolvers = {
  id: ({ caseId }) => toPublicId('case', caseId),
  number: ({ number }) => number || null,
  categoryCode: ({ categoryCode }) => categoryCode || null,
  ruleVersions: ({ ruleVersions = {} }) => versionsInOrder(ruleVersions),
  attachments: ({ caseId, attachments }) => placed({ kind: 'CASE', caseId }, attachments),
  handovers: async ({ caseId }, _args, { caller }) =>
    listOrError(await caller.ask(getHandovers, COUNTY, { caseId })),
  jointRulings: ({ jointRulings }) => [...(jointRulings ?? [])],
  leadWaits: ({ leadWaits }) => [...(leadWaits ?? [])],
  coHandlerProposals: ({ coHandlerProposals }) => [...(coHandlerProposals ?? [])],
  tasks: async ({ caseId }, _args, { caller }) => {
    const tasks = listOrError(await caller.ask(getTaskTree, COUNTY, { caseId }));
    const lines = tasks.map(({ line, ...place }) => ({ ...place, task: TASK_LINE.unpack(line) }));
    const publicIds = new Map(lines.map(({ taskId, task }) => [taskId, task.id]));
    return lines.map(({ parentTaskId, task }) => ({
      task,
      parentTaskId: publicIds.get(parentTaskId ?? '') ?? null,
    }));
  },
  similarCases: async ({ caseId }, corrected, { caller }) =>
    listOrError(await caller.ask(listSimilar, COUNTY, { caseId, ...filled(corrected) })),
  master: async ({ caseId, masterId }, _args, { caller }) =>
    masterId === null ? null : oneOrNull(await caller.ask(getMaster, COUNTY, { caseId })),
  mergedCases: async ({ caseId }, page, { caller }) =>
    listOrError(await caller.ask(listMerged, COUNTY, { caseId, ...pageOf(page) })),
  timeline: async ({ caseId }, page, { caller }) =>
    listOrError(await caller.ask(getTimeline, COUNTY, { caseId, ...pageOf(page) })),
};

/** Fields of CaseLink. */
export const CaseLink: CaseLinkResolvers = {
  id: ({ caseId }) => toPublicId('case', caseId),
  number: ({ number }) => number || null,
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
