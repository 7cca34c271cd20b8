import { describe, expect, it } from '@jest/globals';
import { actorAt, given, office } from '@grid/testkit';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import {
  attach,
  completed,
  file,
  handDown,
  order,
  received,
  reported,
  signed,
  t,
  takenIn,
} from './task.fixture.js';
import { GATES } from './who-may.js';

describe('attaching a file to a task', () => {
  it('is for whoever may note it, changes nothing else and tells nobody', () => {
    expect(GATES.AttachToTask).toEqual(GATES.NoteTask);
    const { state, when } = given(taskDecider, received, signed);
    const { events, after } = when(attach());
    expect(events).toMatchObject([{ type: 'FileAttached', file, visibility: 'PUBLIC', at: t(10) }]);
    expect(after).toEqual({ ...state, changedAt: t(10), attachments: [expect.objectContaining(file)] });
    expect(events.flatMap((event) => (after ? announceTask(event, after) : []))).toEqual([]);
  });

  it.each([
    ['another unit asks', [received], attach({ actor: actorAt(office('gx/t1/v2')) }), 'NOT_FOUND'],
    [
      'a leader looks on',
      [received],
      attach({ actor: actorAt(office('gx/t1/v1'), 'LEADER') }),
      'ROLE_MAY_NOT',
    ],
    ['it has ended', [received, signed, reported, completed], attach(), 'TASK_ENDED'],
    ['no more are taken', [received], attach({ most: 0 }), 'TOO_MANY_ATTACHMENTS'],
  ])('is refused where %s', (_why, history, command, code) => {
    expect(given(taskDecider, ...history).when(command).rejection).toMatchObject({ code });
  });

  it('happens once for each upload', () => {
    const { events } = given(taskDecider, takenIn).when(attach());
    expect(given(taskDecider, takenIn, ...events).when(attach()).rejection).toMatchObject({
      code: 'ATTACHED_ALREADY',
    });
  });

  it('goes on down with what came from above, unless it may show who complained (R-6)', () => {
    const above = {
      ...{ attachmentId: 'file-0', sha256: 'cc', size: 1, mediaType: 'application/pdf', name: '通知.pdf' },
      ...{ visibility: 'INTERNAL' as const, attachedAt: t(0) },
    };
    const names = (requestKind: 'HELP' | 'COMPLAINT') => {
      const brief = { ...order().brief, requestKind, files: [above] };
      const history = [{ ...received, order: order({ brief }) }, signed] as const;
      const { events } = given(taskDecider, ...history).when(attach());
      const [sent] = given(taskDecider, ...history, ...events).when(handDown()).events;
      return sent?.type === 'TaskHandedDown' ? sent.order.brief.files?.map(({ name }) => name) : 'not sent';
    };
    expect(names('HELP')).toEqual(['通知.pdf', '现场.jpg']);
    expect(names('COMPLAINT')).toEqual(['通知.pdf']);
  });
});
