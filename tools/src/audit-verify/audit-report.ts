import type { Owner } from '@grid/territory';

/** What can be wrong, one word each; the words are stable, specs and alarms rely on them. */
export type BreachCode =
  /** An event's hash is not the link of the one before and its own text. */
  | 'CHAIN_BROKEN'
  | 'VERSION_GAP'
  /** A column of the log says something else than the text that was hashed. */
  | 'COLUMN_DIFFERS'
  | 'BODY_UNREADABLE'
  /** A log without a view row, and the other way round. */
  | 'VIEW_MISSING'
  | 'LOG_MISSING'
  /** The view's version or head hash is not the last event's. */
  | 'HEAD_DIFFERS'
  /** The view's state is not the fold of the log. */
  | 'STATE_DIFFERS'
  /** A column that lists are made by is not the projection of the fold. */
  | 'PROJECTION_DIFFERS'
  /** The county's register lacks, adds or alters what an owner recorded. */
  | 'REGISTER_MISSING'
  | 'REGISTER_FOREIGN'
  | 'REGISTER_DIFFERS'
  /** The units by which the county lists a case are not those that hold a task of it. */
  | 'PARTY_DIFFERS'
  /** A fact is neither on its way nor received. */
  | 'FACT_LOST'
  /** A receiver holds more of a channel than was ever sent, or has a hole in what it holds. */
  | 'CHANNEL_AHEAD'
  | 'INBOX_GAP'
  /** With nothing on its way: a parent and a child see the child differently. */
  | 'DISAGREEMENT'
  /** A task that two owners hold, or for which not exactly the one it names answers. */
  | 'TASK_DOUBLED'
  | 'TASK_UNANSWERED'
  /** Something was still on its way, or parked, where quiet was demanded. */
  | 'NOT_QUIET';

/** One thing that is wrong, and where. */
export interface Breach {
  readonly service: Owner;
  readonly code: BreachCode;
  /** The stream, fact or channel it is about. */
  readonly subject: string;
  readonly detail: string;
}

/** How much of one service was looked at. */
export interface ServiceCounts {
  events: number;
  streams: number;
  /** Facts this service has sent that are not received yet. */
  inFlight: number;
  /** Facts this service set aside that nobody has decided on. */
  parked: number;
}

/** The outcome of a verification. */
export interface AuditReport {
  readonly ok: boolean;
  /** When the snapshot that was looked at was taken, by PostgreSQL's clock. */
  readonly takenAt: string;
  readonly tookMs: number;
  readonly services: Readonly<Partial<Record<Owner, ServiceCounts>>>;
  /** Events of the register compared with their owners' logs. */
  readonly registered: number;
  /** Pairs of parent and child compared; null when facts were on their way, which makes them differ rightly. */
  readonly pairs: number | null;
  readonly breachCount: number;
  /** The first {@link MOST_BREACHES} of them. */
  readonly breaches: readonly Breach[];
}

/** Kept with their particulars; a log that is wrong from end to end must not fill the memory. */
export const MOST_BREACHES = 1000;

/** Collects what is wrong. */
export class Breaches {
  readonly kept: Breach[] = [];
  count = 0;

  add(service: Owner, code: BreachCode, subject: string, detail: string): void {
    this.count += 1;
    if (this.kept.length < MOST_BREACHES) this.kept.push({ service, code, subject, detail });
  }
}
