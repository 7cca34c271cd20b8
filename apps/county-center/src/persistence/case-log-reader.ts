import type { CaseEvent } from '@grid/domain-case';
import type { Instant } from '@grid/kernel';
import type { ServiceRuntime } from '@grid/platform';

/** The facts of one case in the order they were recorded, and the moment they were read. */
export interface CaseLog {
  readonly events: readonly CaseEvent[];
  readonly readAt: Instant;
}

/** Reads a single case's log: as many rows as the case has facts, along the log's own key. */
export class CaseLogReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(caseId: string): Promise<CaseLog> {
    const { rows } = await this.runtime.pool.query<{ body: string; read_at: Date }>({
      name: 'case-log',
      text: `select body, clock_timestamp() as read_at from event
             where stream_id = $1 and stream_kind = 'case' order by version`,
      values: [caseId],
    });
    return {
      events: rows.map(({ body }) => (JSON.parse(body) as { readonly data: CaseEvent }).data),
      readAt: (rows[0]?.read_at ?? new Date(0)).toISOString(),
    };
  }
}
