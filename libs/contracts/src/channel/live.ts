import { z } from 'zod';

/** A committed change, told at most once: enough to know whom to ask again, never data to show. */
export interface LiveChange {
  readonly kind: 'case' | 'task';
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  /** The unit whose desk it is on; empty for a case. */
  readonly unitId: string;
}

/** All changes of one commit. `outbox` wakes the relay. */
export interface LiveNotice {
  readonly changes: readonly LiveChange[];
  readonly outbox: boolean;
}

/** A notice as it is read: whoever may publish one may also publish nonsense. */
export const liveNotice: z.ZodType<LiveNotice> = z.object({
  changes: z.array(
    z.object({
      kind: z.enum(['case', 'task']),
      id: z.string(),
      caseId: z.string(),
      version: z.number(),
      unitId: z.string(),
    }),
  ),
  outbox: z.boolean(),
});
