import type { getTimeline, Page, QueryMessage, Reply, TimelineEntry } from '@grid/contracts';
import { invalidCursor, notFound } from '@grid/desk';
import { cursorOf, isTimestamp, isUuid, readCursor } from '@grid/platform';
import type { Actor } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { TimelineReader, type TimelineRow } from '../../persistence/timeline-reader.js';
import { describeFact } from './describe-fact.js';

/** A case's whole way 过程留痕, level by level, as its owners recorded it. */
@Controller()
export class GetTimelineController {
  private readonly timelines: TimelineReader;

  constructor(private readonly county: County) {
    this.timelines = new TimelineReader(county.runtime);
  }

  @MessagePattern('get-timeline.v1')
  async handle({ input, actor }: QueryMessage<typeof getTimeline>): Promise<Reply<Page<TimelineEntry>>> {
    const { caseId, first } = input;
    const after = input.after === null ? null : readCursor(input.after, isPlace);
    if (after === undefined) return invalidCursor();
    if (!(await this.county.cases.findFor(actor, caseId))) return notFound('case');
    const publicOnly = actor.role === 'CITIZEN';
    const rows = await this.timelines.read({ caseId, after, most: first + 1, publicOnly });
    const page = rows.slice(0, first);
    const last = page[page.length - 1];
    const nextCursor =
      rows.length > first && last ? cursorOf([last.place, last.stream_id, last.version]) : null;
    return { ok: true, value: { rows: page.map((row) => entryOf(row, actor)), nextCursor } };
  }
}

/** The envelope every owner writes around a fact. */
interface RecordedBody {
  readonly recordedAt: string;
  readonly actor: Pick<Actor, 'accountId' | 'role' | 'name' | 'unitName'>;
  readonly data: { readonly type: string };
}

/** What a reader sees of a fact. Citizens are named to themselves only; officials act in their posts. */
export function entryOf(row: TimelineRow, reader: Actor): TimelineEntry {
  const { recordedAt, actor, data } = JSON.parse(row.body) as RecordedBody;
  const unnamed = actor.role === 'CITIZEN' && actor.accountId !== reader.accountId;
  return {
    entryId: `${row.stream_id}:${row.version}`,
    at: recordedAt,
    source: row.source,
    partition: row.partition,
    streamKind: row.stream_kind,
    streamId: row.stream_id,
    version: row.version,
    fact: row.type,
    actorName: unnamed ? '' : actor.name,
    actorRole: actor.role,
    unitName: actor.unitName,
    particulars: describeFact(data, reader.role === 'CITIZEN' ? 'CITIZEN' : 'OFFICE'),
  };
}

function isPlace(values: readonly unknown[]): values is readonly [string, string, number] {
  const version = values[2];
  return (
    values.length === 3 &&
    isTimestamp(values[0]) &&
    isUuid(values[1]) &&
    typeof version === 'number' &&
    Number.isInteger(version) &&
    version >= 0 &&
    version < 2 ** 31
  );
}
