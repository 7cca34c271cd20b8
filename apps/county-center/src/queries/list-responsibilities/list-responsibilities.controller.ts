import type { listResponsibilities, QueryMessage, Reply, ResponsibilityView } from '@grid/contracts';
import { responsibilityKeys } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Who answers for a category at a place 责任清单: one row for each area that names somebody, nearest first. */
@Controller()
export class ListResponsibilitiesController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-responsibilities.v1')
  async handle({
    input,
  }: QueryMessage<typeof listResponsibilities>): Promise<Reply<readonly ResponsibilityView[]>> {
    const { versions } = await this.county.standing.rules();
    const number = versions['RESPONSIBILITIES'];
    if (number === undefined) return { ok: true, value: [] };
    const keys = responsibilityKeys(input.categoryCode, input.placePath);
    const rows = await this.county.standing.rulesets.byKeys('RESPONSIBILITIES', number, keys);
    const byKey = new Map(rows.map((row) => [row.key, row.cells]));
    const value = keys.flatMap((key) => {
      const cells = byKey.get(key);
      if (!cells) return [];
      return [
        {
          categoryCode: input.categoryCode,
          areaPath: cells['areaPath'] ?? '',
          unitId: cells['unit'] ? cells['unit'] : null,
        },
      ];
    });
    return { ok: true, value };
  }
}
