import type { AggregateRef, Handoff, HandoffType } from '@grid/domain-handoff';
import { z } from 'zod';
import { id, instant } from '../text.js';
import {
  actedBy,
  HANDOFF_TYPES,
  aggregateRef,
  coHandler,
  dueNote,
  parentRef,
  rejection,
  takenInRequest,
  taskOrder,
  taskReport,
} from './handoff.parts.js';

const ordered = { taskId: id, reason: z.string(), by: actedBy };
const answered = { taskId: id, caseId: id, parent: parentRef };

const byType = {
  TASK_HANDED_DOWN: z.object({ type: z.literal('TASK_HANDED_DOWN'), order: taskOrder }),
  RETURN_RULED: z.object({ type: z.literal('RETURN_RULED'), ...ordered, granted: z.boolean() }),
  RECALL_ORDERED: z.object({ type: z.literal('RECALL_ORDERED'), ...ordered, final: z.boolean() }),
  REWORK_ORDERED: z.object({ type: z.literal('REWORK_ORDERED'), ...ordered }),
  COMPLETION_ORDERED: z.object({ type: z.literal('COMPLETION_ORDERED'), taskId: id, by: actedBy }),
  CASE_NUMBERED: z.object({
    type: z.literal('CASE_NUMBERED'),
    taskId: id,
    caseNumber: z.string(),
    dueAt: instant.nullable(),
    dueNote,
  }),
  CASE_HASTENED: z.object({
    type: z.literal('CASE_HASTENED'),
    taskId: id,
    text: z.string(),
    replyDueAt: instant,
    byCitizen: z.boolean(),
    at: instant,
  }),
  CO_HANDLER_TOLD: z.object({ type: z.literal('CO_HANDLER_TOLD'), taskId: id, coHandler }),
  REPORT_HELD_UP: z.object({
    type: z.literal('REPORT_HELD_UP'),
    taskId: id,
    caseId: id,
    waitsFor: z.array(id),
    since: instant,
  }),
  TASK_SIGNED: z.object({ type: z.literal('TASK_SIGNED'), ...answered, at: instant }),
  TASK_REPORTED: z.object({ type: z.literal('TASK_REPORTED'), ...answered, report: taskReport }),
  RETURN_REQUESTED: z.object({
    type: z.literal('RETURN_REQUESTED'),
    ...answered,
    ground: z.enum(['NOT_OUR_AREA', 'NOT_OUR_DUTY', 'WRONG_FACTS', 'DUPLICATE', 'OTHER']),
    explanation: z.string(),
    suggestedUnitId: id.nullable(),
    by: actedBy.optional(),
    at: instant,
  }),
  TASK_RECALLED: z.object({ type: z.literal('TASK_RECALLED'), ...answered, at: instant }),
  TASK_HANDED_UP: z.object({
    type: z.literal('TASK_HANDED_UP'),
    request: takenInRequest,
    order: taskOrder,
    follower: taskOrder,
    reason: z.string(),
  }),
  REQUEST_TAKEN_IN: z.object({
    type: z.literal('REQUEST_TAKEN_IN'),
    order: taskOrder,
    request: takenInRequest,
  }),
  HANDOFF_REFUSED: z.object({
    type: z.literal('HANDOFF_REFUSED'),
    taskId: id,
    sender: aggregateRef,
    refused: z.enum(HANDOFF_TYPES),
    rejection,
  }),
} satisfies Record<HandoffType, z.ZodType>;

/** The handoff contract on the wire: one schema per handoff, the same at every level. */
export const handoffFact: z.ZodType<Handoff> = z.discriminatedUnion('type', [
  byType.TASK_HANDED_DOWN,
  byType.RETURN_RULED,
  byType.RECALL_ORDERED,
  byType.REWORK_ORDERED,
  byType.COMPLETION_ORDERED,
  byType.CASE_NUMBERED,
  byType.CASE_HASTENED,
  byType.CO_HANDLER_TOLD,
  byType.REPORT_HELD_UP,
  byType.TASK_SIGNED,
  byType.TASK_REPORTED,
  byType.RETURN_REQUESTED,
  byType.TASK_RECALLED,
  byType.TASK_HANDED_UP,
  byType.REQUEST_TAKEN_IN,
  byType.HANDOFF_REFUSED,
]);

/** The fact token of a handoff in its subject: `task-handed-down`. */
export function factOfHandoff(type: HandoffType): string {
  return type.toLowerCase().replaceAll('_', '-');
}

/** A handoff on the wire, with the aggregate it comes from: whoever cannot take it knows whom to answer. */
export interface HandoffBody {
  readonly from: AggregateRef;
  readonly handoff: Handoff;
}
export const handoffBody: z.ZodType<HandoffBody> = z.object({ from: aggregateRef, handoff: handoffFact });
