import { lineForm } from '../line.js';
import { toPublicId } from '../public-id.js';
import type { CaseSummary } from './case.view.js';

/** A case in a list, as the outside sees it: a public id, and null for what is not fixed yet. */
export interface CaseLine extends Omit<CaseSummary, 'caseId' | 'number' | 'categoryCode'> {
  readonly id: string;
  readonly number: string | null;
  readonly categoryCode: string | null;
}

/** How cases are listed: what lists show most comes first, new columns go to the end. */
export const CASE_LINE = lineForm<CaseLine>({
  id: 0,
  number: 1,
  status: 2,
  title: 3,
  requestKind: 4,
  categoryCode: 5,
  placePath: 6,
  placeText: 7,
  submittedAt: 8,
  dueAt: 9,
  dueNote: 10,
  version: 11,
  round: 12,
  channel: 13,
  changedAt: 14,
});

/** The line of a case. */
export function caseLine({ caseId, number, categoryCode, ...rest }: CaseSummary): CaseLine {
  return {
    ...rest,
    id: toPublicId('case', caseId),
    number: number || null,
    categoryCode: categoryCode || null,
  };
}
