import { describe, expect, it } from '@jest/globals';
import { actorAt, countyActor, given } from '@grid/testkit';
import { announceCase } from './announce.js';
import { attach, dispatch } from './case.asked.fixture.js';
import { caseDecider } from './case.decider.js';
import {
  file,
  gridWorker,
  operator,
  otherTown,
  registered,
  reporter,
  stationStaff,
  submission,
  submitted,
  t,
  townStaff,
} from './case.fixture.js';
import { GATES } from './who-may.js';

describe('attaching a file to a case', () => {
  it('is for whoever may note it', () => {
    expect(GATES.AttachToCase).toEqual(GATES.NoteCase);
    for (const actor of [operator, townStaff, stationStaff, gridWorker])
      expect(given(caseDecider, submitted).when(attach({ actor })).events).toMatchObject([
        { type: 'FileAttached', file, by: { accountId: actor.accountId }, at: t(10) },
      ]);
  });

  it('changes nothing else, and tells nobody', () => {
    const { state, when } = given(caseDecider, submitted);
    const { events, after } = when(attach());
    expect(after).toEqual({ ...state, changedAt: t(10), attachments: [expect.objectContaining(file)] });
    expect(state).not.toHaveProperty('attachments');
    expect(events.flatMap((event) => (after ? announceCase(event, after) : []))).toEqual([]);
  });

  it.each([
    ['the citizen', { actor: reporter }, 'ROLE_MAY_NOT'],
    ['the auditor', { actor: countyActor('AUDITOR') }, 'ROLE_MAY_NOT'],
    ['another town', { actor: actorAt(otherTown) }, 'NOT_FOUND'],
  ])('is not for %s', (_who, over, code) => {
    expect(given(caseDecider, submitted).when(attach(over)).rejection).toMatchObject({ code });
  });

  it('happens once for each upload, and no oftener than is set', () => {
    const { events } = given(caseDecider, submitted).when(attach());
    const bearing = given(caseDecider, submitted, ...events);
    expect(bearing.when(attach()).rejection).toMatchObject({ code: 'ATTACHED_ALREADY' });
    const second = attach({ file: { ...file, attachmentId: 'file-2' } });
    const full = given(caseDecider, submitted, ...events, ...bearing.when(second).events);
    const third = attach({ file: { ...file, attachmentId: 'file-3' } });
    expect(full.when(third).rejection).toMatchObject({ code: 'TOO_MANY_ATTACHMENTS', details: { most: 2 } });
  });

  it('goes down with the order, unless it may show who complained (R-6)', () => {
    const files = (requestKind: 'HELP' | 'REPORT', showsReporter: boolean) => {
      const history = [
        { ...submitted, submission: { ...submission, requestKind } },
        { ...registered, requestKind },
      ] as const;
      const { events } = given(caseDecider, ...history).when(attach({ showsReporter }));
      const sent = given(caseDecider, ...history, ...events).when(dispatch()).events[0];
      return sent?.type === 'CaseDispatched' ? sent.order.brief.files?.map(({ name }) => name) : 'not sent';
    };
    expect(files('HELP', true)).toEqual(['现场.jpg']);
    expect(files('REPORT', false)).toEqual(['现场.jpg']);
    expect(files('REPORT', true)).toBeUndefined();
  });
});
