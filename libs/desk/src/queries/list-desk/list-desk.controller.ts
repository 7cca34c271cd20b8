import { fromOwnedId, TASK_LINE, type listDesk, type QueryMessage, type Reply } from '@grid/contracts';
import { isTimestamp, isUuid, readCursor, type RawJson } from '@grid/platform';
import { coversArea } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { linesOf, pageOfLines, type Lines } from '../../persistence/lines.js';
import { invalidCursor, notFound } from '../../rejections.js';
import { NO_DUE_DATE } from '../../task/task.aggregate.js';

const START = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
// One status streams from its own index, in order; several are merged from theirs, each cut to one page.
const OPEN = linesOf(`select line from task
  where unit_id = $1 and is_open and (due_order, id) > ($2::timestamptz, $3::uuid)
  order by due_order, id limit $4`);
const BY_STATUS = linesOf(`select merged.line from unnest($5::text[]) as wanted(status)
  cross join lateral (
    select id, due_order, line from task where unit_id = $1 and status = wanted.status
      and (due_order, id) > ($2::timestamptz, $3::uuid) order by due_order, id limit $4
  ) as merged order by merged.due_order, merged.id limit $4`);

/** A unit's desk, soonest due first. Rows go from PostgreSQL to the wire as they are stored. */
@Controller()
export class ListDeskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('list-desk.v2')
  async handle({ input, actor }: QueryMessage<typeof listDesk>): Promise<Reply<unknown> | RawJson> {
    if (actor.unitId !== input.unitId) {
      const unit = await this.desk.directory.unitById(input.unitId);
      if (!unit || !coversArea(actor, unit.areaPath)) return notFound('unit');
    }
    const after = input.after === null ? START : readCursor(input.after, isDeskPlace);
    if (!after) return invalidCursor();
    const statuses = input.statuses.length === 0 ? [] : [[...new Set(input.statuses)]];
    const { rows } = await this.desk.runtime.pool.query<Lines>({
      name: statuses.length === 0 ? 'desk-open' : 'desk-by-status',
      text: statuses.length === 0 ? OPEN : BY_STATUS,
      values: [input.unitId, ...after, input.first + 1, ...statuses],
    });
    return pageOfLines(TASK_LINE, rows, input.first, ({ id, dueAt }) => [
      dueAt ?? NO_DUE_DATE,
      fromOwnedId('task', id)?.uuid ?? '',
    ]);
  }
}

function isDeskPlace(values: readonly unknown[]): values is readonly [string, string] {
  return values.length === 2 && isTimestamp(values[0]) && isUuid(values[1]);
}
