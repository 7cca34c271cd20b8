import {
  CASE_LINE,
  type CaseLine,
  type PackedLine,
  type SimilarCase,
  type SimilarityReason,
} from '@grid/contracts';
import type { RequestKind } from '@grid/domain-handoff';
import { ancestorAt, COUNTY_ROLES, coversArea, type Actor, type AreaPath } from '@grid/territory';
import { likeness } from './likeness.js';

/** A case, as far as it is compared with others. */
export interface Compared {
  readonly caseId: string;
  readonly requestKind: RequestKind;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly text: string;
  readonly contactKey: string | null;
  readonly citizenId: string | null;
}

/** One that may be about the same matter, with what lists show of it. */
export interface Candidate extends Compared {
  readonly line: PackedLine<CaseLine>;
}

/** From which likeness on texts are called similar, and how many candidates are shown. */
export interface SimilarityRules {
  readonly leastLikeness: number;
  readonly most: number;
}

/**
 * Which of the candidates look like the same matter, each with its reasons, the likeliest first; only those the
 * reader's own area covers. Without a reason a case is no candidate.
 */
export function similarOnes(
  asked: Compared,
  candidates: readonly Candidate[],
  reader: Actor,
  rules: SimilarityRules,
): readonly SimilarCase[] {
  return candidates
    .filter((candidate) => candidate.caseId !== asked.caseId && coversArea(reader, candidate.placePath))
    .map((candidate) => {
      const alike = likeness(asked.text, candidate.text);
      const reasons: SimilarityReason[] = [
        ...(sameContact(asked, candidate, reader) ? (['SAME_CONTACT'] as const) : []),
        ...(samePlaceAndCategory(asked, candidate) ? (['SAME_PLACE_AND_CATEGORY'] as const) : []),
        ...(alike >= rules.leastLikeness ? (['SIMILAR_TEXT'] as const) : []),
      ];
      const { caseId, line } = candidate;
      return { caseId, case: CASE_LINE.unpack(line), reasons, likeness: alike };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(likeliestFirst)
    .slice(0, rules.most);
}

/** A complained-of unit never sees who complained, nor that it was the same person who complained before. */
function sameContact(asked: Compared, candidate: Compared, reader: Actor): boolean {
  const same =
    (asked.contactKey !== null && asked.contactKey === candidate.contactKey) ||
    (asked.citizenId !== null && asked.citizenId === candidate.citizenId);
  return same && (COUNTY_ROLES.has(reader.role) || ![asked, candidate].some(isAgainstSomebody));
}

function isAgainstSomebody({ requestKind }: Compared): boolean {
  return requestKind === 'COMPLAINT' || requestKind === 'REPORT';
}

function samePlaceAndCategory(asked: Compared, candidate: Compared): boolean {
  return (
    asked.categoryCode !== '' &&
    asked.categoryCode === candidate.categoryCode &&
    neighbourhood(asked.placePath) === neighbourhood(candidate.placePath)
  );
}

/** The village a place lies in; a place above the villages stands for itself. */
export function neighbourhood(placePath: AreaPath): AreaPath {
  return ancestorAt(placePath, 'COMMUNITY') ?? placePath;
}

function likeliestFirst(a: SimilarCase, b: SimilarCase): number {
  if (a.reasons.length !== b.reasons.length) return b.reasons.length - a.reasons.length;
  if (a.likeness !== b.likeness) return b.likeness - a.likeness;
  return a.case.submittedAt < b.case.submittedAt ? 1 : -1;
}
