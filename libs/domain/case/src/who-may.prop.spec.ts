import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '@grid/kernel';
import { anyActor, anyArea, anyUnit, hasSayOver, RUNS } from '@grid/testkit';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { by, dispatched, registered, submission, t } from './case.fixture.js';
import { mayReadCase } from './who-may.js';

describe('reading a case', () => {
  it('is for whoever’s area covers the place, the units its tasks went to, who submitted it, and nobody else', () => {
    fc.assert(
      fc.property(anyArea, anyUnit, anyActor, anyActor, (placePath, unit, submitter, actor) => {
        const history: CaseEvent[] = [
          { type: 'CaseSubmitted', submission: { ...submission, placePath }, by: by(submitter), at: t(1) },
          { ...registered, placePath },
          dispatched({ unit }),
        ];
        const theCase = fold(caseDecider, history);
        const inLine = actor.unitId === unit.unitId || actor.accountId === submitter.accountId;
        expect(theCase && mayReadCase(actor, theCase)).toBe(inLine || hasSayOver(actor, placePath));
      }),
      { numRuns: RUNS },
    );
  });
});
