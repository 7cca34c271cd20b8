import type { Unit } from '@grid/territory';
import { isOpen, type Child } from './child.js';
import type { TaskOrder } from './task-order.js';

/** A unit that helps beside the lead 协办, as the lead is told of it: it never has to ask the county. */
export interface CoHandler {
  readonly taskId: string;
  readonly unit: Unit;
  readonly mandatory: boolean;
  /** Whether it is still at work. */
  readonly open: boolean;
}

/** A child that helps, as its lead is told of it now. */
export function coHandlerOf(child: Child): CoHandler {
  const { taskId, unit, mandatory } = child;
  return { taskId, unit, mandatory, open: isOpen(child) };
}

/** A helper that was just ordered, as its lead is told of it. */
export function orderedCoHandler({ taskId, unit, mandatory }: TaskOrder): CoHandler {
  return { taskId, unit, mandatory, open: true };
}

/** The helpers a lead knows of, with the latest word about one of them. */
export function withCoHandler(known: readonly CoHandler[], told: CoHandler): readonly CoHandler[] {
  return known.some(({ taskId }) => taskId === told.taskId)
    ? known.map((one) => (one.taskId === told.taskId ? told : one))
    : [...known, told];
}
