import type { listDesk, QueryMessage, Reply } from '@grid/contracts';
import { cursorOf, isTimestamp, isUuid, RawJson, readCursor } from '@grid/platform';
import { coversArea } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { invalidCursor, notFound } from '../../rejections.js';

interface DeskLine {
  readonly id: string;
  readonly place: string;
  readonly summary: string;
}

const START = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
// Under its own name the text would be what `order by` means, and a whole desk sorted for a page of it.
const LINE = `id, due_order::text as place, summary::text as summary`;
// One status streams from its own index, in order; several are merged from theirs, each cut to one page.
const OPEN = `select ${LINE} from task where unit_id = $1 and is_open and (due_order, id) > ($2::timestamptz, $3::uuid)
  order by due_order, id limit $4`;
const BY_STATUS = `select merged.* from unnest($5::text[]) as wanted(status)
  cross join lateral (
    select ${LINE}, due_order as sort from task where unit_id = $1 and status = wanted.status
      and (due_order, id) > ($2::timestamptz, $3::uuid) order by due_order, id limit $4
  ) as merged order by merged.sort, merged.id limit $4`;

/** A unit's desk, soonest due first. Rows go from PostgreSQL to the wire as they are stored. */
@Controller()
export class ListDeskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('list-desk.v1')
  async handle({ input, actor }: QueryMessage<typeof listDesk>): Promise<Reply<unknown> | RawJson> {
    if (actor.unitId !== input.unitId) {
      const unit = await this.desk.directory.unitById(input.unitId);
      if (!unit || !coversArea(actor, unit.areaPath)) return notFound('unit');
    }
    const after = input.after === null ? START : readCursor(input.after, isDeskPlace);
    if (!after) return invalidCursor();
    const statuses = input.statuses.length === 0 ? [] : [[...new Set(input.statuses)]];
    const { rows } = await this.desk.runtime.pool.query<DeskLine>({
      name: statuses.length === 0 ? 'desk-open' : 'desk-by-status',
      text: statuses.length === 0 ? OPEN : BY_STATUS,
      values: [input.unitId, ...after, input.first + 1, ...statuses],
    });
    const page = rows.slice(0, input.first);
    const last = page[page.length - 1];
    const next = rows.length > input.first && last ? JSON.stringify(cursorOf([last.place, last.id])) : 'null';
    return new RawJson(`{"rows":[${page.map((row) => row.summary).join(',')}],"nextCursor":${next}}`);
  }
}

function isDeskPlace(values: readonly unknown[]): values is readonly [string, string] {
  return values.length === 2 && isTimestamp(values[0]) && isUuid(values[1]);
}
