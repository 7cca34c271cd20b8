import { reject, type Rejection } from '@grid/kernel';
import { ATTACHMENT_REJECTIONS, PARENT_REJECTIONS } from '@grid/domain-handoff';

/** Every "no" a case can answer. */
export const CASE_REJECTIONS = [
  'NOT_FOUND',
  'CASE_EXISTS',
  'CASE_ENDED',
  'ROLE_MAY_NOT',
  'WRONG_STATE',
  'OUTSIDE_JURISDICTION',
  'TEXT_MISSING',
  'ON_SPOT_NOT_ALLOWED',
  'TASK_ID_TAKEN',
  'EXCEPTION_REASON_MISSING',
  'UNIT_ALREADY_ENGAGED',
  'UNIT_ALREADY_PROPOSED',
  'NOT_THE_LEAD',
  'PROPOSAL_NOT_FOUND',
  'PROPOSAL_DECIDED',
  'SECOND_RETURN',
  'JOINT_RULING_NEEDED',
  'JOINT_RULING_TOO_EARLY',
  'BOUND_BY_JOINT_RULING',
  'BOUND_UNIT_NOT_HEARD',
  'CHECKER_IS_HANDLER',
  'CHECK_WITHOUT_GROUND',
  'FEEDBACK_NOT_BROUGHT',
  'MANDATORY_CHILD_OPEN',
  'REOPEN_WINDOW_OVER',
  'MERGED_WITH_ITSELF',
  'MASTER_NOT_OPEN',
  'CASE_IS_MASTER',
  'TASKS_OPEN',
  'SHELVING_ALREADY_PROPOSED',
  'NO_SHELVING_PROPOSED',
  'REVIEW_OUT_OF_RANGE',
  'HASTENED_RECENTLY',
  'REOPEN_WINDOW_OPEN',
  'INFO_REQUESTED_BEFORE',
  'NOT_THE_HOLDER',
  'MISADDRESSED',
  ...PARENT_REJECTIONS,
  ...ATTACHMENT_REJECTIONS,
] as const;
export type CaseRejectionCode = (typeof CASE_REJECTIONS)[number];

/** A case's "no", with one of its own codes. */
export function refuse(rejection: Rejection & { readonly code: CaseRejectionCode }) {
  return reject(rejection);
}

/** Not yours and not there are one answer: nobody learns of a case by asking. */
export function notFound() {
  return refuse({
    code: 'NOT_FOUND',
    decidedBy: 'jurisdiction',
    reason: 'there is no such case in your jurisdiction',
    nextStep: 'Check the number, or ask the county center.',
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

/** The first of the named texts that says nothing. */
export function firstBlank(texts: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(texts).find(([, text]) => text.trim() === '')?.[0];
}
