import { briefOfRequest, briefWithFiles, type CaseBrief } from '@grid/domain-handoff';
import type { Case } from './case.js';

/** What the handling units learn of a case: the contact masked, or left out where it could do harm. */
export function briefOf(theCase: Case): CaseBrief {
  return briefWithFiles(briefOfRequest(theCase), theCase.attachments);
}
