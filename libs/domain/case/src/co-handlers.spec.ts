import { describe, expect, it } from '@jest/globals';
import { actorAt, given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { addCoHandler, decideCoHandler, dispatch, proposeCoHandler, take } from './case.asked.fixture.js';
import {
  answered,
  childReported,
  civilAffairs,
  civilAffairsLead,
  closed,
  dispatched,
  inHandling,
  otherTown,
  pendingCheck,
  registered,
  reopened,
  submitted,
  t,
  town,
  townHead,
  townStaff,
} from './case.fixture.js';

describe('adding a co-handler', () => {
  it('calls a unit to help while the lead is at work, within the limit of the case', () => {
    const { events, after } = given(caseDecider, ...inHandling).when(addCoHandler());
    expect(events).toMatchObject([{ type: 'CoHandlerAdded', order: { role: 'CO', dueAt: t(900) } }]);
    expect(after?.children).toMatchObject([{ role: 'LEAD' }, { taskId: 'task-co', role: 'CO' }]);
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toContainEqual(
      expect.objectContaining({
        to: 'county-center',
        handoff: expect.objectContaining({ type: 'TASK_HANDED_DOWN' }) as unknown,
      }),
    );
  });

  it.each([
    ['before there is a lead', [submitted, registered], {}, 'WRONG_STATE'],
    ['once all have reported', pendingCheck, {}, 'WRONG_STATE'],
    ['to the lead itself', inHandling, { unit: town }, 'UNIT_ALREADY_ENGAGED'],
    ['by a town', inHandling, { actor: townStaff }, 'ROLE_MAY_NOT'],
    ['under an id that is taken', inHandling, { taskId: 'task-town' }, 'TASK_ID_TAKEN'],
  ])('is refused %s', (_when, history, over, code) => {
    expect(given(caseDecider, ...history).when(addCoHandler(over)).rejection).toMatchObject({ code });
  });

  it('keeps a lead’s report that crossed it, and the case waits for both (R-2)', () => {
    const added = given(caseDecider, ...inHandling).when(addCoHandler()).events;
    const { after } = given(caseDecider, ...inHandling, ...added).when(take(childReported()));
    expect(after).toMatchObject({ status: 'IN_HANDLING' });
    const helped = answered({ ...childReported(), taskId: 'task-co' });
    const both = given(caseDecider, ...inHandling, ...added, answered(childReported()), helped);
    expect(both.state).toMatchObject({ status: 'PENDING_CHECK' });
  });
});

describe('a co-handler a department wishes for', () => {
  const led: readonly CaseEvent[] = [submitted, registered, dispatched({ unit: civilAffairs })];
  const proposed = [...led, ...given(caseDecider, ...led).when(proposeCoHandler()).events];

  it('waits for the county', () => {
    const { state } = given(caseDecider, ...proposed);
    expect(state?.proposals).toMatchObject([{ taskId: 'task-wish', unit: otherTown, status: 'OPEN' }]);
    expect(state?.children).toHaveLength(1);
  });

  it('is called as soon as the county consents', () => {
    const { events, after } = given(caseDecider, ...proposed).when(decideCoHandler());
    expect(events).toMatchObject([
      { type: 'CoHandlerConsented' },
      {
        type: 'CoHandlerAdded',
        order: { taskId: 'task-wish', unit: otherTown, instruction: 'it has the ladder' },
      },
    ]);
    expect(after).toMatchObject({ proposals: [{ status: 'CONSENTED', decidedAt: t(10) }] });
  });

  it('is not called where the county refuses, and hears why', () => {
    const no = decideCoHandler({ consented: false, reason: 'lend it yourselves' });
    const { after } = given(caseDecider, ...proposed).when(no);
    expect(after?.children).toHaveLength(1);
    expect(after).toMatchObject({ proposals: [{ status: 'REFUSED', answer: 'lend it yourselves' }] });
  });

  it.each([
    ['by a unit that does not lead', led, { actor: actorAt(town, 'DEPARTMENT_LEAD') }, 'NOT_THE_LEAD'],
    ['by a town head', inHandling, { actor: townHead }, 'ROLE_MAY_NOT'],
    ['without a reason', led, { reason: ' ' }, 'TEXT_MISSING'],
    ['twice', proposed, { taskId: 'task-again' }, 'UNIT_ALREADY_PROPOSED'],
    ['under an id that is taken', proposed, { unit: town }, 'TASK_ID_TAKEN'],
  ])('is not proposed %s', (_how, history, over, code) => {
    expect(given(caseDecider, ...history).when(proposeCoHandler(over)).rejection).toMatchObject({ code });
  });

  it('is for the lead to propose, not for a helper', () => {
    const helping = [...inHandling, ...given(caseDecider, ...inHandling).when(addCoHandler()).events];
    expect(
      given(caseDecider, ...helping).when(proposeCoHandler({ actor: civilAffairsLead })).rejection,
    ).toMatchObject({ code: 'NOT_THE_LEAD' });
  });

  const refused = given(caseDecider, ...proposed).when(
    decideCoHandler({ consented: false, reason: 'no' }),
  ).events;
  const engaged = given(caseDecider, ...proposed).when(addCoHandler({ unit: otherTown })).events;
  const again = given(caseDecider, ...proposed, closed, reopened(2)).when(
    dispatch({ taskId: 'task-2' }),
  ).events;
  it.each([
    ['that nobody proposed', led, {}, 'PROPOSAL_NOT_FOUND'],
    ['of an earlier round', [...proposed, closed, reopened(2), ...again], {}, 'PROPOSAL_NOT_FOUND'],
    ['decided on before', [...proposed, ...refused], {}, 'PROPOSAL_DECIDED'],
    ['called in the meantime', [...proposed, ...engaged], {}, 'UNIT_ALREADY_ENGAGED'],
    ['refused without a word', proposed, { consented: false }, 'TEXT_MISSING'],
  ])('is not decided on where it is one %s', (_which, history, over, code) => {
    expect(given(caseDecider, ...history).when(decideCoHandler(over)).rejection).toMatchObject({ code });
  });
});
