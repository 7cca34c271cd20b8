import type { Instant } from '@grid/kernel';
import { unitTarget, type Announcement } from './announcement.js';
import { isOpen, type Child } from './child.js';

/** That somebody presses for a matter 催办. Who it was stays with the county, save that it was the citizen. */
export interface HasteningNews {
  readonly text: string;
  /** By when the units are to say how far it is. */
  readonly replyDueAt: Instant;
  readonly byCitizen: boolean;
  readonly at: Instant;
}

/** What is kept of it: the latest, and how many there were. */
export interface Hastening extends HasteningNews {
  readonly count: number;
}

/** The hastening on record after one more. */
export function hastenedOnceMore(before: Hastening | undefined, news: HasteningNews): Hastening {
  const { text, replyDueAt, byCitizen, at } = news;
  return { count: (before?.count ?? 0) + 1, text, replyDueAt, byCitizen, at };
}

/** Tells the units at work, those that follow included, and none that is done or being called back. */
export function announceHastening(
  children: readonly Child[],
  { text, replyDueAt, byCitizen, at }: HasteningNews,
): readonly Announcement[] {
  return children
    .filter((child) => isOpen(child) && child.status !== 'RECALL_ORDERED')
    .map(({ unit, taskId }) => ({
      ...unitTarget(unit),
      handoff: { type: 'CASE_HASTENED', taskId, text, replyDueAt, byCitizen, at },
    }));
}
