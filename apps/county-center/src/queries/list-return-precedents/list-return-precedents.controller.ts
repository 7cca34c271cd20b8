import type { listReturnPrecedents, Page, QueryMessage, Reply, ReturnPrecedentView } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { cursorOf, isTimestamp, isUuid, readCursor } from '@grid/platform';
import { ancestorAt, coversArea, type AreaPath } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { scopeOf } from '../../case/case-scope.js';
import { County } from '../../county.js';
import { PrecedentReader } from '../../persistence/precedent-reader.js';

/** Rulings on returns 先例 of a category in an area, newest first; for the offices whose area it is. */
@Controller()
export class ListReturnPrecedentsController {
  private readonly precedents: PrecedentReader;

  constructor(private readonly county: County) {
    this.precedents = new PrecedentReader(county.runtime);
  }

  @MessagePattern('list-return-precedents.v1')
  async handle({
    input,
    actor,
  }: QueryMessage<typeof listReturnPrecedents>): Promise<Reply<Page<ReturnPrecedentView>>> {
    const { first, categoryCode } = input;
    const after = input.after === null ? null : readCursor(input.after, isPlace);
    if (after === undefined) return invalidCursor();
    const { countyPath } = await this.county.standing.rules();
    const scope = scopeOf(actor, input.areaPath, countyPath);
    // Departments and citizens have no area of their own to look back on; nor has who sees less than a community.
    const areaPath = scope?.kind === 'AREA' ? communityAtMost(scope.areaPath) : null;
    const lines =
      areaPath !== null && coversArea(actor, areaPath)
        ? await this.precedents.read({ categoryCode, areaPath, after, most: first + 1 })
        : [];
    const page = lines.slice(0, first);
    const last = page[page.length - 1];
    const nextCursor = lines.length > first && last ? cursorOf([last.place, last.summary.taskId]) : null;
    return { ok: true, value: { rows: page.map(({ summary }) => summary), nextCursor } };
  }
}

/** Precedents are kept no finer than by community. */
function communityAtMost(areaPath: AreaPath): AreaPath {
  return ancestorAt(areaPath, 'COMMUNITY') ?? areaPath;
}

function isPlace(values: readonly unknown[]): values is readonly [string, string] {
  return values.length === 2 && isTimestamp(values[0]) && isUuid(values[1]);
}
