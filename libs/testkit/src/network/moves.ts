import fc from 'fast-check';
import { countyActor, pick } from '../county.js';
import { CASE_MOVES } from './case-moves.js';
import { at, by, onCase, onTask, type Doing } from './choices.js';
import type { CountyNetwork } from './county-network.js';
import { MERGE_MOVES } from './merge-moves.js';
import { TASK_MOVES } from './task-moves.js';
import { WAITING_MOVES } from './waiting-moves.js';

/** Everything that can happen in the county, each as one person would do it, and messages arriving. */
export const MOVES = {
  ...TASK_MOVES,
  ...CASE_MOVES,
  ...WAITING_MOVES,
  ...MERGE_MOVES,
  deliver(network: CountyNetwork, a: number, b: number) {
    const waiting = network.waiting();
    if (waiting.length > 0) network.deliver(pick(waiting, a), b % 4 === 0);
  },
  ruleReturn(network: CountyNetwork, a: number, b: number) {
    ruleReturns(network, a, b % 2 === 0);
  },
  recall(network: CountyNetwork, a: number, b: number) {
    const reason = 'sent to the wrong place';
    onTask(network, a, (task) => {
      if (task.children.length === 0) return;
      const childTaskId = pick(task.children, b).taskId;
      const actor = by(task.order.unit);
      network.atTask(...at(task), { type: 'RecallTask', childTaskId, reason, actor, now: network.now() });
    });
    onCase(network, b, (theCase) => {
      if (theCase.children.length === 0) return;
      const childTaskId = pick(theCase.children, a).taskId;
      const actor = countyActor('DISPATCHER');
      network.atCase(theCase.caseId, { type: 'RecallTask', childTaskId, reason, actor, now: network.now() });
    });
  },
} as const satisfies Record<string, Doing>;

/** One thing somebody tries. */
export interface Move {
  readonly kind: keyof typeof MOVES;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const OFTEN: Partial<Record<Move['kind'], number>> = {
  deliver: 14,
  sign: 8,
  takeIn: 4,
  handUp: 4,
  handDown: 5,
  report: 4,
  accept: 4,
  dispatch: 5,
  addCoHandler: 4,
  requestReturn: 4,
  ruleReturn: 3,
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

/** A day in the county, and the order in which its messages arrive at the end. */
export const anyDay = fc.record({
  moves: fc.array(anyMove, { minLength: 10, maxLength: 120, size: 'max' }),
  order: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 20 }),
});

/** Rules on the return requests of a task's, and of a case's, children. */
export function ruleReturns(network: CountyNetwork, n: number, granted: boolean): void {
  const reason = granted ? 'indeed' : 'it is yours';
  onTask(network, n, (task) => {
    for (const child of task.children.filter(({ status }) => status === 'RETURN_REQUESTED'))
      network.atTask(...at(task), {
        type: 'RuleReturn',
        childTaskId: child.taskId,
        granted,
        reason,
        actor: by(task.order.unit),
        now: network.now(),
      });
  });
  onCase(network, n, (theCase) => {
    for (const child of theCase.children.filter(({ status }) => status === 'RETURN_REQUESTED'))
      network.atCase(theCase.caseId, {
        type: 'RuleReturn',
        childTaskId: child.taskId,
        granted,
        reason,
        actor: countyActor('DUTY_CHIEF'),
        now: network.now(),
      });
  });
}
