import { TASK_STATUSES } from '@grid/domain-task';
import { z } from 'zod';
import { attachInput, type AttachmentView } from '../attachment/attachment.parts.js';
import { categoryCode, requestFields, visibility } from '../case/case.contracts.js';
import { command, query } from '../contract.js';
import type { PackedLine } from '../line.js';
import { page, type Page } from '../page.js';
import { id, instant, optionalText, text } from '../text.js';
import type { TaskLine } from './task.line.js';
import type { TaskView } from './task.view.js';

const taskCommand = command<TaskView>();
const desk = 'desk';
const ofTask = { taskId: id };
const reason = text(500);

/** A unit takes a request in and works it itself; the county registers it when it hears of it. */
export const takeInRequest = taskCommand(
  desk,
  'take-in-request',
  z.strictObject({
    ...requestFields,
    caseId: id,
    taskId: id,
    categoryCode,
    /** Result text when the matter is done at once 即办即结; null otherwise. */
    resolvedOnSpot: text(2000).nullable().default(null),
  }),
);
export const signTask = taskCommand(desk, 'sign-task', z.strictObject(ofTask));
export const handDownTask = taskCommand(
  desk,
  'hand-down-task',
  z.strictObject({
    ...ofTask,
    childTaskId: id,
    unitId: id,
    role: z.enum(['LEAD', 'CO', 'INFORM']).default('LEAD'),
    mandatory: z.boolean().default(true),
    instruction: optionalText(1000),
    dueAt: instant.nullable().default(null),
  }),
);
export const handUpTask = taskCommand(
  desk,
  'hand-up-task',
  z.strictObject({ ...ofTask, upperTaskId: id, reason }),
);
export const requestReturn = taskCommand(
  desk,
  'request-return',
  z.strictObject({
    ...ofTask,
    ground: z.enum(['NOT_OUR_AREA', 'NOT_OUR_DUTY', 'WRONG_FACTS', 'DUPLICATE', 'OTHER']),
    explanation: text(1000),
    suggestedUnitId: id.nullable().default(null),
  }),
);
/** The parent's unit rules on a child's request to be let go. `taskId` is the parent's. */
export const ruleReturn = taskCommand(
  desk,
  'rule-return',
  z.strictObject({ ...ofTask, childTaskId: id, granted: z.boolean(), reason }),
);
/** The parent's unit takes a child's task back. `taskId` is the parent's. */
export const recallTask = taskCommand(
  desk,
  'recall-task',
  z.strictObject({ ...ofTask, childTaskId: id, reason }),
);
export const noteTask = taskCommand(
  desk,
  'note-task',
  z.strictObject({ ...ofTask, text: text(2000), visibility }),
);
export const attachToTask = taskCommand(
  desk,
  'attach-to-task',
  z.strictObject({ ...ofTask, ...attachInput }),
);
export const reportDone = taskCommand(
  desk,
  'report-done',
  z.strictObject({
    ...ofTask,
    result: text(2000),
    solved: z.boolean().default(true),
    factsTrue: z.boolean().default(true),
    evidence: z.array(text(200)).max(20).default([]),
  }),
);

export const getTask = query<TaskView>()(desk, 'get-task', z.strictObject(ofTask));
/** One file of a task, or of the brief it came with, for whoever may have it. */
export const getTaskAttachment = query<AttachmentView>()(
  desk,
  'get-task-attachment',
  z.strictObject({ ...ofTask, attachmentId: id }),
);
/** A unit's desk, soonest due first. Its rows are packed ({@link TASK_LINE}). */
export const listDesk = query<Page<PackedLine<TaskLine>>>('v2')(
  desk,
  'list-desk',
  z.strictObject({
    ...page,
    unitId: id,
    /** Empty: everything not yet ended. */
    statuses: z.array(z.enum(TASK_STATUSES)).max(TASK_STATUSES.length).default([]),
  }),
);
