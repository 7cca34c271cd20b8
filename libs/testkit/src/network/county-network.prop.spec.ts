import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openMandatory } from '@grid/domain-handoff';
import { isEnded as isTaskEnded, type Task } from '@grid/domain-task';
import { isEnded as isCaseEnded, type Case } from '@grid/domain-case';
import { RUNS } from '../arbitraries.js';
import { pick } from '../county.js';
import { disagreements } from './agreement.js';
import { CountyNetwork } from './county-network.js';
import { MOVES, checkCase, closeCase, reportTask, ruleReturns, type Move } from './moves.js';

const OFTEN: Partial<Record<Move['kind'], number>> = {
  deliver: 14,
  sign: 8,
  takeIn: 4,
  handUp: 4,
  handDown: 5,
  report: 4,
  dispatch: 4,
};
const anyMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(MOVES) as Move['kind'][]).map((kind) => ({
      weight: OFTEN[kind] ?? 2,
      arbitrary: fc.constant(kind),
    })),
  ),
  a: fc.nat({ max: 40 }),
  b: fc.nat({ max: 40 }),
  c: fc.nat({ max: 40 }),
});
const anyDay = fc.record({
  moves: fc.array(anyMove, { minLength: 10, maxLength: 120, size: 'max' }),
  order: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 20 }),
});

/** What crossed on the way; any other refusal would be a message that should never have been sent. */
const CROSSED = ['TASK_ENDED', 'CASE_ENDED', 'CHILD_ENDED', 'ALREADY_REPORTED', 'ONLY_FOLLOWING'];

/** Brings everything under way to its end, channels in the given order, every third message twice. */
function quiesce(network: CountyNetwork, order: readonly number[]): void {
  for (let step = 0; network.waiting().length > 0; step += 1) {
    if (step > 5_000) throw new Error('the county never comes to rest');
    network.deliver(pick(network.waiting(), pick(order, step)), step % 3 === 0);
  }
}

function live(moves: readonly Move[], eachStep: (network: CountyNetwork) => void = () => undefined) {
  const network = new CountyNetwork();
  for (const { kind, a, b, c } of moves) {
    MOVES[kind](network, a, b, c);
    eachStep(network);
  }
  return network;
}

/** Everybody does his duty, and nothing new is begun, until nothing is left to do. */
function workItAllOff(network: CountyNetwork, order: readonly number[]): void {
  for (let day = 0; day < 60; day += 1) {
    quiesce(network, order);
    if (network.allCases().every(isOver)) return;
    network.allCases().forEach((theCase, n) => {
      if (theCase.status === 'SUBMITTED') MOVES.accept(network, n);
      if (theCase.status === 'REGISTERED') MOVES.dispatch(network, n, 1);
      if (theCase.status === 'PENDING_CHECK') checkCase(network, theCase, true);
      if (theCase.status === 'PENDING_FEEDBACK') closeCase(network, theCase);
      ruleReturns(network, n, false);
    });
    network.allTasks().forEach((task, n) => {
      ruleReturns(network, n, false);
      if (task.status === 'PENDING_SIGN' || task.status === 'REWORK') MOVES.sign(network, n, 1);
      if (task.status === 'IN_PROGRESS') reportTask(network, task);
    });
  }
}

describe('a county of owners that only hear of each other late', () => {
  it('comes to rest with every parent and child agreeing, whatever crossed on the way', () => {
    fc.assert(
      fc.property(anyDay, ({ moves, order }) => {
        const network = live(moves);
        quiesce(network, order);
        expect(disagreements(network)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('refuses only what crossed, answers each refusal, and never refuses a refusal', () => {
    fc.assert(
      fc.property(anyDay, ({ moves, order }) => {
        const network = live(moves);
        quiesce(network, order);
        const strange = network.refused.filter(({ code }) => !CROSSED.includes(code));
        expect(strange.map(({ message, code }) => `${code}: ${message.handoff.type}`)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('closes nothing over an open mandatory task (R-1), and leaves nothing open below what has ended', () => {
    fc.assert(
      fc.property(anyDay, ({ moves, order }) => {
        const network = live(moves, (now) => {
          for (const theCase of now.allCases())
            if (theCase.status === 'CLOSED')
              expect(openMandatory(theCase.children, theCase.round)).toEqual([]);
        });
        quiesce(network, order);
        for (const theCase of network.allCases())
          if (isOver(theCase)) expect(openTasksOf(network, theCase.caseId)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('ends in closed cases and ended tasks once everybody does his duty', () => {
    fc.assert(
      fc.property(anyDay, ({ moves, order }) => {
        const network = live(moves);
        workItAllOff(network, order);
        const unfinished = network.allCases().filter((theCase) => !isOver(theCase));
        expect(unfinished.map(({ caseId, status }) => `${caseId} is ${status}`)).toEqual([]);
        expect(network.allTasks().filter((task) => !isTaskEnded(task))).toEqual([]);
        expect(disagreements(network)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

function openTasksOf(network: CountyNetwork, caseId: string): readonly Task[] {
  return network.allTasks().filter((task) => task.order.caseId === caseId && !isTaskEnded(task));
}

function isOver(theCase: Case): boolean {
  return isCaseEnded(theCase) || theCase.status === 'CLOSED';
}
