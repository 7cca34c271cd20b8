import type { LiveChange, Reply } from '@grid/contracts';
import { fold, type Instant } from '@grid/kernel';
import type { AggregateType, Outgoing, Recorded } from './aggregate.js';
import { GENESIS, linkOf } from './event-hash.js';
import { headKey, type Head, type LoadedBatch } from './load.js';
import { COMMAND_ANSWER, EVENT, OUTBOX, type Row, type TableSpec } from './table.js';
import type { Append, Work, WorkContext } from './work.js';

const EMPTY: Head = { state: null, version: 0, hash: GENESIS };

/**
 * The rows of one transaction as they come together. Works are decided one after the other, each on the
 * states the ones before it left; a work that throws leaves nothing behind.
 */
export class Draft {
  private readonly rows = new Map<string, Row[]>();
  private readonly views = new Map<string, { readonly table: TableSpec; readonly row: Row }>();
  readonly changes: (LiveChange & { readonly partition: string })[] = [];

  constructor(
    private readonly batch: LoadedBatch,
    private readonly now: Instant,
  ) {}

  get isEmpty(): boolean {
    return this.rows.size === 0 && this.views.size === 0;
  }

  get hasOutgoing(): boolean {
    return this.rows.has(OUTBOX.name);
  }

  /** Decides one work and adds what follows. Throws what the work throws, having changed nothing. */
  add<Value>(work: Work<Value>): Reply<Value> {
    const step = new Step(this.batch.heads, this.now, work);
    const outcome = work.decide(step.context);
    for (const append of outcome.appends ?? []) step.append(append);
    for (const { table, rows } of [...(outcome.rows ?? []), ...(work.once ?? [])]) step.put(table, rows);
    step.send(outcome.outgoing ?? []);
    if (outcome.ok) step.changes.push(...(outcome.live ?? []));
    const reply: Reply<Value> = outcome.ok
      ? { ok: true, value: outcome.value(step.context) }
      : { ok: false, rejection: outcome.rejection };
    if (work.command) {
      const answer = JSON.stringify(reply);
      step.put(COMMAND_ANSWER, [
        { command_id: work.command.id, fingerprint: work.command.fingerprint, answer, recorded_at: step.now },
      ]);
      this.batch.answers.set(work.command.id, { fingerprint: work.command.fingerprint, answer });
    }
    this.merge(step);
    return reply;
  }

  /**
   * All rows by table, views last written winning. Views stand in the order of their keys: two transactions
   * that replace the same rows wait for one another, and never both ways round.
   */
  toRows(): ReadonlyMap<string, readonly Row[]> {
    const all = new Map<string, Row[]>(this.rows);
    const keys = [...this.views.keys()].sort();
    for (const key of keys) {
      const view = this.views.get(key);
      if (!view) continue;
      const rows = all.get(view.table.name);
      if (rows) rows.push(view.row);
      else all.set(view.table.name, [view.row]);
    }
    return all;
  }

  private merge(step: Step): void {
    for (const [key, head] of step.heads) this.batch.heads.set(key, head);
    for (const { table, row } of step.written) {
      if (table.mode === 'upsert') {
        // A statement may touch a row once: the last of the batch stands for all, or the newest by version.
        const key = `${table.name}:${table.key.map((column) => String(row[column])).join(':')}`;
        const { versionColumn } = table;
        const before = versionColumn === undefined ? undefined : this.views.get(key)?.row[versionColumn];
        if (versionColumn === undefined || Number(before ?? 0) <= Number(row[versionColumn]))
          this.views.set(key, { table, row });
      } else {
        const rows = this.rows.get(table.name);
        if (rows) rows.push(row);
        else this.rows.set(table.name, [row]);
      }
    }
    this.changes.push(...step.changes);
  }
}

/** One work's own additions, thrown away as a whole if it fails. */
class Step {
  readonly heads = new Map<string, Head>();
  readonly written: { readonly table: TableSpec; readonly row: Row }[] = [];
  readonly changes: (LiveChange & { readonly partition: string })[] = [];
  readonly context: WorkContext;
  /** The clock, or what the work builds on if that is later: two replicas' clocks are never quite one. */
  readonly now: Instant;

  constructor(
    private readonly before: ReadonlyMap<string, Head>,
    clock: Instant,
    private readonly work: Work,
  ) {
    this.now = this.latest(clock);
    this.context = {
      now: this.now,
      load: <S>(aggregate: { readonly kind: string }, id: string) => {
        const { state, version } = this.headOf(aggregate.kind, id);
        // The state was folded by this aggregate's own decider, so it is of its type.
        return { state: state as S | null, version };
      },
    };
  }

  append({ aggregate, id, events }: Append): void {
    if (events.length === 0) return;
    let { version, hash } = this.headOf(aggregate.kind, id);
    const state = fold<unknown, { readonly type: string }>(
      aggregate.decider,
      events,
      this.headOf(aggregate.kind, id).state,
    );
    const caseId = aggregate.caseIdOf(state);
    const recorded: Recorded<{ readonly type: string }>[] = [];
    for (const event of events) {
      version += 1;
      const body = this.bodyOf(aggregate, id, version, event);
      hash = linkOf(hash, body);
      recorded.push({ event, streamId: id, version, type: event.type, caseId, recordedAt: this.now, body });
      this.put(EVENT, [
        {
          stream_id: id,
          version,
          stream_kind: aggregate.kind,
          type: event.type,
          case_id: caseId,
          recorded_at: this.now,
          body,
          hash: `\\x${hash}`,
        },
      ]);
    }
    this.heads.set(headKey(aggregate.kind, id), { state, version, hash });
    const row = { ...aggregate.toRow(state, version), id, version, head_hash: `\\x${hash}`, state };
    this.put(aggregate.table, [row]);
    this.send(aggregate.announce(recorded, state, version));
    if (aggregate.live) this.changes.push(aggregate.live(state, version));
  }

  put(table: TableSpec, rows: readonly Row[]): void {
    for (const row of rows) this.written.push({ table, row });
  }

  send(outgoing: readonly Outgoing[]): void {
    for (const { to, partition, fact, streamId, body } of outgoing) {
      const row = {
        receiver: to,
        partition,
        fact,
        stream_id: streamId,
        correlation_id: this.work.correlationId,
        recorded_at: this.now,
        body,
      };
      this.put(OUTBOX, [row]);
    }
  }

  private latest(clock: Instant): Instant {
    const before = this.work.streams.map(({ aggregate, id }) => {
      const { state } = this.headOf(aggregate.kind, id);
      return state === null ? clock : aggregate.changedAtOf(state);
    });
    return [clock, this.work.notBefore ?? clock, ...before].reduce((a, b) => (a > b ? a : b));
  }

  private headOf(kind: string, id: string): Head {
    const key = headKey(kind, id);
    return this.heads.get(key) ?? this.before.get(key) ?? EMPTY;
  }

  private bodyOf(aggregate: AggregateType, streamId: string, version: number, data: unknown): string {
    const { accountId, postId, role, name, unitId, unitName } = this.work.actor;
    return JSON.stringify({
      streamKind: aggregate.kind,
      streamId,
      version,
      recordedAt: this.now,
      actor: { accountId, postId, role, name, unitId, unitName },
      commandId: this.work.command?.id ?? null,
      correlationId: this.work.correlationId,
      data,
    });
  }
}
