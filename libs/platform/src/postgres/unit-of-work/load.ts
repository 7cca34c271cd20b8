import type { Pool } from 'pg';
import type { AggregateType } from './aggregate.js';
import type { Work } from './work.js';

/** An aggregate at the end of its log: its fold, and the link its next event continues. */
export interface Head {
  readonly state: unknown;
  readonly version: number;
  readonly hash: string;
}

/** A command answered before. */
export interface PastAnswer {
  readonly fingerprint: string;
  readonly answer: string;
}

/** What a batch of works needs to know before it decides. */
export interface LoadedBatch {
  readonly heads: Map<string, Head>;
  readonly answers: Map<string, PastAnswer>;
}

/** The key of a head in a batch. */
export function headKey(kind: string, id: string): string {
  return `${kind}:${id}`;
}

/** Reads heads and past answers of a whole batch in one round trip, by primary key only. */
export class BatchLoader {
  private readonly text: string;

  constructor(
    private readonly pool: Pool,
    private readonly aggregates: readonly AggregateType[],
  ) {
    const answers = `select 'answer' as kind, command_id::text as id, 0 as version, fingerprint as hash, answer as body
      from command_answer where command_id = any($1::uuid[])`;
    const heads = aggregates.map(
      ({ kind, table }, index) =>
        `select '${kind}', id::text, version, encode(head_hash, 'hex'), state::text from ${table.name} where id = any($${index + 2}::uuid[])`,
    );
    this.text = [answers, ...heads].join('\nunion all\n');
  }

  async load(works: readonly Work[]): Promise<LoadedBatch> {
    const commandIds = works.flatMap((work) => (work.command ? [work.command.id] : []));
    const idsOf = (kind: string) =>
      works.flatMap((work) => work.streams.filter((ref) => ref.aggregate.kind === kind).map((ref) => ref.id));
    const { rows } = await this.pool.query<{
      kind: string;
      id: string;
      version: number;
      hash: string;
      body: string;
    }>({
      name: 'load-batch',
      text: this.text,
      values: [commandIds, ...this.aggregates.map(({ kind }) => idsOf(kind))],
    });
    const loaded: LoadedBatch = { heads: new Map(), answers: new Map() };
    for (const row of rows) {
      if (row.kind === 'answer') loaded.answers.set(row.id, { fingerprint: row.hash, answer: row.body });
      else {
        const head = { state: JSON.parse(row.body) as unknown, version: row.version, hash: row.hash };
        loaded.heads.set(headKey(row.kind, row.id), head);
      }
    }
    return loaded;
  }
}
