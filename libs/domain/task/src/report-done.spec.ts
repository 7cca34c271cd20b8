import { describe, expect, it } from '@jest/globals';
import { given } from '@grid/testkit';
import type { Handoff } from '@grid/domain-handoff';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  answered,
  building,
  by,
  childReported,
  completed,
  grid,
  handedDown,
  order,
  otherGrid,
  received,
  report,
  reported,
  signed,
  station,
  t,
  take,
  townStaff,
} from './task.fixture.js';

describe('reporting done', () => {
  it('tells whoever ordered the work, with result and evidence', () => {
    const { events, after } = given(taskDecider, received, signed).when(report({ evidence: ['photo-7'] }));
    expect(after).toMatchObject({ status: 'REPORTED', report: { result: 'mended', onSpot: false } });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      {
        to: 'town-subcenter',
        partition: 't1',
        handoff: {
          type: 'TASK_REPORTED',
          taskId: 'task-station',
          parent: order().parent,
          report: { evidence: ['photo-7'], handlerUnitIds: [station.unitId] },
        },
      },
    ]);
  });

  it('names every unit that had a hand in it, so that none of them checks it', () => {
    const { after } = given(taskDecider, received, signed, handedDown(), answered(childReported)).when(
      report(),
    );
    expect(after?.report?.handlerUnitIds).toEqual([station.unitId, grid.unitId, building.unitId]);
  });

  it('waits for a mandatory lead below, and says for whom (R-1)', () => {
    const { rejection } = given(taskDecider, received, signed, handedDown()).when(report());
    expect(rejection).toMatchObject({
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-1',
      details: { waitingFor: [grid.name] },
    });
  });

  it('waits for mandatory co-handlers, and says for whom (R-2)', () => {
    const two = [
      handedDown({ role: 'CO' }),
      handedDown({ role: 'CO', taskId: 'task-grid-2', unit: otherGrid }),
    ];
    const { rejection } = given(taskDecider, received, signed, ...two).when(report());
    expect(rejection).toMatchObject({
      code: 'MANDATORY_CHILD_OPEN',
      decidedBy: 'R-2',
      details: { waitingFor: [grid.name, otherGrid.name] },
    });
  });

  describe('of a lead whose case has co-handlers', () => {
    const lead = order({ parent: { kind: 'CASE' } });
    const opened: TaskEvent[] = [{ type: 'TaskReceived', order: lead, at: t(1) }, signed];
    const helper = (open: boolean, mandatory = true): Handoff => ({
      type: 'CO_HANDLER_TOLD',
      taskId: 'task-station',
      coHandler: { taskId: 'task-co', unit: otherGrid, mandatory, open },
    });
    const told = (history: TaskEvent[], handoff: Handoff) => [
      ...history,
      ...given(taskDecider, ...history).when(take(handoff)).events,
    ];
    const helped = told(opened, helper(true));

    it('is refused with their names, and the case hears once since when it waits (R-2)', () => {
      const { rejection, record } = given(taskDecider, ...helped).when(report());
      expect(rejection).toMatchObject({ decidedBy: 'R-2', details: { waitingFor: [otherGrid.name] } });
      const after = given(taskDecider, ...helped, ...record);
      expect(after.state).toMatchObject({ status: 'IN_PROGRESS', heldUpAt: t(10) });
      const [fact] = record;
      expect(fact && after.state && announceTask(fact, after.state)).toEqual([
        {
          to: 'county-center',
          partition: 't1',
          handoff: {
            type: 'REPORT_HELD_UP',
            taskId: 'task-station',
            caseId: 'case-1',
            waitsFor: ['task-co'],
            since: t(10),
          },
        },
      ]);
      expect(after.when(report()).record).toEqual([]);
    });

    it('goes on once they are done, and waits for no others', () => {
      expect(given(taskDecider, ...told(helped, helper(false))).when(report()).events).toHaveLength(1);
      expect(given(taskDecider, ...told(opened, helper(true, false))).when(report()).events).toHaveLength(1);
    });

    it('is nobody’s waiting while its own part is not done (R-1)', () => {
      const { rejection, record } = given(taskDecider, ...helped, handedDown()).when(report());
      expect(rejection).toMatchObject({
        decidedBy: 'R-1',
        details: { waitingFor: [grid.name, otherGrid.name] },
      });
      expect(record).toEqual([]);
    });

    it('knows from its order who helped before it, and takes old news for nothing', () => {
      const coHandlers = [{ taskId: 'task-co', unit: otherGrid, mandatory: true, open: true }];
      const later: TaskEvent[] = [{ type: 'TaskReceived', order: { ...lead, coHandlers }, at: t(1) }, signed];
      expect(given(taskDecider, ...later).when(report()).rejection).toMatchObject({ decidedBy: 'R-2' });
      expect(given(taskDecider, ...later).when(take(helper(true))).events).toEqual([]);
      expect(given(taskDecider, ...later, reported, completed).when(take(helper(false))).events).toEqual([]);
    });
  });

  it('does not wait for those it need not', () => {
    const { after } = given(taskDecider, received, signed, handedDown({ mandatory: false })).when(report());
    expect(after).toMatchObject({ status: 'REPORTED' });
  });

  it.each([
    ['before it is signed', [received], {}, 'WRONG_STATE'],
    ['twice', [received, signed, reported], {}, 'WRONG_STATE'],
    ['without a result', [received, signed], { result: '' }, 'TEXT_MISSING'],
    ['by somebody else', [received, signed], { actor: townStaff }, 'NOT_FOUND'],
  ])('is refused %s', (_when, history, over, code) => {
    expect(given(taskDecider, ...history).when(report(over)).rejection).toMatchObject({ code });
  });
});

describe('after the report', () => {
  const complete: Handoff = { type: 'COMPLETION_ORDERED', taskId: 'task-station', by: by(townStaff) };
  const rework: Handoff = {
    type: 'REWORK_ORDERED',
    taskId: 'task-station',
    reason: 'still dark',
    by: by(townStaff),
  };

  it('completion completes what was reported below and calls back what is still open', () => {
    const history = [
      received,
      signed,
      handedDown(),
      answered(childReported),
      handedDown({ taskId: 'task-extra', unit: otherGrid, mandatory: false }),
      reported,
    ];
    const { events, after } = given(taskDecider, ...history).when(take(complete));
    expect(after).toMatchObject({ status: 'COMPLETED' });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after).map(({ handoff }) => handoff)).toMatchObject([
      { type: 'COMPLETION_ORDERED', taskId: 'task-grid' },
      { type: 'RECALL_ORDERED', taskId: 'task-extra', final: true },
    ]);
  });

  it('rework opens the task again, to be signed anew', () => {
    const { after } = given(taskDecider, received, signed, reported).when(take(rework));
    expect(after).toMatchObject({ status: 'REWORK', reworkCount: 1, report: null });
  });

  it.each([
    ['completion', complete],
    ['rework', rework],
  ])('%s of what was never reported is out of place', (_what, handoff) => {
    expect(given(taskDecider, received, signed).when(take(handoff)).rejection).toMatchObject({
      code: 'WRONG_STATE',
      details: { status: 'IN_PROGRESS', handoff: handoff.type },
    });
  });

  it('completion heard twice changes nothing (R-5)', () => {
    expect(given(taskDecider, received, signed, reported, completed).when(take(complete)).events).toEqual([]);
  });
});

describe('the number of the case', () => {
  const numbered = (dueAt: string | null): Handoff => ({
    type: 'CASE_NUMBERED',
    taskId: 'task-station',
    caseNumber: 'GX-9',
    dueAt,
    dueNote: dueAt === null ? 'CALENDAR_NOT_PUBLISHED' : 'FIXED',
  });
  const own = { ...received, order: order({ caseNumber: '', dueAt: null, dueNote: 'NOT_YET_REGISTERED' }) };

  it('comes down with the date, and goes on to everyone still at it', () => {
    const history = [own, signed, handedDown(), answered(childReported), handedDown({ taskId: 'task-2' })];
    const { events, after } = given(taskDecider, ...history).when(take(numbered(t(300))));
    expect(after?.order).toMatchObject({ caseNumber: 'GX-9', dueAt: t(300), dueNote: 'FIXED' });
    const [fact] = events;
    expect(fact && after && announceTask(fact, after)).toMatchObject([
      { to: 'grid-worker', handoff: { type: 'CASE_NUMBERED', taskId: 'task-grid', dueAt: t(300) } },
      { to: 'grid-worker', handoff: { type: 'CASE_NUMBERED', taskId: 'task-2', dueAt: t(300) } },
    ]);
  });

  it('says it where the calendar cannot tell a date', () => {
    expect(given(taskDecider, own).when(take(numbered(null))).after?.order).toMatchObject({
      caseNumber: 'GX-9',
      dueAt: null,
      dueNote: 'CALENDAR_NOT_PUBLISHED',
    });
  });

  it('never moves an own date back, and moves it forward to keep below the parent’s', () => {
    const dated = { ...received, order: order({ caseNumber: '', dueAt: t(200) }) };
    const task = given(taskDecider, dated);
    expect(task.when(take(numbered(t(300)))).after?.order).toMatchObject({
      dueAt: t(200),
      caseNumber: 'GX-9',
    });
    expect(task.when(take(numbered(t(100)))).after?.order).toMatchObject({ dueAt: t(100) });
  });

  it('heard twice changes nothing (R-5)', () => {
    const { events } = given(taskDecider, own).when(take(numbered(t(300))));
    expect(given(taskDecider, own, ...events).when(take(numbered(t(300)))).events).toEqual([]);
  });
});
