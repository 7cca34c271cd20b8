import * as contract from '@grid/contracts';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { asRejection, filled, listOrError } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { pageOf } from '../edge/pages.fields.js';
import type * as schema from '../generated/schema.generated.js';

type Queries = Pick<
  schema.QueryResolvers,
  'standingData' | 'rulesetVersions' | 'rulesetRows' | 'responsibilities'
>;

/** Standing data 基础数据: read by all at work, kept by administrators. The county center decides. */
@Resolver()
export class StandingDataResolver implements Queries {
  @Query()
  async standingData(_: unknown, _args: unknown, { caller }: GatewayContext) {
    return listOrError(await caller.ask(contract.listRulesets, COUNTY, {}));
  }

  @Query()
  async rulesetVersions(
    _: unknown,
    { ruleset, ...page }: schema.QueryRulesetVersionsArgs,
    { caller }: GatewayContext,
  ) {
    const input = { ruleset, ...pageOf(page) };
    return listOrError(await caller.ask(contract.listRulesetVersions, COUNTY, input));
  }

  @Query()
  async rulesetRows(
    _: unknown,
    { ruleset, number, ...page }: schema.QueryRulesetRowsArgs,
    { caller }: GatewayContext,
  ) {
    const input = { ruleset, number: number ?? null, ...pageOf(page) };
    return listOrError(await caller.ask(contract.listRulesetRows, COUNTY, input));
  }

  @Query()
  async responsibilities(_: unknown, where: schema.QueryResponsibilitiesArgs, { caller }: GatewayContext) {
    return listOrError(await caller.ask(contract.listResponsibilities, COUNTY, where));
  }

  @Mutation()
  async importStandingData(
    _: unknown,
    { input }: schema.MutationImportStandingDataArgs,
    { caller }: GatewayContext,
  ) {
    const { commandId, ...fields } = input;
    const reply = await caller.command(contract.importStandingData, COUNTY, commandId, filled(fields));
    return reply.ok
      ? { __typename: 'StandingDataImport' as const, ...reply.value }
      : asRejection(reply.rejection);
  }

  @Mutation()
  async exportStandingData(
    _: unknown,
    { input }: schema.MutationExportStandingDataArgs,
    { caller }: GatewayContext,
  ) {
    const { commandId, ...fields } = input;
    const reply = await caller.command(contract.exportStandingData, COUNTY, commandId, filled(fields));
    return reply.ok
      ? { __typename: 'StandingDataExport' as const, ...reply.value }
      : asRejection(reply.rejection);
  }
}
