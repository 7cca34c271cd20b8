import { CASE_LINE, fromPublicId, type listCases, type QueryMessage, type Reply } from '@grid/contracts';
import { invalidCursor, NO_DUE_DATE, pageOfLines } from '@grid/desk';
import { CASE_STATUSES } from '@grid/domain-case';
import { isTimestamp, isUuid, readCursor, type RawJson } from '@grid/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { CaseLists } from '../../persistence/case-lists.js';
import { scopeOf } from '../../case/case-scope.js';
import { dueRangeNeedsDueOrder } from '../../rejections.js';

/** Cases by area, state, category and due date. Rows go from PostgreSQL to the wire as they are stored. */
@Controller()
export class ListCasesController {
  private readonly lists: CaseLists;

  constructor(private readonly county: County) {
    this.lists = new CaseLists(county.runtime);
  }

  @MessagePattern('list-cases.v2')
  async handle({ input, actor }: QueryMessage<typeof listCases>): Promise<Reply<unknown> | RawJson> {
    const { first, order, categoryCode, dueFrom, dueTo } = input;
    // Sifted by due date, the newest would be looked for among all cases there ever were.
    if (order !== 'DUE_FIRST' && (dueFrom !== null || dueTo !== null)) return dueRangeNeedsDueOrder();
    const after = input.after === null ? null : readCursor(input.after, isPlaceIn(order));
    if (after === undefined) return invalidCursor();
    const { countyPath } = await this.county.standing.rules();
    const scope = scopeOf(actor, input.areaPath, countyPath);
    const lines = scope
      ? await this.lists.read({
          scope,
          statuses: input.statuses.length === 0 ? CASE_STATUSES : [...new Set(input.statuses)],
          categoryCode,
          dueFrom,
          dueTo,
          order,
          after: after && [after[1], after[2]],
          most: first + 1,
        })
      : [];
    return pageOfLines(CASE_LINE, lines, first, ({ id, dueAt, submittedAt }) => [
      order,
      order === 'DUE_FIRST' ? (dueAt ?? NO_DUE_DATE) : submittedAt,
      fromPublicId('case', id) ?? '',
    ]);
  }
}

/** A cursor belongs to the order it was given out in. */
function isPlaceIn(order: string) {
  return (values: readonly unknown[]): values is readonly [string, string, string] =>
    values.length === 3 && values[0] === order && isTimestamp(values[1]) && isUuid(values[2]);
}
