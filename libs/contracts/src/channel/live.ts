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
