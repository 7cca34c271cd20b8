import type { listUnits, Page, QueryMessage, Reply, UnitView } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { isUuid } from '@grid/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import type { UnitPlace } from '../../persistence/directory-lists.js';
import { pageOf, readTexts } from '../page-of.js';

/** Units of an area, or of the whole county, an area's office before its departments. */
@Controller()
export class ListUnitsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-units.v1')
  async handle({ input }: QueryMessage<typeof listUnits>): Promise<Reply<Page<UnitView>>> {
    const { first, below, kind, name } = input;
    const texts = readTexts(input.after, 3);
    const after = texts && isUnitPlace(texts) ? texts : null;
    if (texts === undefined || (texts && !after)) return invalidCursor();
    const areaPath = input.areaPath ?? (await this.county.standing.rules()).countyPath;
    const rows = await this.county.lists.units({
      areaPath,
      // No area named means all of them.
      below: below || input.areaPath === null,
      kind,
      name,
      after,
      most: first + 1,
    });
    return pageOf(rows, first, (unit) => [unit.areaPath, unit.kind, unit.unitId]);
  }
}

function isUnitPlace(texts: readonly string[]): texts is UnitPlace {
  return isUuid(texts[2]);
}
