import { describe, expect, it } from '@jest/globals';
import { citizen, given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { archiveCase, hastenCase, reopen } from './case.asked.fixture.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import {
  answered,
  by,
  childRecalled,
  childReported,
  concluded,
  dispatched,
  dispatcher,
  dutyChief,
  grid,
  inHandling,
  inspector,
  operator,
  otherTown,
  pendingFeedback,
  reporter,
  submitted,
  t,
  townStaff,
} from './case.fixture.js';

const hastened: CaseEvent = {
  type: 'CaseHastened',
  text: 'still dark',
  replyDueAt: t(70),
  by: by(reporter),
  at: t(10),
};

describe('hastening', () => {
  it.each([
    ['the citizen', reporter],
    ['an operator', operator],
    ['a dispatcher', dispatcher],
    ['the duty chief', dutyChief],
  ])('is for %s, in any open state, and stays on record with its limit', (_who, actor) => {
    for (const history of [[submitted], inHandling, pendingFeedback]) {
      const { events, after } = given(caseDecider, ...history).when(hastenCase({ actor }));
      expect(events).toEqual([{ ...hastened, by: by(actor) }]);
      const byCitizen = actor === reporter;
      expect(after?.hastening).toEqual({
        count: 1,
        text: 'still dark',
        replyDueAt: t(70),
        byCitizen,
        at: t(10),
      });
    }
  });

  it('is not for others, nor for a case that is closed', () => {
    const working = given(caseDecider, ...inHandling);
    expect(working.when(hastenCase({ actor: citizen(2) })).rejection.code).toBe('NOT_FOUND');
    for (const actor of [townStaff, inspector])
      expect(working.when(hastenCase({ actor })).rejection.code).toBe('ROLE_MAY_NOT');
    expect(given(caseDecider, ...concluded).when(hastenCase()).rejection.code).toBe('WRONG_STATE');
    expect(working.when(hastenCase({ text: ' ' })).rejection.code).toBe('TEXT_MISSING');
  });

  it('is for the citizen only now and then, and for the county whenever it must', () => {
    const state = given(caseDecider, ...inHandling, hastened);
    const { rejection } = state.when(hastenCase({ citizenAgainAt: t(11) }));
    expect(rejection).toMatchObject({ code: 'HASTENED_RECENTLY', details: { citizenAgainAt: t(11) } });
    const again = hastenCase({ citizenAgainAt: t(11), now: t(11) });
    expect(state.when(again).after).toMatchObject({ hastening: { count: 2 }, citizenHastenedAt: t(11) });
    const { after } = state.when(hastenCase({ citizenAgainAt: t(11), actor: operator }));
    expect(after).toMatchObject({ hastening: { count: 2, byCitizen: false }, citizenHastenedAt: t(10) });
  });

  it('is told to the units at work, and never who pressed (R-6)', () => {
    const { state } = given(
      caseDecider,
      ...inHandling,
      dispatched({ taskId: 'task-2', unit: otherTown }),
      dispatched({ taskId: 'task-3', unit: grid }),
      answered({ ...childReported(), taskId: 'task-2' }),
      answered({ ...childRecalled, taskId: 'task-3' }),
      hastened,
    );
    const told = state ? announceCase(hastened, state) : [];
    expect(told).toEqual([
      {
        to: 'town-subcenter',
        partition: 't1',
        handoff: {
          type: 'CASE_HASTENED',
          taskId: 'task-town',
          text: 'still dark',
          replyDueAt: t(70),
          byCitizen: true,
          at: t(10),
        },
      },
    ]);
    expect(JSON.stringify(told)).not.toContain(reporter.accountId);
  });
});

describe('archiving', () => {
  it('is done by the machine alone, once the case can be reopened no more', () => {
    const closed = given(caseDecider, ...concluded);
    expect(closed.when(archiveCase({ now: t(60) })).rejection).toMatchObject({
      code: 'REOPEN_WINDOW_OPEN',
      details: { reopenUntil: t(60) },
    });
    const { events, after } = closed.when(archiveCase({ now: t(61) }));
    expect(events).toMatchObject([{ type: 'CaseArchived', at: t(61) }]);
    expect(after?.status).toBe('ARCHIVED');
    expect(closed.when(archiveCase({ actor: dutyChief, now: t(61) })).rejection.code).toBe('ROLE_MAY_NOT');
    expect(given(caseDecider, ...inHandling).when(archiveCase()).rejection.code).toBe('WRONG_STATE');
  });

  it('is final (R-3)', () => {
    const sealed: CaseEvent = { type: 'CaseArchived', by: by(dutyChief), at: t(61) };
    const state = given(caseDecider, ...concluded, sealed);
    for (const command of [reopen({ actor: operator }), archiveCase({ now: t(62) }), hastenCase()])
      expect(state.when(command).rejection.code).toBe('CASE_ENDED');
  });
});
