import { describe, expect, it } from '@jest/globals';
import { actorAt, citizen, given, office } from '@grid/testkit';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { recall, requestInfo, supplyInfo, take, voidCase, withdraw } from './case.asked.fixture.js';
import {
  answered,
  by,
  childAsksReturn,
  childRecalled,
  childReported,
  civilAffairs,
  dispatched,
  dispatcher,
  dutyChief,
  gridWorker,
  inHandling,
  inspector,
  operator,
  pendingCheck,
  registered,
  reopened,
  concluded,
  reporter,
  stationStaff,
  submitted,
  t,
  townStaff,
} from './case.fixture.js';

const asked: CaseEvent = {
  type: 'InfoRequested',
  question: 'which of the two gates?',
  by: by(operator),
  at: t(10),
};
const replied: CaseEvent = {
  type: 'InfoSupplied',
  reply: 'the northern one',
  by: by(reporter),
  at: t(10),
};
const lead = actorAt(civilAffairs);

describe('asking the citizen for facts', () => {
  it.each([
    ['an operator', operator],
    ['a dispatcher', dispatcher],
    ['the duty chief', dutyChief],
  ])('is for %s, and leaves on record what was asked, and since when the case waits', (_who, actor) => {
    const { events, after } = given(caseDecider, submitted).when(requestInfo({ actor }));
    expect(events).toEqual([{ ...asked, by: by(actor) }]);
    expect(after).toMatchObject({
      status: 'AWAITING_INFO',
      infoRequest: { round: 1, requestedAt: t(10), requestedBy: by(actor), suppliedAt: null },
    });
  });

  it('is for the lead of a department with work of the case in hand, and of no other', () => {
    const working = given(caseDecider, submitted, registered, dispatched({ unit: civilAffairs }));
    expect(working.when(requestInfo({ actor: lead })).after?.status).toBe('AWAITING_INFO');
    const letGo = given(
      caseDecider,
      submitted,
      registered,
      dispatched({ unit: civilAffairs }),
      answered(childRecalled),
    );
    expect(letGo.when(requestInfo({ actor: lead })).rejection).toMatchObject({
      code: 'NOT_THE_HOLDER',
      details: { unitName: civilAffairs.name },
    });
  });

  it.each([
    ['an inspector', inspector],
    ['the town', townStaff],
    ['the citizen', reporter],
  ])('is not for %s', (_who, actor) => {
    const { rejection } = given(caseDecider, submitted).when(requestInfo({ actor }));
    expect(rejection.code).toBe('ROLE_MAY_NOT');
  });

  it('says what is missing', () => {
    const { rejection } = given(caseDecider, submitted).when(requestInfo({ question: ' ' }));
    expect(rejection).toMatchObject({ code: 'TEXT_MISSING', details: { field: 'question' } });
  });

  it('happens once a round', () => {
    const again = given(caseDecider, submitted, asked, replied).when(requestInfo());
    expect(again.rejection).toMatchObject({
      code: 'INFO_REQUESTED_BEFORE',
      details: { requestedAt: t(10) },
    });
    const next = given(caseDecider, submitted, asked, replied, ...concluded.slice(1), reopened(2)).when(
      requestInfo(),
    );
    expect(next.after).toMatchObject({ status: 'AWAITING_INFO', infoRequest: { round: 2 } });
  });

  it('is too late once the work was reported', () => {
    const { rejection } = given(caseDecider, ...pendingCheck).when(requestInfo());
    expect(rejection.code).toBe('WRONG_STATE');
  });
});

describe('giving the facts asked for', () => {
  it.each([
    ['the citizen', reporter],
    ['the station of the place', stationStaff],
    ['its grid worker', gridWorker],
    ['its building head', actorAt(office('gx/t1/v1/g1/b1'))],
  ])('is for %s', (_who, actor) => {
    const { events, after } = given(caseDecider, submitted, asked).when(supplyInfo({ actor }));
    expect(events).toEqual([{ ...replied, by: by(actor) }]);
    expect(after).toMatchObject({ status: 'SUBMITTED', infoRequest: { suppliedAt: t(10) } });
  });

  it('is not for another citizen, another village, or those who asked', () => {
    const waiting = given(caseDecider, submitted, asked);
    expect(waiting.when(supplyInfo({ actor: citizen(2) })).rejection.code).toBe('NOT_FOUND');
    const other = actorAt(office('gx/t1/v2'));
    expect(waiting.when(supplyInfo({ actor: other })).rejection.code).toBe('NOT_FOUND');
    expect(waiting.when(supplyInfo({ actor: operator })).rejection.code).toBe('ROLE_MAY_NOT');
  });

  it('answers a question, and says something', () => {
    expect(given(caseDecider, submitted).when(supplyInfo()).rejection.code).toBe('WRONG_STATE');
    const blank = given(caseDecider, submitted, asked).when(supplyInfo({ reply: '' }));
    expect(blank.rejection).toMatchObject({ code: 'TEXT_MISSING', details: { field: 'reply' } });
  });

  it.each([
    ['SUBMITTED', [submitted]],
    ['REGISTERED', [submitted, registered]],
    ['IN_HANDLING', inHandling],
  ])('leads back to %s, where the case came from', (status, history) => {
    expect(given(caseDecider, ...history, asked).when(supplyInfo()).after?.status).toBe(status);
  });
});

describe('a case that waits for facts', () => {
  it('hears its tasks all the same, and returns to where its work has got', () => {
    const reported = given(caseDecider, ...inHandling, asked, answered(childReported()));
    expect(reported.state?.status).toBe('AWAITING_INFO');
    const { after } = reported.when(supplyInfo());
    expect(after).toMatchObject({ status: 'PENDING_CHECK', report: { result: 'bulb replaced' } });
    const recalled = given(caseDecider, ...inHandling, asked, answered(childRecalled)).when(supplyInfo());
    expect(recalled.after?.status).toBe('REGISTERED');
  });

  it('takes the wish of a unit to be let go, and the county can call its task back', () => {
    const waiting = given(caseDecider, ...inHandling, asked);
    expect(waiting.when(take(childAsksReturn)).after?.status).toBe('AWAITING_INFO');
    expect(waiting.when(recall()).after?.children[0]?.status).toBe('RECALL_ORDERED');
  });

  it('ends like any other when it is withdrawn or void, never by silence', () => {
    const waiting = given(caseDecider, ...inHandling, asked);
    expect(waiting.when(withdraw()).after?.status).toBe('WITHDRAWN');
    expect(waiting.when(voidCase()).after?.status).toBe('VOIDED');
  });
});
