import { describe, expect, it } from '@jest/globals';
import { actorAt, citizen, countyActor, given, office } from '@grid/testkit';
import { announceCase } from './announce.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import {
  acceptCase,
  check,
  close,
  dispatch,
  note,
  reopen,
  take,
  voidCase,
  withdraw,
} from './case.asked.fixture.js';
import {
  answered,
  by,
  childReported,
  civilAffairs,
  concluded,
  dispatched,
  dispatcher,
  dutyChief,
  grid,
  gridWorker,
  inHandling,
  inspector,
  operator,
  pendingCheck,
  pendingFeedback,
  registered,
  reopened,
  reporter,
  submitted,
  system,
  t,
  town,
  townHead,
  townStaff,
  voided,
  withdrawn,
} from './case.fixture.js';

describe('the lead’s report', () => {
  it('goes to the check', () => {
    const { after } = given(caseDecider, ...inHandling).when(take(childReported()));
    expect(after).toMatchObject({ status: 'PENDING_CHECK', report: { result: 'bulb replaced' } });
  });
});

describe('the check', () => {
  it('passed completes the task and brings the result to the citizen', () => {
    const { events, after } = given(caseDecider, ...pendingCheck).when(check());
    expect(after).toMatchObject({ status: 'PENDING_FEEDBACK', children: [{ status: 'COMPLETED' }] });
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toEqual([
      {
        to: 'town-subcenter',
        partition: 't1',
        handoff: { type: 'COMPLETION_ORDERED', taskId: 'task-town', by: by(inspector) },
      },
    ]);
  });

  it('failed sends the lead back to work, and counts', () => {
    const { events, after } = given(caseDecider, ...pendingCheck).when(
      check({ passed: false, remark: '', photo: 'photo-9' }),
    );
    expect(after).toMatchObject({
      status: 'IN_HANDLING',
      reworkCount: 1,
      report: null,
      children: [{ status: 'ORDERED', report: null, signedAt: null }],
    });
    const [fact] = events;
    expect(fact && after && announceCase(fact, after)).toMatchObject([
      { to: 'town-subcenter', handoff: { type: 'REWORK_ORDERED', taskId: 'task-town', reason: 'photo-9' } },
    ]);
  });

  const elsewhere = actorAt(office('gx/t1/v1/g2'));
  const notTheHandlers = [...inHandling, answered(childReported({ handlerUnitIds: [town.unitId] }))];

  it.each([
    ['an inspector', pendingCheck, inspector],
    ['a dispatcher', pendingCheck, dispatcher],
    ['the duty chief', pendingCheck, dutyChief],
    ['an operator', pendingCheck, operator],
    ['the grid worker of the place, who did not handle it', notTheHandlers, gridWorker],
  ])('is for %s', (_who, history, actor) => {
    expect(given(caseDecider, ...history).when(check({ actor })).events).toHaveLength(1);
  });

  it('is never for a unit that had a hand in the work', () => {
    const { rejection } = given(caseDecider, ...pendingCheck).when(check({ actor: gridWorker }));
    expect(rejection).toMatchObject({ code: 'CHECKER_IS_HANDLER', details: { unitName: grid.name } });
  });

  it.each([
    ['by a grid worker of elsewhere', pendingCheck, { actor: elsewhere }, 'NOT_FOUND'],
    ['by the town', pendingCheck, { actor: townHead }, 'ROLE_MAY_NOT'],
    ['by the citizen', pendingCheck, { actor: reporter }, 'ROLE_MAY_NOT'],
    ['before the report', inHandling, {}, 'WRONG_STATE'],
    ['twice', pendingFeedback, {}, 'WRONG_STATE'],
    [
      'failed without a ground',
      pendingCheck,
      { passed: false, remark: ' ', photo: '' },
      'CHECK_WITHOUT_GROUND',
    ],
  ])('is refused %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(check(over)).rejection).toMatchObject({ code });
  });
});

describe('closing', () => {
  it('concludes what was fed back', () => {
    const { after } = given(caseDecider, ...pendingFeedback).when(close());
    expect(after).toMatchObject({ status: 'CLOSED', closedAt: t(10), reopenUntil: t(60) });
  });

  it('counts two channels tried, not one tried twice', () => {
    const tried = (...channels: ('PHONE' | 'SMS')[]) =>
      close({
        feedback: channels.map((channel) => ({ channel, delivered: false, text: 'no answer' })),
        actor: system,
      });
    const task = given(caseDecider, ...pendingFeedback);
    expect(task.when(tried('PHONE', 'SMS')).after).toMatchObject({ status: 'CLOSED' });
    expect(task.when(tried('PHONE', 'PHONE')).rejection).toMatchObject({ code: 'FEEDBACK_NOT_BROUGHT' });
    expect(task.when(tried()).rejection).toMatchObject({ code: 'FEEDBACK_NOT_BROUGHT' });
  });

  it('waits for every mandatory task of the round, whatever else is settled (R-1)', () => {
    const co = dispatched({ taskId: 'task-co', unit: civilAffairs, role: 'CO' });
    const history: CaseEvent[] = [
      ...pendingFeedback,
      co,
      { type: 'CheckPassed', remark: '', by: by(inspector), at: t(9) },
    ];
    expect(given(caseDecider, ...history).when(close()).rejection).toMatchObject({
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-1',
      details: { waitingFor: [civilAffairs.name] },
    });
  });

  it.each([
    ['by an operator', pendingFeedback, { actor: operator }, 'ROLE_MAY_NOT'],
    ['before the check', pendingCheck, {}, 'WRONG_STATE'],
    ['twice', concluded, {}, 'WRONG_STATE'],
  ])('is refused %s', (_why, history, over, code) => {
    expect(given(caseDecider, ...history).when(close(over)).rejection).toMatchObject({ code });
  });
});

describe('reopening', () => {
  it('is a new round: the earlier one stays readable, the first dispatch is never forgotten (R-16)', () => {
    const { after } = given(caseDecider, ...concluded).when(reopen());
    expect(after).toMatchObject({
      status: 'REGISTERED',
      round: 2,
      firstDispatchedAt: t(3),
      dispatchedAt: null,
      dueAt: null,
      report: null,
      levelRaised: false,
      children: [{ taskId: 'task-town', round: 1, status: 'COMPLETED' }],
    });
    const again = given(caseDecider, ...concluded, reopened(2)).when(dispatch({ taskId: 'task-2' }));
    expect(again.after).toMatchObject({ dispatchedAt: t(10), firstDispatchedAt: t(3), dueAt: t(900) });
  });

  it('leaves the earlier round alone when the next one ends', () => {
    const second = dispatched({ taskId: 'task-2', unit: civilAffairs, round: 2 });
    const done = answered({ ...childReported(), taskId: 'task-2' });
    const { events, after } = given(caseDecider, ...concluded, reopened(2), second, done).when(check());
    const [fact] = events;
    expect(fact && after && announceCase(fact, after).map(({ handoff }) => handoff)).toMatchObject([
      { type: 'COMPLETION_ORDERED', taskId: 'task-2' },
    ]);
  });

  it('raises the level from the third round on', () => {
    const { after } = given(caseDecider, ...concluded, reopened(2), ...concluded.slice(-1)).when(reopen());
    expect(after).toMatchObject({ round: 3, levelRaised: true });
  });

  it('is for the citizen within the window, and for the county at any time', () => {
    const task = given(caseDecider, ...concluded);
    expect(task.when(reopen({ now: t(60) })).events).toHaveLength(1);
    expect(task.when(reopen({ now: t(61) })).rejection).toMatchObject({ code: 'REOPEN_WINDOW_OVER' });
    for (const actor of [operator, dutyChief, inspector, system])
      expect(task.when(reopen({ now: t(9000), actor })).events).toHaveLength(1);
  });

  it.each([
    ['another citizen', concluded, { actor: citizen(2) }, 'NOT_FOUND'],
    ['the town', concluded, { actor: townHead }, 'ROLE_MAY_NOT'],
    ['nobody without a reason', concluded, { reason: '' }, 'TEXT_MISSING'],
    ['nobody while it is open', pendingFeedback, {}, 'WRONG_STATE'],
  ])('is refused to %s', (_who, history, over, code) => {
    expect(given(caseDecider, ...history).when(reopen(over)).rejection).toMatchObject({ code });
  });
});

describe('withdrawing and voiding', () => {
  it.each([
    ['the citizen takes it back', withdraw(), 'WITHDRAWN'],
    ['the operator does it for him', withdraw({ actor: operator }), 'WITHDRAWN'],
    ['the duty chief voids it', voidCase(), 'VOIDED'],
  ])('ends the case and recalls for good even what was reported: %s', (_who, command, status) => {
    for (const history of [inHandling, pendingCheck]) {
      const { events, after } = given(caseDecider, ...history).when(command);
      expect(after).toMatchObject({ status, children: [{ status: 'RECALL_ORDERED' }] });
      const [fact] = events;
      expect(fact && after && announceCase(fact, after)).toMatchObject([
        { to: 'town-subcenter', handoff: { type: 'RECALL_ORDERED', taskId: 'task-town', final: true } },
      ]);
    }
  });

  it.each([
    ['withdrawn after the result is out', pendingFeedback, withdraw(), 'WRONG_STATE'],
    ['withdrawn by another citizen', inHandling, withdraw({ actor: citizen(2) }), 'NOT_FOUND'],
    ['withdrawn by the duty chief', inHandling, withdraw({ actor: dutyChief }), 'ROLE_MAY_NOT'],
    ['withdrawn without a reason', inHandling, withdraw({ reason: '' }), 'TEXT_MISSING'],
    ['voided by an operator', inHandling, voidCase({ actor: operator }), 'ROLE_MAY_NOT'],
    ['voided by a town', inHandling, voidCase({ actor: townStaff }), 'ROLE_MAY_NOT'],
    ['voided without a reason', inHandling, voidCase({ reason: ' ' }), 'TEXT_MISSING'],
  ])('is refused: %s', (_why, history, command, code) => {
    expect(given(caseDecider, ...history).when(command).rejection).toMatchObject({ code });
  });

  it('is possible for the chief even after closing, and then it is final (R-3)', () => {
    expect(given(caseDecider, ...concluded).when(voidCase()).after).toMatchObject({ status: 'VOIDED' });
    for (const end of [withdrawn, voided])
      for (const command of [acceptCase(), dispatch(), check(), close(), reopen(), voidCase(), note()])
        expect(given(caseDecider, ...inHandling, end).when(command).rejection).toMatchObject({
          code: 'CASE_ENDED',
          decidedBy: 'R-3',
        });
  });
});

it('the county’s lookers-on change nothing', () => {
  for (const role of ['LEADER', 'AUDITOR', 'ADMINISTRATOR'] as const)
    expect(
      given(caseDecider, submitted, registered).when(dispatch({ actor: countyActor(role) })).rejection,
    ).toMatchObject({ code: 'ROLE_MAY_NOT' });
});
