import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen, openMandatory } from '@grid/domain-handoff';
import { hasSayOver, liesWithin, RUNS, walk, type Step } from '@grid/testkit';
import { announceCase } from './announce.js';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { CASE_STATUSES, isEnded, type CaseState } from './case.js';
import { anyLife, commandOf } from './case.walk.fixture.js';
import { CASE_REJECTIONS } from './rejections.js';
import { workStatus } from './waiting.js';

type CaseStep = Step<CaseState, CaseCommand, CaseEvent>;

/** Holds in every step of every life. */
function law(check: (step: CaseStep) => void): void {
  fc.assert(
    fc.property(anyLife, (life) => {
      walk(caseDecider, life, commandOf).forEach(check);
    }),
    { numRuns: RUNS },
  );
}
const eventsOf = ({ decision }: CaseStep) => (decision.ok ? decision.events : []);
/** Facts by which a person gives a unit work. */
const ORDERING: ReadonlySet<string> = new Set(['CaseDispatched', 'CoHandlerAdded', 'UnitInformed']);
const answerOf = ({ decision }: CaseStep) => (decision.ok ? 'accepted' : decision.rejection.code);

describe('a case, whatever befalls it', () => {
  it('always answers, the same way to the same question', () => {
    law(({ before, command, decision }) => {
      expect(caseDecider.decide(before, command)).toEqual(decision);
    });
  });

  it('says no with who decided, why, and what to do next (R-4), in a code it declares', () => {
    law(({ decision, before, after }) => {
      if (decision.ok) return;
      const { code, decidedBy, reason, nextStep } = decision.rejection;
      expect(CASE_REJECTIONS).toContain(code);
      expect([decidedBy, reason, nextStep].every((text) => text.length > 0)).toBe(true);
      expect(after).toBe(before);
    });
  });

  it('is known after its first fact, and every fact folds', () => {
    law((step) => {
      if (eventsOf(step).length > 0) expect(CASE_STATUSES).toContain(step.after?.status);
    });
  });

  it('stays as it ended (R-3)', () => {
    law(({ before, after, decision, command }) => {
      if (before === null || !isEnded(before)) return;
      // Merging alone can be undone.
      if (before.status === 'MERGED' && command.type === 'UnmergeCase') return;
      expect(after).toEqual(before);
      if (decision.ok) expect(decision.events).toEqual([]);
    });
  });

  it('does not exist for whoever has neither the place, nor a task, nor submitted it', () => {
    law((step) => {
      const { before, command } = step;
      const { actor, type } = command;
      if (type === 'TakeHandoff' || type === 'SubmitCase' || actor.role === 'SYSTEM') return;
      const inLine =
        before !== null &&
        (hasSayOver(actor, before.placePath) ||
          actor.accountId === before.submittedBy.accountId ||
          (actor.unitKind !== 'NONE' && before.children.some(({ unit }) => unit.unitId === actor.unitId)));
      if (inLine) expect(answerOf(step)).not.toBe('NOT_FOUND');
      else expect(answerOf(step)).toBe('NOT_FOUND');
    });
  });

  it('is dispatched by towns and stations only where they have a say, and only downwards', () => {
    law((step) => {
      const { actor } = step.command;
      if (['DISPATCHER', 'DUTY_CHIEF'].includes(actor.role)) return;
      for (const event of eventsOf(step)) {
        const ordered = ORDERING.has(event.type) && 'order' in event && event.order !== null;
        if (!ordered && event.type !== 'CaseRegistered') continue;
        expect(hasSayOver(actor, step.before?.placePath ?? '')).toBe(true);
        if (ordered) expect(liesWithin(event.order.unit.areaPath, actor.areaPath)).toBe(true);
      }
    });
  });

  it('never loses a child: every order is on record, once, in one state', () => {
    law(({ before, after }) => {
      const ids = (state: CaseState) => state?.children.map(({ taskId }) => taskId) ?? [];
      expect(ids(after).slice(0, ids(before).length)).toEqual(ids(before));
      expect(new Set(ids(after)).size).toBe(ids(after).length);
    });
    law((step) => {
      for (const event of eventsOf(step))
        if (event.type === 'CaseDispatched')
          expect(step.after?.children.map(({ taskId }) => taskId)).toContain(event.order.taskId);
    });
  });

  it('has one lead at work at a time, and gives no unit two tasks of a round at once', () => {
    law((step) => {
      if (!eventsOf(step).some(({ type }) => ORDERING.has(type))) return;
      const { children = [], round = 1 } = step.after ?? {};
      const busy = children.filter((child) => child.round === round && !child.follower && isOpen(child));
      const leads = children.filter(
        (child) =>
          child.round === round && child.role === 'LEAD' && (isOpen(child) || child.status === 'REPORTED'),
      );
      expect(leads.length).toBeLessThanOrEqual(1);
      expect(new Set(busy.map(({ unit }) => unit.unitId)).size).toBe(busy.length);
    });
  });

  it('leaves a child that has ended as it ended', () => {
    law(({ before, after }) => {
      for (const child of before?.children ?? [])
        if (['RETURNED', 'RECALLED', 'COMPLETED'].includes(child.status))
          expect(after?.children.find(({ taskId }) => taskId === child.taskId)?.status).toBe(child.status);
    });
  });

  it('closes, and goes to the check, only with no mandatory task open in its round (R-1)', () => {
    law(({ before, after }) => {
      if (after === null || after.status === before?.status) return;
      if (after.status === 'CLOSED' || after.status === 'PENDING_CHECK')
        expect(openMandatory(after.children, after.round)).toEqual([]);
    });
  });

  it('charges waiting only to mandatory co-handlers, and only while they keep a ready lead (R-2)', () => {
    law(({ before, after }) => {
      const { waits = [], children = [] } = after ?? {};
      const work = after === null ? null : workStatus(after);
      for (const wait of waits) {
        const helper = children.find(({ taskId }) => taskId === wait.taskId);
        expect(helper).toMatchObject({ role: 'CO', mandatory: true, round: wait.round });
        if (wait.to === null) expect([work, helper && isOpen(helper)]).toEqual(['IN_HANDLING', true]);
        else expect(wait.to >= wait.from).toBe(true);
      }
      const stretches = waits.filter(({ to }) => to === null).map(({ taskId }) => taskId);
      expect(new Set(stretches).size).toBe(stretches.length);
      // What is on record stays, but for the end of what still lasts.
      (before?.waits ?? []).forEach((wait, index) => {
        expect(waits[index]).toMatchObject(wait.to === null ? { ...wait, to: waits[index]?.to } : wait);
      });
    });
  });

  it('is never checked by a unit that had a hand in the work', () => {
    law((step) => {
      for (const event of eventsOf(step))
        if (event.type === 'CheckPassed' || event.type === 'CheckFailed')
          expect(step.before?.report?.handlerUnitIds).not.toContain(event.by.unitId);
    });
  });

  it('counts rounds one by one and never back, and the level stays raised', () => {
    law(({ before, after }) => {
      if (before === null || after === null) return;
      expect([before.round, before.round + 1]).toContain(after.round);
      if (before.levelRaised || after.round >= 3) expect(after.levelRaised).toBe(true);
    });
  });

  it('never forgets when it was first dispatched, nor its number (R-16)', () => {
    law(({ before, after }) => {
      if (before === null) return;
      if (before.firstDispatchedAt !== null) expect(after?.firstDispatchedAt).toBe(before.firstDispatchedAt);
      if (before.number !== '') expect(after?.number).toBe(before.number);
    });
  });

  it('keeps the date of a round once it is set (R-15)', () => {
    law(({ before, after }) => {
      if (before === null || after === null || before.dueAt === null) return;
      if (before.round === after.round) expect(after.dueAt).toBe(before.dueAt);
    });
  });

  it('announces the same, whether told fact by fact or once all are folded', () => {
    law((step) => {
      let state = step.before;
      for (const event of eventsOf(step)) {
        state = caseDecider.evolve(state, event);
        if (state !== null && step.after !== null)
          expect(announceCase(event, state)).toEqual(announceCase(event, step.after));
      }
    });
  });

  it('is seen in every state it can have, so that these laws speak of them all', () => {
    const lives = fc.sample(anyLife, { numRuns: 4_000, seed: 5 });
    const steps = lives.flatMap((life) => walk(caseDecider, life, commandOf));
    const states = new Set(steps.map(({ after }) => after?.status));
    expect([...states].filter((state) => state !== undefined).sort()).toEqual([...CASE_STATUSES].sort());
    const codes = new Set(steps.map(answerOf));
    expect(CASE_REJECTIONS.filter((code) => !codes.has(code))).toEqual([]);
  });
});
