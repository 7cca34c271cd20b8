import { z } from 'zod';
import { attachInput, type AttachmentView } from '../attachment/attachment.parts.js';
import { command, query } from '../contract.js';
import type { PackedLine } from '../line.js';
import { page, type Page } from '../page.js';
import { areaPath, id, instant, optionalText, text } from '../text.js';
import type { TreeLine } from '../task/task.line.js';
import type { CaseLine } from './case.line.js';
import type {
  CaseLink,
  CaseView,
  SimilarCase,
  TimelineEntry,
  HandoverLedgerView,
  ReturnPrecedentView,
} from './case.view.js';
import { CASE_STATUSES } from '@grid/domain-case';

export const requestKind = z.enum(['CONSULTATION', 'HELP', 'SUGGESTION', 'COMPLAINT', 'REPORT']);
export const intakeChannel = z.enum(['PHONE', 'DESK', 'WEB', 'WECHAT', 'MOBILE', 'TV', 'GRID']);
export const visibility = z.enum(['INTERNAL', 'PUBLIC']);
export const categoryCode = z.string().regex(/^[A-Z0-9-]{1,24}$/);

/** Who asked 反映人. Personal data: marked so that no log carries it. */
export const reporter = z.strictObject({
  name: optionalText(40),
  phone: z
    .string()
    .regex(/^[0-9+\- ]{5,20}$/)
    .or(z.literal(''))
    .default(''),
});

/** What a request says, however it comes in. */
export const requestFields = {
  title: text(120),
  description: text(4000),
  requestKind,
  placePath: areaPath,
  placeText: optionalText(200),
  channel: intakeChannel,
  reporter: reporter.prefault({}),
};

/** How many units one dispatch may name beside the lead: a bound on the message, not a rule of the field. */
const MOST_HELPERS = 20;

const caseCommand = command<CaseView>();
const county = 'county-center';
const ofCase = { caseId: id };
const reason = text(500);

export const submitCase = caseCommand(
  county,
  'submit-case',
  z.strictObject({ ...requestFields, caseId: id, categoryCode: categoryCode.or(z.literal('')).default('') }),
);
export const acceptCase = caseCommand(
  county,
  'accept-case',
  z.strictObject({
    ...ofCase,
    requestKind: requestKind.nullable().default(null),
    categoryCode,
    placePath: areaPath.nullable().default(null),
    placeText: optionalText(200),
  }),
);
export const refuseCase = caseCommand(
  county,
  'refuse-case',
  z.strictObject({
    ...ofCase,
    ground: z.enum([
      'NOT_GOVERNMENT_MATTER',
      'IN_COURT_OR_PETITION',
      'ALREADY_DECIDED',
      'NO_FACTS',
      'OTHER_COUNTY',
    ]),
    explanation: text(1000),
    turnTo: text(200),
  }),
);
export const resolveOnSpot = caseCommand(
  county,
  'resolve-on-spot',
  z.strictObject({ ...ofCase, categoryCode: categoryCode.nullable().default(null), result: text(2000) }),
);
export const dispatchCase = caseCommand(
  county,
  'dispatch-case',
  z.strictObject({
    ...ofCase,
    taskId: id,
    unitId: id,
    instruction: optionalText(1000),
    exceptionReason: optionalText(500),
    /** Units beside the lead: CO helps, INFORM is only told and never waited for. */
    helpers: z
      .array(
        z.strictObject({
          taskId: id,
          unitId: id,
          role: z.enum(['CO', 'INFORM']),
          mandatory: z.boolean().default(true),
          instruction: optionalText(1000),
        }),
      )
      .max(MOST_HELPERS)
      .default([]),
  }),
);
const coHandler = { ...ofCase, taskId: id, unitId: id, mandatory: z.boolean().default(true) };
export const addCoHandler = caseCommand(
  county,
  'add-co-handler',
  z.strictObject({ ...coHandler, instruction: optionalText(1000) }),
);
/** `taskId` is the id the task will have once the county consents. */
export const proposeCoHandler = caseCommand(
  county,
  'propose-co-handler',
  z.strictObject({ ...coHandler, reason }),
);
export const decideCoHandler = caseCommand(
  county,
  'decide-co-handler',
  z.strictObject({ ...ofCase, taskId: id, consented: z.boolean(), reason: optionalText(500) }),
);
export const ruleCaseReturn = caseCommand(
  county,
  'rule-case-return',
  z.strictObject({ ...ofCase, taskId: id, granted: z.boolean(), reason }),
);
/** `taskId` is the one whose unit asks; `newTaskId` that of the bound unit's, where it is another. */
export const ruleCaseJointly = caseCommand(
  county,
  'rule-case-jointly',
  z.strictObject({
    ...ofCase,
    taskId: id,
    newTaskId: id,
    boundUnitId: id,
    unitIds: z.array(id).min(1).max(MOST_HELPERS),
    ruling: text(1000),
  }),
);
export const recallCaseTask = caseCommand(
  county,
  'recall-case-task',
  z.strictObject({ ...ofCase, taskId: id, reason }),
);
export const requestInfo = caseCommand(
  county,
  'request-info',
  z.strictObject({ ...ofCase, question: text(1000) }),
);
export const supplyInfo = caseCommand(
  county,
  'supply-info',
  z.strictObject({ ...ofCase, reply: text(2000) }),
);
export const mergeCase = caseCommand(
  county,
  'merge-case',
  z.strictObject({ ...ofCase, masterId: id, reason }),
);
export const unmergeCase = caseCommand(county, 'unmerge-case', z.strictObject({ ...ofCase, reason }));
export const proposeShelving = caseCommand(
  county,
  'propose-shelving',
  z.strictObject({ ...ofCase, reason, reviewAt: instant }),
);
export const decideShelving = caseCommand(
  county,
  'decide-shelving',
  z.strictObject({ ...ofCase, approved: z.boolean(), reason }),
);
export const unshelveCase = caseCommand(county, 'unshelve-case', z.strictObject({ ...ofCase, reason }));
export const hastenCase = caseCommand(county, 'hasten-case', z.strictObject({ ...ofCase, text: text(500) }));
export const noteCase = caseCommand(
  county,
  'note-case',
  z.strictObject({ ...ofCase, text: text(2000), visibility }),
);
export const attachToCase = caseCommand(
  county,
  'attach-to-case',
  z.strictObject({ ...ofCase, ...attachInput }),
);
export const checkCase = caseCommand(
  county,
  'check-case',
  z.strictObject({ ...ofCase, passed: z.boolean(), remark: optionalText(1000), photo: optionalText(200) }),
);
export const closeCase = caseCommand(
  county,
  'close-case',
  z.strictObject({
    ...ofCase,
    conclusion: text(2000),
    feedback: z
      .array(
        z.strictObject({
          channel: z.enum(['PHONE', 'SMS', 'VISIT', 'WECHAT', 'LETTER']),
          delivered: z.boolean(),
          text: optionalText(500),
        }),
      )
      .max(10),
  }),
);
export const reopenCase = caseCommand(county, 'reopen-case', z.strictObject({ ...ofCase, reason }));
export const withdrawCase = caseCommand(county, 'withdraw-case', z.strictObject({ ...ofCase, reason }));
export const voidCase = caseCommand(county, 'void-case', z.strictObject({ ...ofCase, reason }));

export const getCase = query<CaseView>()(county, 'get-case', z.strictObject(ofCase));
/** The master of a merged case, for whoever reads the merged one. */
export const getMaster = query<CaseLink>()(county, 'get-master', z.strictObject(ofCase));
/** The cases that follow one. */
export const listMerged = query<Page<CaseLink>>()(
  county,
  'list-merged',
  z.strictObject({ ...ofCase, ...page }),
);
/** Open cases that look like the same matter, as if category and place were already put right. */
export const listSimilar = query<readonly SimilarCase[]>()(
  county,
  'list-similar',
  z.strictObject({
    ...ofCase,
    categoryCode: categoryCode.nullable().default(null),
    placePath: areaPath.nullable().default(null),
  }),
);
/** One file of a case, for whoever may have it. */
export const getCaseAttachment = query<AttachmentView>()(
  county,
  'get-case-attachment',
  z.strictObject({ ...ofCase, attachmentId: id }),
);
/** Cases by area, state, category and due date. The rows are packed ({@link CASE_LINE}). */
export const listCases = query<Page<PackedLine<CaseLine>>>('v2')(
  county,
  'list-cases',
  z.strictObject({
    ...page,
    areaPath: areaPath.nullable().default(null),
    statuses: z.array(z.enum(CASE_STATUSES)).max(CASE_STATUSES.length).default([]),
    categoryCode: categoryCode.nullable().default(null),
    /** A due range goes with DUE_FIRST only. */
    dueFrom: instant.nullable().default(null),
    dueTo: instant.nullable().default(null),
    /** DUE_FIRST: soonest due first, without a due date last. NEWEST: latest submitted first. */
    order: z.enum(['DUE_FIRST', 'NEWEST']).default('NEWEST'),
  }),
);
/** Rulings on returns of a category, newest first; within an area, down to the community. */
export const listReturnPrecedents = query<Page<ReturnPrecedentView>>()(
  county,
  'list-return-precedents',
  z.strictObject({ ...page, categoryCode, areaPath: areaPath.nullable().default(null) }),
);
/** Which unit held a case from when to when, read off its facts. */
export const getHandovers = query<HandoverLedgerView>()(county, 'get-handovers', z.strictObject(ofCase));
export const getTimeline = query<Page<TimelineEntry>>()(
  county,
  'get-timeline',
  z.strictObject({ ...ofCase, ...page }),
);
/** Every task of a case, at every level, as the register knows them: parents before children. */
export const getTaskTree = query<readonly TreeLine[]>('v2')(county, 'get-task-tree', z.strictObject(ofCase));
