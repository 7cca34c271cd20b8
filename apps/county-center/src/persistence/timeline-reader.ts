import type { ServiceRuntime } from '@grid/platform';
import type { Owner } from '@grid/territory';

/** A fact of a case, wherever it was recorded, with the text that was hashed there. */
export interface TimelineRow {
  readonly place: string;
  readonly source: Owner;
  readonly partition: string;
  readonly stream_kind: 'case' | 'task';
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly body: string;
}

const FACT = 'recorded_at, stream_id, version, stream_kind, type, body';
/** Looked at only for notes and files: no other body is taken apart to find out whether it may be shown. */
const NOT_INTERNAL = `case when type in ('CaseNoted', 'TaskNoted', 'FileAttached')
  then body::json -> 'data' ->> 'visibility' <> 'INTERNAL' else true end`;

/** Reads a case's facts, the county's own and the register's, in the order they happened. */
export class TimelineReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(ask: {
    readonly caseId: string;
    readonly after: readonly [string, string, number] | null;
    readonly most: number;
    /** Without the internal notes and files of the units. */
    readonly publicOnly: boolean;
  }): Promise<readonly TimelineRow[]> {
    const [at, streamId, version] = ask.after ?? ['-infinity', '00000000-0000-0000-0000-000000000000', 0];
    const where = `case_id = $1 and (recorded_at, stream_id, version) > ($2::timestamptz, $3::uuid, $4::integer)
      ${ask.publicOnly ? `and ${NOT_INTERNAL}` : ''}`;
    const { rows } = await this.runtime.pool.query<TimelineRow>({
      name: ask.publicOnly ? 'timeline-public' : 'timeline',
      text: `select recorded_at::text as place, source, partition, stream_kind, stream_id, version, type, body from (
               (select ${FACT}, 'county-center' as source, 'county' as partition from event
                where ${where} order by recorded_at, stream_id, version limit $5)
               union all
               (select ${FACT}, source, partition from register_event
                where ${where} order by recorded_at, stream_id, version limit $5)
             ) as fact order by recorded_at, stream_id, version limit $5`,
      values: [ask.caseId, at, streamId, version, ask.most],
    });
    return rows;
  }
}
