import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '@grid/kernel';
import { RUNS } from '@grid/testkit';
import { mergeCase, releaseMerged, takeMerged, unmergeCase, voidCase } from './case.asked.fixture.js';
import { submission, submitted } from './case.fixture.js';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { Case } from './case.js';

const IDS = ['case-0', 'case-1', 'case-2', 'case-3'];

/** Somebody merges, unmerges, or voids. */
const anyAct = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'unmerge', 'void'),
  one: fc.constantFrom(...IDS),
  other: fc.constantFrom(...IDS),
});

/** Both say yes, or nothing happens: as in one transaction. */
function together(cases: Map<string, Case>, ...asked: readonly (readonly [string, CaseCommand])[]): boolean {
  const after: [string, Case][] = [];
  for (const [id, command] of asked) {
    const before = cases.get(id) ?? null;
    const decision = caseDecider.decide(before, command);
    if (!decision.ok) return false;
    const next = fold(caseDecider, decision.events, before);
    if (next !== null) after.push([id, next]);
  }
  for (const [id, next] of after) cases.set(id, next);
  return true;
}

describe('cases that follow one another', () => {
  it('are two levels and never a ring, and every open master counts those who follow it', () => {
    let most = 0;
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        const cases = new Map<string, Case>();
        for (const caseId of IDS) {
          const begun = fold(caseDecider, [{ ...submitted, submission: { ...submission, caseId } }]);
          if (begun) cases.set(caseId, begun);
        }
        for (const { kind, one, other } of acts) {
          const masterId = cases.get(one)?.mergedInto?.masterId;
          const pair = { mergedId: one, mergedNumber: '' };
          if (kind === 'merge')
            together(cases, [one, mergeCase({ masterId: other })], [other, takeMerged(pair)]);
          else if (kind === 'void') together(cases, [one, voidCase()]);
          else if (masterId !== undefined)
            together(cases, [one, unmergeCase()], [masterId, releaseMerged(pair)]);
          const all = [...cases.values()];
          for (const each of all) {
            const followers = all.filter(({ mergedInto }) => mergedInto?.masterId === each.caseId);
            most = Math.max(most, followers.length);
            expect(followers.every(({ status }) => status === 'MERGED')).toBe(true);
            if (each.status === 'MERGED' || each.status === 'VOIDED') expect(followers).toEqual([]);
            expect(each.mergedCount ?? 0).toBe(followers.length);
          }
        }
      }),
      { numRuns: 5 * RUNS },
    );
    expect(most).toBe(IDS.length - 1);
  });
});
