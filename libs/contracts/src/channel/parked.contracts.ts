import { z } from 'zod';
import { command, query } from '../contract.js';
import { id } from '../text.js';

/** A fact set aside because it kept failing. Its body is not shown: it may hold personal data. */
export interface ParkedFactView {
  readonly parkedId: string;
  readonly receiver: string;
  readonly sender: string;
  readonly partition: string;
  readonly seq: number;
  readonly fact: string;
  readonly streamId: string;
  readonly reason: string;
  readonly parkedAt: string;
}

/** What became of a parked fact and those of the same aggregate that waited behind it. */
export interface ParkedDecision {
  readonly decided: readonly string[];
  /** The one that failed again, with its reason; null when all went through. */
  readonly failed: { readonly parkedId: string; readonly reason: string } | null;
}

export const listParked = query<readonly ParkedFactView[]>()(
  'desk',
  'list-parked',
  z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
);
/** Applies a parked fact, and all that wait behind it, in order, once. */
export const replayParked = command<ParkedDecision>()(
  'desk',
  'replay-parked',
  z.strictObject({ parkedId: id }),
);
/** Gives a parked fact up for good; those behind it may then be replayed. */
export const dropParked = command<ParkedDecision>()('desk', 'drop-parked', z.strictObject({ parkedId: id }));
