import { describe, expect, it } from '@jest/globals';
import { actorAt, citizen, countyActor, given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import { acceptCase, note, refuseCase, resolveOnSpot, submit } from './case.asked.fixture.js';
import {
  by,
  civilAffairs,
  county,
  gridWorker,
  operator,
  otherTown,
  refused,
  registered,
  reporter,
  station,
  stationStaff,
  submission,
  submitted,
  t,
  townHead,
  townStaff,
  dispatcher,
} from './case.fixture.js';

describe('submitting', () => {
  it.each([
    ['a citizen', reporter],
    ['an operator for him', operator],
    ['a town', townStaff],
    ['a station', stationStaff],
    ['a grid worker', gridWorker],
    ['a department', actorAt(civilAffairs, 'DEPARTMENT_CLERK')],
  ])('is for %s', (_who, actor) => {
    const { events, after } = given(caseDecider).when(submit({ actor }));
    expect(events).toEqual([{ type: 'CaseSubmitted', submission, by: by(actor), at: t(10) }]);
    expect(after).toMatchObject({ status: 'SUBMITTED', round: 1, number: '', dueAt: null, children: [] });
  });

  it.each(['AUDITOR', 'ADMINISTRATOR'] as const)('is not for an %s, who looks on', (role) => {
    expect(given(caseDecider).when(submit({ actor: countyActor(role) })).rejection).toMatchObject({
      code: 'ROLE_MAY_NOT',
    });
  });

  it('needs a free id and something said', () => {
    expect(given(caseDecider, submitted).when(submit()).rejection).toMatchObject({ code: 'CASE_EXISTS' });
    const blank = { ...submission, title: ' ' };
    expect(given(caseDecider).when(submit({ submission: blank })).rejection).toMatchObject({
      code: 'TEXT_MISSING',
      details: { field: 'title' },
    });
  });
});

describe('accepting', () => {
  it('fixes number, kind, category, place and limit; the clock waits for dispatch (R-13)', () => {
    const { events, after } = given(caseDecider, submitted).when(acceptCase());
    expect(events).toEqual([{ ...registered, at: t(10) }]);
    expect(after).toMatchObject({
      status: 'REGISTERED',
      number: 'GX-1',
      categoryCode: 'A1',
      limitWorkDays: 7,
      registeredAt: t(10),
      dueAt: null,
      dispatchedAt: null,
    });
  });

  it.each([
    ['the duty chief', countyActor('DUTY_CHIEF')],
    ['the town of the place', townStaff],
    ['the station of the place', stationStaff],
  ])('is also for %s', (_who, actor) => {
    expect(given(caseDecider, submitted).when(acceptCase({ actor })).events).toHaveLength(1);
  });

  it.each([
    ['the case is not there', [], {}, 'NOT_FOUND'],
    ['another town asks', [submitted], { actor: actorAt(otherTown) }, 'NOT_FOUND'],
    ['a department asks', [submitted], { actor: actorAt(civilAffairs) }, 'NOT_FOUND'],
    ['another citizen asks', [submitted], { actor: citizen(2) }, 'NOT_FOUND'],
    ['a dispatcher asks', [submitted], { actor: dispatcher }, 'ROLE_MAY_NOT'],
    ['a grid worker asks', [submitted], { actor: gridWorker }, 'ROLE_MAY_NOT'],
    ['it is registered', [submitted, registered], {}, 'WRONG_STATE'],
    [
      'a station would move it out of its own area',
      [submitted],
      { actor: stationStaff, placePath: 'gx/t1/v2' },
      'OUTSIDE_JURISDICTION',
    ],
  ])('is refused where %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(acceptCase(over)).rejection).toMatchObject({ code });
  });

  it('is refused to a unit that only has a task: the place is not its own', () => {
    const far = { ...submitted, submission: { ...submission, placePath: 'gx/t10/v1' } };
    const own = { ...far, by: by(townStaff) };
    expect(given(caseDecider, own).when(acceptCase({ actor: townStaff })).rejection).toMatchObject({
      code: 'OUTSIDE_JURISDICTION',
    });
  });
});

describe('refusing', () => {
  it('ends the case with a ground and somebody to turn to', () => {
    const { events, after } = given(caseDecider, submitted).when(refuseCase());
    expect(events).toEqual([{ ...refused, at: t(10) }]);
    expect(after).toMatchObject({ status: 'NOT_ACCEPTED' });
    expect(given(caseDecider, submitted).when(refuseCase({ actor: townHead })).events).toHaveLength(1);
  });

  it.each([
    ['without an explanation', [submitted], { explanation: '' }, 'TEXT_MISSING'],
    ['without a next addressee', [submitted], { turnTo: ' ' }, 'TEXT_MISSING'],
    ['by an operator', [submitted], { actor: operator }, 'ROLE_MAY_NOT'],
    ['by town staff', [submitted], { actor: townStaff }, 'ROLE_MAY_NOT'],
    ['by the head of another town', [submitted], { actor: actorAt(otherTown, 'TOWN_HEAD') }, 'NOT_FOUND'],
    ['once it is registered', [submitted, registered], {}, 'WRONG_STATE'],
  ])('is refused %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(refuseCase(over)).rejection).toMatchObject({ code });
  });

  it('is final: nothing follows (R-3)', () => {
    for (const command of [acceptCase(), note(), resolveOnSpot(), refuseCase()])
      expect(given(caseDecider, submitted, refused).when(command).rejection).toMatchObject({
        code: 'CASE_ENDED',
        decidedBy: 'R-3',
      });
  });
});

describe('resolving on the spot', () => {
  it.each([
    ['before it is registered', [submitted]],
    ['before it is dispatched', [submitted, registered]],
  ])('gives the result at once %s', (_when, history) => {
    const { events, after } = given(caseDecider, ...history).when(resolveOnSpot());
    expect(after).toMatchObject({
      status: 'PENDING_FEEDBACK',
      number: 'GX-1',
      report: { result: 'explained on the phone', onSpot: true, handlerUnitIds: [county.unitId] },
    });
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toEqual([]);
  });

  it('keeps the number the case has', () => {
    const { after } = given(caseDecider, submitted, registered).when(resolveOnSpot({ number: 'GX-99' }));
    expect(after?.number).toBe('GX-1');
  });

  it.each([
    ['its category does not allow it', { categoryAllows: false }, 'ON_SPOT_NOT_ALLOWED'],
    ['there is no result', { result: '' }, 'TEXT_MISSING'],
    ['a station asks: it takes requests in instead', { actor: actorAt(station) }, 'ROLE_MAY_NOT'],
  ])('is refused where %s', (_why, over, code) => {
    expect(given(caseDecider, submitted).when(resolveOnSpot(over)).rejection).toMatchObject({ code });
  });
});

describe('a note', () => {
  it('is for everyone with a hand in the case, internal or public', () => {
    for (const actor of [operator, townStaff, stationStaff, gridWorker])
      expect(given(caseDecider, submitted).when(note({ actor, visibility: 'PUBLIC' })).events).toMatchObject([
        { type: 'CaseNoted', visibility: 'PUBLIC' },
      ]);
  });

  it.each([
    ['the citizen, who supplies facts instead', { actor: reporter }, 'ROLE_MAY_NOT'],
    ['the auditor', { actor: countyActor('AUDITOR') }, 'ROLE_MAY_NOT'],
    ['another town', { actor: actorAt(otherTown) }, 'NOT_FOUND'],
    ['one who says nothing', { text: '' }, 'TEXT_MISSING'],
  ])('is not for %s', (_who, over, code) => {
    expect(given(caseDecider, submitted).when(note(over)).rejection).toMatchObject({ code });
  });
});
