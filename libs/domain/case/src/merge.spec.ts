import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import {
  acceptCase,
  mergeCase,
  note,
  refuseCase,
  releaseMerged,
  requestInfo,
  take,
  takeMerged,
  unmergeCase,
  voidCase,
  withdraw,
} from './case.asked.fixture.js';
import {
  answered,
  by,
  childRecalled,
  childReported,
  concluded,
  dispatched,
  dispatcher,
  dutyChief,
  inHandling,
  operator,
  pendingCheck,
  pendingFeedback,
  registered,
  reporter,
  station,
  stationOrder,
  submitted,
  t,
  takenInRequest,
  town,
  townStaff,
  voided,
} from './case.fixture.js';

const merged: CaseEvent = {
  type: 'CaseMerged',
  masterId: 'case-2',
  masterNumber: 'GX-2',
  reason: 'the same lamp',
  by: by(operator),
  at: t(10),
};
const took: CaseEvent = {
  type: 'CaseTookMerged',
  mergedId: 'case-2',
  mergedNumber: 'GX-2',
  by: by(operator),
  at: t(10),
};

describe('merging', () => {
  it.each([
    ['an operator', operator],
    ['the duty chief', dutyChief],
  ])('is for %s', (_who, actor) => {
    const { events, after } = given(caseDecider, submitted, registered).when(mergeCase({ actor }));
    expect(events).toEqual([{ ...merged, by: by(actor) }]);
    expect(after).toMatchObject({
      status: 'MERGED',
      mergedInto: { masterId: 'case-2', masterNumber: 'GX-2', statusBefore: 'REGISTERED', mergedAt: t(10) },
    });
  });

  it.each([
    ['a dispatcher', dispatcher],
    ['the town', townStaff],
    ['the citizen', reporter],
  ])('is not for %s', (_who, actor) => {
    const { rejection } = given(caseDecider, submitted).when(mergeCase({ actor }));
    expect(rejection.code).toBe('ROLE_MAY_NOT');
  });

  it('is refused while somebody works on it, with the names of those', () => {
    const { rejection } = given(caseDecider, ...inHandling).when(mergeCase());
    expect(rejection).toMatchObject({ code: 'TASKS_OPEN', details: { unitNames: [town.name] } });
    const recalled = given(caseDecider, ...inHandling, answered(childRecalled));
    expect(recalled.when(mergeCase()).after?.status).toBe('MERGED');
  });

  it.each([
    ['reported', pendingCheck],
    ['checked', pendingFeedback],
    ['closed', concluded],
  ])('comes too late for a case that was %s', (_how, history) => {
    expect(given(caseDecider, ...history).when(mergeCase()).rejection.code).toBe('WRONG_STATE');
  });

  it('lets a unit that only follows go, and completes what was reported', () => {
    const handedUp: CaseEvent = {
      type: 'CaseHandedUp',
      order: null,
      follower: { ...stationOrder, role: 'INFORM', mandatory: false },
      reason: 'beyond us',
      at: t(6),
    };
    const begun: CaseEvent = {
      type: 'CaseTakenIn',
      request: takenInRequest,
      order: stationOrder,
      number: 'GX-7',
      limitWorkDays: 7,
      dueAt: t(800),
      dueNote: 'FIXED',
      at: t(2),
    };
    const { events, after } = given(caseDecider, begun, handedUp).when(mergeCase());
    expect(after?.children).toMatchObject([{ unit: station, status: 'COMPLETED' }]);
    const told = events.flatMap((event) => (after ? announceCase(event, after) : []));
    expect(told.map(({ handoff }) => handoff.type)).toEqual(['COMPLETION_ORDERED']);
  });

  it('says why, names another case, and is no chain', () => {
    const open = given(caseDecider, submitted);
    expect(open.when(mergeCase({ reason: ' ' })).rejection.code).toBe('TEXT_MISSING');
    expect(open.when(mergeCase({ masterId: 'case-1' })).rejection.code).toBe('MERGED_WITH_ITSELF');
    expect(given(caseDecider, submitted, took).when(mergeCase()).rejection).toMatchObject({
      code: 'CASE_IS_MASTER',
      details: { mergedCount: 1 },
    });
  });
});

describe('a merged case', () => {
  it('accepts nothing but to be unmerged (R-3)', () => {
    const state = given(caseDecider, submitted, merged);
    for (const command of [acceptCase(), note(), withdraw(), voidCase(), requestInfo(), mergeCase()])
      expect(state.when(command).rejection.code).toBe('CASE_ENDED');
    expect(state.when(take(childReported())).rejection.code).toBe('CASE_ENDED');
  });

  it.each([
    ['SUBMITTED', [submitted]],
    ['REGISTERED', [submitted, registered]],
    [
      'AWAITING_INFO',
      [submitted, { type: 'InfoRequested', question: 'which?', by: by(operator), at: t(2) } as const],
    ],
  ])('goes its own way again from %s, the state it had', (status, history) => {
    const { events, after } = given(caseDecider, ...history, merged).when(unmergeCase());
    expect(events).toMatchObject([{ type: 'CaseUnmerged', masterId: 'case-2' }]);
    expect(after).toMatchObject({ status, mergedInto: null });
  });

  it('is unmerged with a reason, by an operator or the duty chief, and only while it is merged', () => {
    const state = given(caseDecider, submitted, merged);
    expect(state.when(unmergeCase({ reason: '' })).rejection.code).toBe('TEXT_MISSING');
    expect(state.when(unmergeCase({ actor: dispatcher })).rejection.code).toBe('ROLE_MAY_NOT');
    expect(given(caseDecider, submitted).when(unmergeCase()).rejection.code).toBe('WRONG_STATE');
    expect(given(caseDecider, submitted, voided).when(unmergeCase()).rejection.code).toBe('CASE_ENDED');
  });
});

describe('a master', () => {
  it.each([
    ['submitted', [submitted]],
    ['in handling', inHandling],
    ['to be checked', pendingCheck],
    ['to be told of', pendingFeedback],
  ])('may be %s, and counts those who follow it', (_how, history) => {
    const { after } = given(caseDecider, ...history, took).when(takeMerged());
    expect(after?.mergedCount).toBe(2);
    const released = given(caseDecider, ...history, took).when(releaseMerged());
    expect(released.after?.mergedCount).toBe(0);
  });

  it.each([
    ['closed', concluded, 'CLOSED'],
    ['void', [submitted, voided], 'VOIDED'],
    ['merged itself', [submitted, merged], 'MERGED'],
  ] as const)('is not one that is %s', (_how, history, status) => {
    const { rejection } = given(caseDecider, ...history).when(takeMerged());
    expect(rejection).toMatchObject({ code: 'MASTER_NOT_OPEN', details: { status } });
  });

  it('is not withdrawn, voided or refused over the heads of those who follow', () => {
    const master = given(caseDecider, submitted, took);
    for (const command of [withdraw(), voidCase(), refuseCase()])
      expect(master.when(command).rejection.code).toBe('CASE_IS_MASTER');
  });

  it('that has ended lets go without a fact', () => {
    expect(given(caseDecider, submitted, voided).when(releaseMerged()).events).toEqual([]);
    expect(given(caseDecider, submitted, registered, dispatched()).state?.mergedCount).toBeUndefined();
  });
});
