import { GENESIS, linkOf, type AggregateType } from '@grid/platform';
import type { BreachCode } from './audit-report.js';

/** A row of the log, as verification reads it. */
export interface LogRow {
  readonly stream_id: string;
  readonly version: number;
  readonly stream_kind: string;
  readonly type: string;
  readonly case_id: string;
  /** With microseconds: `2026-02-13T08:30:00.000000`. */
  readonly recorded_at: string;
  readonly body: string;
  readonly hash: string;
}

interface Envelope {
  readonly streamKind: unknown;
  readonly streamId: unknown;
  readonly version: unknown;
  readonly recordedAt: unknown;
  readonly data: { readonly type: string };
}

/** Walks one stream from its first event: its chain, its columns, its fold. */
export class StreamFold {
  state: unknown;
  version = 0;
  hash = GENESIS;
  private readonly caseIds = new Set<string>();

  constructor(
    private readonly aggregate: AggregateType,
    private readonly breach: (code: BreachCode, at: number, detail: string) => void,
  ) {
    this.state = aggregate.decider.initial;
  }

  take(row: LogRow): void {
    if (row.version !== this.version + 1) {
      this.breach('VERSION_GAP', row.version, `follows version ${this.version}`);
    }
    this.version = row.version;
    // Each link is checked against what is stored before it, so that one altered event is one breach.
    if (linkOf(this.hash, row.body) !== row.hash) {
      this.breach('CHAIN_BROKEN', row.version, 'the hash is not the link of the one before and this text');
    }
    this.hash = row.hash;
    this.caseIds.add(row.case_id);
    const envelope = this.read(row);
    if (!envelope) return;
    this.compareColumns(row, envelope);
    try {
      this.state = this.aggregate.decider.evolve(this.state, envelope.data);
    } catch (error) {
      this.breach('BODY_UNREADABLE', row.version, `cannot be folded: ${(error as Error).message}`);
    }
  }

  /** What can be said only at the end: every event named the case that the fold belongs to. */
  finish(): void {
    if (this.state === null) return;
    const caseId = this.aggregate.caseIdOf(this.state);
    for (const named of this.caseIds) {
      if (named !== caseId) this.breach('COLUMN_DIFFERS', this.version, `case_id ${named}, folded ${caseId}`);
    }
  }

  private read({ body, version }: LogRow): Envelope | undefined {
    try {
      const envelope = JSON.parse(body) as Envelope;
      if (typeof envelope.data.type === 'string') return envelope;
    } catch {
      // Said below, like any other text that is no event.
    }
    this.breach('BODY_UNREADABLE', version, 'the text is not an event');
    return undefined;
  }

  private compareColumns(row: LogRow, { streamKind, streamId, version, recordedAt, data }: Envelope): void {
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ['stream_id', row.stream_id, streamId],
      ['version', row.version, version],
      ['stream_kind', row.stream_kind, streamKind],
      ['type', row.type, data.type],
      ['recorded_at', row.recorded_at, withMicroseconds(recordedAt)],
    ];
    for (const [column, stored, hashed] of pairs) {
      if (stored !== hashed) {
        this.breach('COLUMN_DIFFERS', row.version, `${column} ${String(stored)}, hashed ${String(hashed)}`);
      }
    }
  }
}

/** An instant in the form PostgreSQL is asked for; whatever is no instant stays as it is. */
export function withMicroseconds(instant: unknown): unknown {
  if (typeof instant !== 'string') return instant;
  // As nearly all are: there are millions of them.
  if (instant.length === 24 && instant.endsWith('Z')) return `${instant.slice(0, 23)}000`;
  return Number.isNaN(Date.parse(instant)) ? instant : withMicroseconds(new Date(instant).toISOString());
}
