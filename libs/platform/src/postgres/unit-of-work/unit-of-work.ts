import type { LiveNotice, Reply } from '@grid/contracts';
import { reject, type Instant } from '@grid/kernel';
import type { Pool } from 'pg';
import { ServiceFault } from '../../faults.js';
import type { AggregateType } from './aggregate.js';
import { Draft } from './draft.js';
import { BatchLoader, type LoadedBatch, type PastAnswer } from './load.js';
import { failureKind } from './pg-errors.js';
import type { TableSpec } from './table.js';
import type { Work } from './work.js';
import { writeParameters, writeStatement } from './write-statement.js';

/** How often a work that lost a race is decided again before the caller is told to come back. */
const MOST_TRIES = 8;

export interface UnitOfWorkOptions {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly aggregates: readonly AggregateType[];
  /** Every table that may be written, platform tables included. */
  readonly tables: readonly TableSpec[];
  readonly batchSize: number;
  readonly lanes: number;
  /** Told after each commit, never before. Must not throw. */
  readonly committed: (partition: string, notice: LiveNotice) => void;
}

interface Waiting {
  readonly work: Work;
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Makes works durable: load → decide → append events, project views, fill the outbox, remember the answer,
 * all in one statement. Group commit: what arrives while a batch is in flight shares the next one, each
 * decided alone; a batch that fails is taken apart and each work run by itself; nobody is answered before
 * the commit.
 */
export class UnitOfWork {
  private readonly loader: BatchLoader;
  private readonly statement: string;
  private readonly queue: Waiting[] = [];
  private busyLanes = 0;

  constructor(private readonly options: UnitOfWorkOptions) {
    this.loader = new BatchLoader(options.pool, options.aggregates);
    this.statement = writeStatement(options.tables);
  }

  /**
   * Runs one work. Resolves with yes or no once that is durable.
   * @throws ServiceFault UNAVAILABLE when PostgreSQL is away: the work may or may not be durable, and the
   * same command id finds out.
   */
  execute<Value>(work: Work<Value>): Promise<Reply<Value>> {
    return new Promise<Reply<Value>>((resolve, fail) => {
      // A work's own decide made the value, so the reply that comes back is of its type.
      this.queue.push({ work, resolve: resolve as (reply: Reply<unknown>) => void, fail });
      this.fillLanes();
    });
  }

  /**
   * Runs works in the given order as one transaction: all or none. For facts received in a row.
   * @throws what {@link execute} throws, or the first work's own error, having changed nothing.
   */
  async executeTogether(works: readonly Work[]): Promise<readonly Reply<unknown>[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        const batch = await this.loader.load(works);
        const draft = new Draft(batch, this.options.now());
        const replies = works.map((work) => answered(batch, work) ?? draft.add(work));
        await this.commit(draft);
        return replies;
      } catch (error) {
        if (failureKind(error) !== 'CONFLICT' || tries >= MOST_TRIES) throw asFault(error);
      }
    }
  }

  private fillLanes(): void {
    while (this.busyLanes < this.options.lanes && this.queue.length > 0) {
      const batch = this.queue.splice(0, this.options.batchSize);
      this.busyLanes += 1;
      void this.run(batch).finally(() => {
        this.busyLanes -= 1;
        this.fillLanes();
      });
    }
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.attempt(batch, true);
    } catch (error) {
      if (failureKind(error) === 'AWAY') for (const { fail } of batch) fail(asFault(error));
      else await Promise.all(batch.map((waiting) => this.runAlone(waiting)));
    }
  }

  private async runAlone(waiting: Waiting): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.attempt([waiting], false);
        return;
      } catch (error) {
        if (failureKind(error) === 'CONFLICT' && tries < MOST_TRIES) continue;
        waiting.fail(asFault(error));
        return;
      }
    }
  }

  /** One transaction for all. A work that throws while deciding is answered with its error, the rest go on. */
  private async attempt(batch: readonly Waiting[], trustFresh: boolean): Promise<void> {
    const toLoad = trustFresh ? batch.filter(({ work }) => !work.fresh) : batch;
    const loaded: LoadedBatch =
      toLoad.length === 0
        ? { heads: new Map(), answers: new Map() }
        : await this.loader.load(toLoad.map(({ work }) => work));
    const draft = new Draft(loaded, this.options.now());
    const settle: (() => void)[] = [];
    for (const waiting of batch) {
      try {
        const reply = answered(loaded, waiting.work) ?? draft.add(waiting.work);
        settle.push(() => {
          waiting.resolve(reply);
        });
      } catch (error) {
        settle.push(() => {
          waiting.fail(error);
        });
      }
    }
    await this.commit(draft);
    for (const done of settle) done();
  }

  private async commit(draft: Draft): Promise<void> {
    if (draft.isEmpty) return;
    const { pool, tables } = this.options;
    await pool.query({
      name: 'write-unit',
      text: this.statement,
      values: writeParameters(tables, draft.toRows()),
    });
    const byPartition = new Map<string, LiveNotice['changes'][number][]>();
    for (const { partition, ...change } of draft.changes) {
      byPartition.set(partition, [...(byPartition.get(partition) ?? []), change]);
    }
    if (byPartition.size === 0 && draft.hasOutgoing) byPartition.set('county', []);
    for (const [partition, changes] of byPartition) {
      this.options.committed(partition, { changes, outbox: draft.hasOutgoing });
    }
  }
}

function answered(batch: LoadedBatch, work: Work): Reply<unknown> | undefined {
  const past = work.command ? batch.answers.get(work.command.id) : undefined;
  return past && work.command ? repeated(past, work.command.fingerprint) : undefined;
}

function repeated(past: PastAnswer, fingerprint: string): Reply<unknown> {
  if (past.fingerprint === fingerprint) return JSON.parse(past.answer) as Reply<unknown>;
  return reject({
    code: 'COMMAND_ID_REUSED',
    decidedBy: 'R-5',
    reason: 'this command id was used before for something else',
    nextStep: 'send the new command with a new command id',
  });
}

function asFault(error: unknown): unknown {
  if (failureKind(error) === 'DEFECT') return error;
  return new ServiceFault('UNAVAILABLE', 'the change could not be made durable now', true, { cause: error });
}
