import type { HandoffType } from '@grid/domain-handoff';
import { OWNERS, ROLES } from '@grid/territory';
import { z } from 'zod';
import { briefFile } from '../attachment/attachment.parts.js';
import { intakeChannel, requestKind } from '../case/case.contracts.js';
import { areaPath, id, instant } from '../text.js';

// Facts are read leniently: an unknown extra field is a newer sender's, and is dropped.

export const actedBy = z.object({
  accountId: id,
  postId: id,
  role: z.enum([...ROLES, 'SYSTEM']),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
});

export const unit = z.object({
  unitId: id,
  name: z.string(),
  kind: z.enum(['AREA_OFFICE', 'DEPARTMENT']),
  areaPath,
});

export const parentRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CASE') }),
  z.object({ kind: z.literal('TASK'), taskId: id, owner: z.enum(OWNERS) }),
]);

export const aggregateRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('CASE'), caseId: id }),
  z.object({ kind: z.literal('TASK'), taskId: id }),
]);

export const dueNote = z.enum(['FIXED', 'NOT_YET_REGISTERED', 'CALENDAR_NOT_PUBLISHED']);

export const caseBrief = z.object({
  title: z.string(),
  description: z.string(),
  requestKind,
  categoryCode: z.string(),
  placePath: areaPath,
  placeText: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  files: z.array(briefFile).exactOptional(),
});

/** A unit that helps beside a lead. */
export const coHandler = z.object({ taskId: id, unit, mandatory: z.boolean(), open: z.boolean() });

export const taskOrder = z.object({
  taskId: id,
  caseId: id,
  caseNumber: z.string(),
  round: z.int().positive(),
  parent: parentRef,
  unit,
  role: z.enum(['LEAD', 'CO', 'INFORM']),
  purpose: z.enum(['HANDLE', 'VERIFY', 'CHECK', 'RECTIFY', 'CALL_BACK']),
  mandatory: z.boolean(),
  brief: caseBrief,
  instruction: z.string(),
  dueAt: instant.nullable(),
  dueNote,
  returnAllowed: z.boolean(),
  orderedAt: instant,
  orderedBy: actedBy,
  coHandlers: z.array(coHandler).optional(),
});

export const taskReport = z.object({
  result: z.string(),
  solved: z.boolean(),
  factsTrue: z.boolean(),
  evidence: z.array(z.string()),
  handlerUnitIds: z.array(z.string()),
  onSpot: z.boolean(),
  reportedAt: instant,
  reportedBy: actedBy,
});

export const takenInRequest = z.object({
  caseId: id,
  title: z.string(),
  description: z.string(),
  requestKind,
  categoryCode: z.string(),
  placePath: areaPath,
  placeText: z.string(),
  channel: intakeChannel,
  reporter: z.object({ name: z.string(), phone: z.string() }),
  takenInAt: instant,
  takenInBy: actedBy,
});

export const rejection = z.object({
  code: z.string(),
  decidedBy: z.string(),
  reason: z.string(),
  nextStep: z.string(),
});

export const HANDOFF_TYPES = [
  'TASK_HANDED_DOWN',
  'RETURN_RULED',
  'RECALL_ORDERED',
  'REWORK_ORDERED',
  'COMPLETION_ORDERED',
  'CASE_NUMBERED',
  'CASE_HASTENED',
  'CO_HANDLER_TOLD',
  'REPORT_HELD_UP',
  'TASK_SIGNED',
  'TASK_REPORTED',
  'RETURN_REQUESTED',
  'TASK_RECALLED',
  'TASK_HANDED_UP',
  'REQUEST_TAKEN_IN',
  'HANDOFF_REFUSED',
] as const satisfies readonly HandoffType[];
