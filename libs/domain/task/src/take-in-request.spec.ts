import { describe, expect, it } from '@jest/globals';
import { actorAt, countyActor, given, office } from '@grid/testkit';
import { announceTask } from './announce.js';
import { taskDecider } from './task.decider.js';
import { building, ownOrder, request, station, takeIn, takenIn, takenInRequest, t } from './task.fixture.js';

describe('a unit takes a request in', () => {
  it('and is at work on it at once, whether or not the county can be reached', () => {
    const outcome = given(taskDecider).when(takeIn());
    expect(outcome.events).toEqual([takenIn]);
    expect(outcome.after).toMatchObject({
      status: 'IN_PROGRESS',
      origin: 'TAKEN_IN',
      signedAt: t(1),
      request: takenInRequest,
      order: ownOrder,
    });
  });

  it('and tells the county, in its own partition, with all it needs to register the case', () => {
    const { after } = given(taskDecider).when(takeIn());
    expect(after && announceTask(takenIn, after)).toEqual([
      {
        to: 'county-center',
        partition: 't1',
        handoff: { type: 'REQUEST_TAKEN_IN', order: ownOrder, request: takenInRequest },
      },
    ]);
  });

  it('and settles it on the spot where the category allows', () => {
    const { events, after } = given(taskDecider).when(
      takeIn({ onSpot: { result: 'explained', allowed: true } }),
    );
    expect(events.map(({ type }) => type)).toEqual(['RequestTakenIn', 'TaskReported']);
    expect(after).toMatchObject({
      status: 'REPORTED',
      report: { result: 'explained', onSpot: true, handlerUnitIds: [station.unitId] },
    });
  });

  it('but leaves a complainant out of the brief, for the unit may be the one complained of (R-6)', () => {
    const { after } = given(taskDecider).when(takeIn({ request: { ...request, requestKind: 'COMPLAINT' } }));
    expect(after?.order.brief).toMatchObject({ contactName: '', contactPhone: '' });
    expect(after?.request?.reporter).toEqual(request.reporter);
  });

  it.each([
    [
      'a matter of another unit looks as if it were not there',
      { actor: actorAt(office('gx/t1/v2')) },
      'NOT_FOUND',
    ],
    [
      'the county submits cases instead',
      { unit: office('gx'), actor: countyActor('OPERATOR') },
      'ROLE_MAY_NOT',
    ],
    [
      'a place outside its area is not its to take',
      { request: { ...request, placePath: 'gx/t10/v1' } },
      'OUTSIDE_JURISDICTION',
    ],
    ['its category is not for the spot', { onSpot: { result: 'x', allowed: false } }, 'ON_SPOT_NOT_ALLOWED'],
    ['a result says something', { onSpot: { result: '  ', allowed: true } }, 'TEXT_MISSING'],
    [
      'a building head settles nothing on the spot',
      { unit: building, actor: actorAt(building), onSpot: { result: 'x', allowed: true } },
      'ROLE_MAY_NOT',
    ],
  ])('and is refused where %s', (_why, over, code) => {
    expect(given(taskDecider).when(takeIn(over)).rejection).toMatchObject({ code });
  });

  it('and is refused where the task is there already', () => {
    expect(given(taskDecider, takenIn).when(takeIn()).rejection).toMatchObject({ code: 'TASK_EXISTS' });
  });
});
