import type { getUnits, QueryMessage, Reply, UnitView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Units by their ids; unknown ids are left out. */
@Controller()
export class GetUnitsController {
  constructor(private readonly county: County) {}

  @MessagePattern('get-units.v1')
  async handle({ input }: QueryMessage<typeof getUnits>): Promise<Reply<readonly UnitView[]>> {
    return { ok: true, value: await this.county.lists.unitsByIds(input.unitIds) };
  }
}
