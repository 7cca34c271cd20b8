import { describe, expect, it } from '@jest/globals';
import { department, office } from '@grid/testkit';
import { announceEnd, isCountyOffice, orderTarget, parentTarget } from './announcement.js';
import { addressee, refusalOf, taskOfHandoff } from './delivery.js';
import type { Handoff } from './handoff.js';
import { ANSWERS, child, order, staff, station, t } from './handoff.fixture.js';

const request = {
  caseId: 'case-1',
  title: '',
  description: '',
  requestKind: 'HELP',
  categoryCode: '',
  placePath: 'gx/t1/v1',
  placeText: '',
  channel: 'GRID',
  reporter: { name: '', phone: '' },
  takenInAt: t(1),
  takenInBy: staff,
} as const;
const handedUp: Handoff = {
  type: 'TASK_HANDED_UP',
  request,
  order: order(),
  follower: order({ taskId: 'lower' }),
  reason: '',
};
const rejection = { code: 'X', decidedBy: 'R-3', reason: 'r', nextStep: 'n' };
const task = (taskId: string) => ({ kind: 'TASK', taskId }) as const;
const theCase = { kind: 'CASE', caseId: 'case-1' } as const;

describe('a handoff', () => {
  it.each([
    [{ type: 'TASK_HANDED_DOWN', order: order() }, task('task-1')],
    [{ type: 'RETURN_RULED', taskId: 'task-1', granted: true, reason: '', by: staff }, task('task-1')],
    [{ type: 'RECALL_ORDERED', taskId: 'task-1', final: true, reason: '', by: staff }, task('task-1')],
    [{ type: 'REWORK_ORDERED', taskId: 'task-1', reason: '', by: staff }, task('task-1')],
    [{ type: 'COMPLETION_ORDERED', taskId: 'task-1', by: staff }, task('task-1')],
    [
      { type: 'CASE_NUMBERED', taskId: 'task-1', caseNumber: '', dueAt: null, dueNote: 'FIXED' },
      task('task-1'),
    ],
    [
      {
        type: 'CO_HANDLER_TOLD',
        taskId: 'task-1',
        coHandler: { taskId: 'task-co', unit: station, mandatory: true, open: true },
      },
      task('task-1'),
    ],
    [
      { type: 'REPORT_HELD_UP', taskId: 'task-1', caseId: 'case-1', waitsFor: ['task-co'], since: t(2) },
      theCase,
    ],
    [ANSWERS.TASK_SIGNED, task('task-town')],
    [{ ...ANSWERS.TASK_REPORTED, parent: { kind: 'CASE' } }, theCase],
    [ANSWERS.RETURN_REQUESTED, task('task-town')],
    [{ ...ANSWERS.TASK_RECALLED, parent: { kind: 'CASE' } }, theCase],
    [{ type: 'REQUEST_TAKEN_IN', order: order(), request }, theCase],
    [
      { type: 'HANDOFF_REFUSED', taskId: 'task-1', sender: theCase, refused: 'TASK_SIGNED', rejection },
      theCase,
    ],
  ] as [Handoff, unknown][])('%j goes to its aggregate', (handoff, aggregate) => {
    expect(addressee(handoff, 'town-subcenter')).toEqual(aggregate);
  });

  it('that hands a matter up goes to the task above, and at the county to the case', () => {
    expect(addressee(handedUp, 'town-subcenter')).toEqual(task('task-1'));
    expect(addressee(handedUp, 'county-center')).toEqual(theCase);
  });

  it('that could not be taken is answered to whoever sent it, naming the task', () => {
    expect(refusalOf(handedUp, task('lower'), rejection)).toEqual({
      type: 'HANDOFF_REFUSED',
      taskId: 'task-1',
      sender: task('lower'),
      refused: 'TASK_HANDED_UP',
      rejection,
    });
    expect(taskOfHandoff(ANSWERS.TASK_SIGNED)).toBe('task-1');
  });
});

describe('an address', () => {
  it('is the owner of the unit’s level, in the unit’s own partition, both ways', () => {
    expect(orderTarget(order())).toEqual({ to: 'community-station', partition: 't1' });
    expect(parentTarget(order())).toEqual({ to: 'town-subcenter', partition: 't1' });
    expect(parentTarget(order({ parent: { kind: 'CASE' } }))).toEqual({
      to: 'county-center',
      partition: 't1',
    });
  });

  it('of a department is the level it sits at', () => {
    const ofCounty = order({ unit: department('gx', 'mzj'), parent: { kind: 'CASE' } });
    expect(orderTarget(ofCounty)).toEqual({ to: 'county-center', partition: 'county' });
    expect(parentTarget(ofCounty)).toEqual({ to: 'county-center', partition: 'county' });
    expect(orderTarget(order({ unit: department('gx/t2', 'nyzx') }))).toEqual({
      to: 'town-subcenter',
      partition: 't2',
    });
  });

  it('knows the county’s own desk from its departments', () => {
    expect(isCountyOffice(office('gx'))).toBe(true);
    expect(isCountyOffice(department('gx', 'mzj'))).toBe(false);
    expect(isCountyOffice(office('gx/t1'))).toBe(false);
  });
});

describe('at the parent’s end', () => {
  it('each child hears the one thing that concerns it', () => {
    const children = [
      child({ taskId: 'done', status: 'COMPLETED' }),
      child({ taskId: 'back', status: 'RECALL_ORDERED' }),
      child({ taskId: 'gone', status: 'RETURNED' }),
      child({ taskId: 'over', status: 'HANDED_UP' }),
    ];
    expect(announceEnd(children, { reason: 'over', by: staff }).map(({ handoff }) => handoff)).toEqual([
      { type: 'COMPLETION_ORDERED', taskId: 'done', by: staff },
      { type: 'RECALL_ORDERED', taskId: 'back', final: true, reason: 'over', by: staff },
    ]);
  });
});
