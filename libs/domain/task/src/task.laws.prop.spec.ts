import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownerOfUnit } from '@grid/territory';
import { isOpen, openMandatory } from '@grid/domain-handoff';
import { liesWithin, RUNS, stepsBelow, walk, type Step } from '@grid/testkit';
import { announceTask } from './announce.js';
import { TASK_REJECTIONS } from './rejections.js';
import type { TaskCommand } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { isEnded, TASK_STATUSES, type TaskState } from './task.js';
import { anyLife, commandOf } from './task.walk.fixture.js';

type TaskStep = Step<TaskState, TaskCommand, TaskEvent>;

/** Holds in every step of every life. */
function law(check: (step: TaskStep) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => {
      walk(taskDecider, life, commandOf).forEach(check);
    }),
    { numRuns: RUNS },
  );
}
const eventsOf = ({ decision }: TaskStep) => (decision.ok ? decision.events : (decision.record ?? []));

describe('a task, whatever befalls it', () => {
  it('always answers, the same way to the same question', () => {
    law(({ before, command, decision }) => {
      expect(taskDecider.decide(before, command)).toEqual(decision);
    });
  });

  it('says no with who decided, why, and what to do next (R-4), in a code it declares', () => {
    law(({ decision, before, after }) => {
      if (decision.ok) return;
      const { code, decidedBy, reason, nextStep } = decision.rejection;
      expect(TASK_REJECTIONS).toContain(code);
      expect([decidedBy, reason, nextStep].every((text) => text.length > 0)).toBe(true);
      if (decision.record === undefined) expect(after).toBe(before);
    });
  });

  it('reports over no mandatory co-handler it was told of, and is held up once for as long (R-2)', () => {
    law(({ before, command, decision, after }) => {
      if (before === null || command.type !== 'ReportDone') return;
      const waits = (before.coHandlers ?? []).some((helper) => helper.mandatory && helper.open);
      if (waits) expect(decision.ok).toBe(false);
      if (decision.ok || decision.record === undefined) return;
      expect(waits && openMandatory(before.children).length === 0).toBe(true);
      expect(before.heldUpAt ?? null).toBeNull();
      expect(after).toEqual({ ...before, heldUpAt: command.now, changedAt: command.now });
    });
  });

  it('is known after its first fact, and every fact folds', () => {
    law((step) => {
      if (eventsOf(step).length > 0) expect(TASK_STATUSES).toContain(step.after?.status);
    });
  });

  it('stays as it ended (R-3)', () => {
    law(({ before, after, decision }) => {
      if (before === null || !isEnded(before)) return;
      expect(after).toEqual(before);
      if (decision.ok) expect(decision.events).toEqual([]);
    });
  });

  it('does not exist for a unit that does not hold it', () => {
    law(({ before, command, decision }) => {
      if (command.type === 'TakeHandoff' || command.actor.role === 'SYSTEM') return;
      const holder = command.type === 'TakeInRequest' ? command.unit.unitId : before?.order.unit.unitId;
      const mine = holder === command.actor.unitId;
      const answer = decision.ok ? 'accepted' : decision.rejection.code;
      if (mine) expect(answer).not.toBe('NOT_FOUND');
      else expect(answer).toBe('NOT_FOUND');
    });
  });

  it('never loses a child: every order is on record, once, in one state', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const steps = walk(taskDecider, life, commandOf);
        const ordered = steps.flatMap(eventsOf).flatMap((event) => {
          if (event.type === 'TaskHandedDown') return event.order.taskId;
          return event.type === 'TaskTakenUp' ? event.follower.taskId : [];
        });
        const children = steps.at(-1)?.after?.children ?? [];
        expect(children.map(({ taskId }) => taskId)).toEqual(ordered);
      }),
      { numRuns: RUNS },
    );
  });

  it('lets no child go on below it once it has ended, and opens none that has ended', () => {
    law(({ before, after }) => {
      if (after !== null && isEnded(after))
        for (const child of after.children)
          expect(isOpen(child) ? child.status : 'RECALL_ORDERED').toBe('RECALL_ORDERED');
      for (const child of before?.children ?? [])
        if (['RETURNED', 'RECALLED', 'COMPLETED'].includes(child.status))
          expect(after?.children).toContainEqual(child);
    });
  });

  it('reports and completes only when no mandatory child is open (R-1)', () => {
    law((step) => {
      for (const event of eventsOf(step))
        if (event.type === 'TaskReported' || event.type === 'TaskCompleted')
          expect(openMandatory(step.before?.children ?? [])).toEqual([]);
    });
  });

  it('hands down only to what lies below, and up only to the office right above', () => {
    law((step) => {
      const own = step.before?.order.unit;
      if (own === undefined) return;
      for (const event of eventsOf(step)) {
        if (event.type === 'TaskHandedDown') {
          const { unit } = event.order;
          expect(liesWithin(unit.areaPath, own.areaPath)).toBe(true);
          const beside = unit.areaPath === own.areaPath;
          if (beside) expect([own.kind, unit.kind]).toEqual(['AREA_OFFICE', 'DEPARTMENT']);
        }
        if (event.type === 'TaskHandedUp') {
          const { unit } = event.order;
          expect(unit.kind).toBe('AREA_OFFICE');
          expect(stepsBelow(own.areaPath, unit.areaPath)).toBe(own.kind === 'DEPARTMENT' ? 0 : 1);
        }
      }
    });
  });

  it('never moves its date back, and gives no child a later one', () => {
    law((step) => {
      const [was, is] = [step.before?.order.dueAt ?? null, step.after?.order.dueAt ?? null];
      if (was !== null) expect(is !== null && is <= was).toBe(true);
      for (const event of eventsOf(step))
        if (event.type === 'TaskHandedDown' && was !== null)
          expect(event.order.dueAt !== null && event.order.dueAt <= was).toBe(true);
    });
  });

  it('keeps its round, its case and its unit', () => {
    law(({ before, after }) => {
      if (before === null) return;
      const fixed = ({ order: { taskId, caseId, round, unit } }: NonNullable<TaskState>) =>
        [taskId, caseId, round, unit] as const;
      expect(after && fixed(after)).toEqual(fixed(before));
    });
  });

  it('speaks only to the county, to whom it answers, and to those below it', () => {
    law((step) => {
      const { after } = step;
      if (after === null) return;
      for (const event of eventsOf(step))
        for (const { to } of announceTask(event, after)) {
          const { parent } = after.order;
          const known = [
            'county-center',
            ...(parent.kind === 'TASK' ? [parent.owner] : []),
            ...after.children.map((child) => ownerOfUnit(child.unit)),
          ];
          expect(known).toContain(to);
        }
    });
  });

  it('announces the same, whether told fact by fact or once all are folded', () => {
    law((step) => {
      let state = step.before;
      for (const event of eventsOf(step)) {
        state = taskDecider.evolve(state, event);
        if (state !== null && step.after !== null)
          expect(announceTask(event, state)).toEqual(announceTask(event, step.after));
      }
    });
  });

  it('is seen in every state it can have, so that these laws speak of them all', () => {
    const lives = fc.sample(anyLife, { numRuns: 4_000, seed: 5 });
    const steps = lives.flatMap((life) => walk(taskDecider, life, commandOf));
    const states = new Set(steps.map(({ after }) => after?.status));
    expect([...states].filter((state) => state !== undefined).sort()).toEqual([...TASK_STATUSES].sort());
    const codes = new Set(steps.map(({ decision }) => (decision.ok ? '' : decision.rejection.code)));
    const unseen = TASK_REJECTIONS.filter((code) => !codes.has(code));
    // A child's task ids are fresh in these lives.
    expect(unseen).toEqual(['TASK_ID_TAKEN']);
  });
});
