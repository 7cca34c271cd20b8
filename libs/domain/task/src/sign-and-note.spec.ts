import { describe, expect, it } from '@jest/globals';
import { actorAt, given, office } from '@grid/testkit';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import {
  by,
  completed,
  note,
  order,
  recalled,
  received,
  reported,
  returned,
  returnRequested,
  sign,
  signed,
  station,
  stationStaff,
  system,
  t,
  takenIn,
} from './task.fixture.js';

const rework: TaskEvent = { type: 'ReworkOrdered', reason: 'still dark', by: by(stationStaff), at: t(6) };

describe('signing', () => {
  it('takes a task from waiting to work, and tells the one who ordered it', () => {
    const { events, after } = given(taskDecider, received).when(sign());
    const fact = { ...signed, at: t(10) };
    expect(events).toEqual([fact]);
    expect(after).toMatchObject({ status: 'IN_PROGRESS', signedAt: t(10), deemedSigned: false });
    expect(after && announceTask(fact, after)).toEqual([
      {
        to: 'town-subcenter',
        partition: 't1',
        handoff: {
          type: 'TASK_SIGNED',
          taskId: 'task-station',
          caseId: 'case-1',
          parent: order().parent,
          at: t(10),
        },
      },
    ]);
  });

  it('is deemed done by the system when the unit let its limit pass (R-13)', () => {
    const { after } = given(taskDecider, received).when(sign(system));
    expect(after).toMatchObject({ status: 'IN_PROGRESS', deemedSigned: true });
  });

  it('is asked again for rework', () => {
    const { after } = given(taskDecider, received, signed, reported, rework).when(sign());
    expect(after).toMatchObject({ status: 'IN_PROGRESS', reworkCount: 1, report: null });
  });

  it('of a task that answers to the case is told to the county, in the unit’s own partition', () => {
    const { after } = given(taskDecider, {
      type: 'TaskReceived',
      order: order({ parent: { kind: 'CASE' } }),
      at: t(1),
    }).when(sign());
    expect(after && announceTask(signed, after)).toMatchObject([{ to: 'county-center', partition: 't1' }]);
  });

  it.each([
    ['nothing was ordered', [], sign(), 'NOT_FOUND'],
    ['another unit asks', [received], sign(actorAt(office('gx/t1/v2'))), 'NOT_FOUND'],
    ['even the town above asks', [received], sign(actorAt(office('gx/t1'))), 'NOT_FOUND'],
    ['a leader looks on', [received], sign(actorAt(station, 'LEADER')), 'ROLE_MAY_NOT'],
    ['it is signed already', [received, signed], sign(), 'WRONG_STATE'],
    ['it is reported', [received, signed, reported], sign(), 'WRONG_STATE'],
    ['a return is asked for', [received, returnRequested], sign(), 'WRONG_STATE'],
  ])('is refused where %s', (_why, history, command, code) => {
    expect(given(taskDecider, ...history).when(command).rejection).toMatchObject({ code });
  });
});

describe('what has ended', () => {
  it.each([
    ['COMPLETED', [received, signed, reported, completed]],
    ['RECALLED', [received, recalled]],
    ['RETURNED', [received, returnRequested, returned]],
  ])('as %s accepts nothing from anybody (R-3)', (status, history) => {
    for (const command of [sign(), note(), sign(system)]) {
      const { rejection } = given(taskDecider, ...history).when(command);
      expect(rejection).toMatchObject({ code: 'TASK_ENDED', decidedBy: 'R-3', details: { status } });
      expect(rejection.nextStep).not.toBe('');
    }
  });
});

describe('a note', () => {
  it('stays with the task, internal or public', () => {
    const { events, after } = given(taskDecider, takenIn).when(note({ visibility: 'PUBLIC' }));
    expect(events).toMatchObject([{ type: 'TaskNoted', visibility: 'PUBLIC', text: 'called the caller' }]);
    expect(after).toMatchObject({ noteCount: 1, status: 'IN_PROGRESS' });
  });

  it('says something', () => {
    expect(given(taskDecider, takenIn).when(note({ text: ' ' })).rejection).toMatchObject({
      code: 'TEXT_MISSING',
      details: { field: 'text' },
    });
  });
});
