import { getUnits, listUnits } from '@grid/contracts';
import { Query, Resolver } from '@nestjs/graphql';
import { filled, listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { ownedOf } from '../edge/ids.js';
import { pageOf } from '../edge/pages.fields.js';
import type { QueryResolvers, QueryUnitArgs, QueryUnitsArgs } from '../generated/schema.generated.js';
import { publicIdOfUnit } from './unit.fields.js';

/** Units 单位. */
@Resolver()
export class UnitResolver implements Pick<QueryResolvers, 'unit' | 'units'> {
  @Query()
  async unit(_: unknown, { id }: QueryUnitArgs, { caller }: GatewayContext) {
    const reply = await caller.ask(getUnits, COUNTY, { unitIds: [ownedOf('unit', id).uuid] });
    // An id that names another owner is nobody's: each unit has one id.
    return (reply.ok ? reply.value : []).find((unit) => publicIdOfUnit(unit) === id) ?? null;
  }

  @Query()
  async units(_: unknown, { first, after, ...filter }: QueryUnitsArgs, { caller }: GatewayContext) {
    const input = { ...filled(filter), ...pageOf({ first, after }) };
    return listOrError(await caller.ask(listUnits, COUNTY, input));
  }
}
