import { reject, type Rejection } from '@grid/kernel';
import { ATTACHMENT_REJECTIONS, PARENT_REJECTIONS } from '@grid/domain-handoff';

/** Every "no" a task can answer. */
export const TASK_REJECTIONS = [
  'NOT_FOUND',
  'TASK_EXISTS',
  'TASK_ENDED',
  'ROLE_MAY_NOT',
  'WRONG_STATE',
  'ONLY_FOLLOWING',
  'OUTSIDE_JURISDICTION',
  'ON_SPOT_NOT_ALLOWED',
  'TEXT_MISSING',
  'TASK_ID_TAKEN',
  'TARGET_NOT_BELOW',
  'DUE_AFTER_PARENT',
  'TARGET_NOT_ABOVE',
  'NOT_SELF_FOUND',
  'MANDATORY_CHILD_OPEN',
  'RETURN_NOT_ALLOWED',
  'RETURN_ALREADY_USED',
  'ALREADY_REPORTED',
  'MISADDRESSED',
  ...PARENT_REJECTIONS,
  ...ATTACHMENT_REJECTIONS,
] as const;
export type TaskRejectionCode = (typeof TASK_REJECTIONS)[number];

/** A task's "no", with one of its own codes. */
export function refuse(rejection: Rejection & { readonly code: TaskRejectionCode }) {
  return reject(rejection);
}

/** Not yours and not there are one answer: nobody learns of a task by asking. */
export function notFound() {
  return refuse({
    code: 'NOT_FOUND',
    decidedBy: 'jurisdiction',
    reason: 'there is no such task on your desk',
    nextStep: 'Open the task from your own desk.',
  });
}

/** A text the record cannot do without. */
export function textMissing(field: string) {
  return refuse({
    code: 'TEXT_MISSING',
    decidedBy: 'R-4',
    reason: `${field} must say something`,
    nextStep: `Fill in ${field}.`,
    details: { field },
  });
}

/** Whether a text says nothing. */
export function blank(text: string): boolean {
  return text.trim() === '';
}
