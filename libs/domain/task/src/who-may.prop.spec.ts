import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '@grid/kernel';
import { actorAt, anyActor, anyUnit, hasSayOver, RUNS } from '@grid/testkit';
import { evolveTask } from './evolve.js';
import { by, order, received, t } from './task.fixture.js';
import type { TaskEvent } from './task.events.js';
import { mayReadTask } from './who-may.js';

describe('reading a task', () => {
  it('is for its unit, whoever’s area it lies in, the unit that ordered it and county roles, and nobody else', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, anyActor, (unit, ordering, actor) => {
        const event: TaskEvent = {
          type: 'TaskReceived',
          order: order({ unit, orderedBy: by(actorAt(ordering)) }),
          at: t(1),
        };
        const task = fold({ initial: null, evolve: evolveTask }, [event]);
        const inLine = [unit.unitId, ordering.unitId].includes(actor.unitId);
        expect(task && mayReadTask(actor, task)).toBe(inLine || hasSayOver(actor, unit.areaPath));
      }),
      { numRuns: RUNS },
    );
  });

  it('is not for a citizen, whose unit is nobody’s', () => {
    const task = fold({ initial: null, evolve: evolveTask }, [received]);
    const citizen = { ...actorAt(order().unit), role: 'CITIZEN', unitId: '', unitKind: 'NONE' } as const;
    expect(task && mayReadTask(citizen, task)).toBe(false);
  });
});
