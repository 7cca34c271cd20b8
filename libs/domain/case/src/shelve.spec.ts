import { describe, expect, it } from '@jest/globals';
import { actorAt, department, given } from '@grid/testkit';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import {
  close,
  decideShelving,
  dispatch,
  proposeShelving,
  recall,
  requestInfo,
  unshelveCase,
  voidCase,
  withdraw,
} from './case.asked.fixture.js';
import {
  answered,
  by,
  childRecalled,
  childReported,
  civilAffairs,
  dispatched,
  dispatcher,
  dutyChief,
  inHandling,
  operator,
  registered,
  submitted,
  t,
  townStaff,
} from './case.fixture.js';
import { pendingShelving } from './shelve.js';

const lead = actorAt(civilAffairs);
const working = [submitted, registered, dispatched({ unit: civilAffairs })];
const proposed: CaseEvent = {
  type: 'ShelvingProposed',
  reason: 'no money before summer',
  reviewAt: t(400),
  by: by(lead),
  at: t(10),
};
const shelved: CaseEvent = {
  type: 'CaseShelved',
  reason: 'indeed',
  reviewAt: t(400),
  by: by(dutyChief),
  at: t(10),
};

describe('proposing to shelve', () => {
  it('is for the lead of the department that leads the work, and changes no state', () => {
    const { events, after } = given(caseDecider, ...working).when(proposeShelving());
    expect(events).toEqual([proposed]);
    expect(after).toMatchObject({ status: 'IN_HANDLING', shelving: { reviewAt: t(400), shelvedAt: null } });
  });

  it('is not for anyone else', () => {
    for (const actor of [townStaff, operator, dutyChief, actorAt(civilAffairs, 'DEPARTMENT_CLERK')])
      expect(given(caseDecider, ...working).when(proposeShelving({ actor })).rejection.code).toBe(
        'ROLE_MAY_NOT',
      );
    const other = actorAt(department('gx', 'zjj'));
    const both = given(
      caseDecider,
      ...working,
      dispatched({ taskId: 'task-co', unit: department('gx', 'zjj'), role: 'CO' }),
    );
    expect(both.when(proposeShelving({ actor: other })).rejection.code).toBe('NOT_THE_HOLDER');
  });

  it.each([
    ['in the past', t(9)],
    ['now', t(10)],
    ['beyond the limit', t(501)],
  ])('is refused with a review %s', (_when, reviewAt) => {
    const { rejection } = given(caseDecider, ...working).when(proposeShelving({ reviewAt }));
    expect(rejection).toMatchObject({ code: 'REVIEW_OUT_OF_RANGE', details: { latest: t(500) } });
  });

  it('may ask for the very last day, says why, and waits for its answer', () => {
    const state = given(caseDecider, ...working);
    expect(state.when(proposeShelving({ reviewAt: t(500) })).events).toHaveLength(1);
    expect(state.when(proposeShelving({ reason: ' ' })).rejection.code).toBe('TEXT_MISSING');
    const again = given(caseDecider, ...working, proposed).when(proposeShelving());
    expect(again.rejection.code).toBe('SHELVING_ALREADY_PROPOSED');
  });

  it('is void once the department no longer leads the work', () => {
    const gone = given(
      caseDecider,
      ...working,
      proposed,
      answered(childRecalled),
      dispatched({ taskId: 'x' }),
    );
    expect(gone.state && pendingShelving(gone.state)).toBeUndefined();
    expect(gone.when(decideShelving()).rejection.code).toBe('NO_SHELVING_PROPOSED');
  });
});

describe('deciding on it', () => {
  it('is the duty chief’s: the case is shelved until its review', () => {
    const { events, after } = given(caseDecider, ...working, proposed).when(decideShelving());
    expect(events).toEqual([shelved]);
    expect(after).toMatchObject({ status: 'SHELVED', shelving: { reviewAt: t(400), shelvedAt: t(10) } });
  });

  it('or is refused, and may be proposed again', () => {
    const { events, after } = given(caseDecider, ...working, proposed).when(
      decideShelving({ approved: false }),
    );
    expect(events).toMatchObject([{ type: 'ShelvingRefused', reason: 'indeed' }]);
    expect(after).toMatchObject({ status: 'IN_HANDLING', shelving: null });
    expect(given(caseDecider, ...working, proposed, ...events).when(proposeShelving()).events).toHaveLength(
      1,
    );
  });

  it('takes a proposal, a reason, and a review still to come', () => {
    expect(given(caseDecider, ...working).when(decideShelving()).rejection.code).toBe('NO_SHELVING_PROPOSED');
    const state = given(caseDecider, ...working, proposed);
    expect(state.when(decideShelving({ reason: '' })).rejection.code).toBe('TEXT_MISSING');
    expect(state.when(decideShelving({ actor: dispatcher })).rejection.code).toBe('ROLE_MAY_NOT');
    expect(state.when(decideShelving({ now: t(400) })).rejection.code).toBe('REVIEW_OUT_OF_RANGE');
  });
});

describe('a shelved case', () => {
  const state = given(caseDecider, ...working, proposed, shelved);

  it('returns to IN_HANDLING when it is unshelved, by the duty chief or the department', () => {
    for (const actor of [dutyChief, lead]) {
      const { events, after } = state.when(unshelveCase({ actor }));
      expect(events).toMatchObject([{ type: 'CaseUnshelved', reason: 'there is money now' }]);
      expect(after).toMatchObject({ status: 'IN_HANDLING', shelving: null });
    }
    expect(state.when(unshelveCase({ actor: operator })).rejection.code).toBe('ROLE_MAY_NOT');
    expect(state.when(unshelveCase({ reason: ' ' })).rejection.code).toBe('TEXT_MISSING');
    expect(given(caseDecider, ...inHandling).when(unshelveCase()).rejection.code).toBe('WRONG_STATE');
  });

  it('is neither dispatched nor closed nor asked about meanwhile, but may be withdrawn or voided', () => {
    for (const command of [dispatch(), close(), requestInfo(), proposeShelving(), decideShelving()])
      expect(state.when(command).rejection.code).toBe('WRONG_STATE');
    expect(state.when(withdraw()).after?.status).toBe('WITHDRAWN');
    expect(state.when(voidCase()).after?.status).toBe('VOIDED');
    expect(state.when(recall()).after?.children[0]?.status).toBe('RECALL_ORDERED');
  });

  it('hears its tasks all the same, and returns to where its work has got', () => {
    const reported = given(caseDecider, ...working, proposed, shelved, answered(childReported()));
    expect(reported.state?.status).toBe('SHELVED');
    expect(reported.when(unshelveCase({ actor: lead })).rejection.code).toBe('NOT_THE_HOLDER');
    expect(reported.when(unshelveCase()).after?.status).toBe('PENDING_CHECK');
  });
});
