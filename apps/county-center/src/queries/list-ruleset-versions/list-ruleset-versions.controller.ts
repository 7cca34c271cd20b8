import type { listRulesetVersions, Page, QueryMessage, Reply, RulesetVersionView } from '@grid/contracts';
import { invalidCursor } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { versionView } from '../../ruleset/ruleset-views.js';
import { pageOf, readTexts } from '../page-of.js';

/** Above every number a version has. */
const BEFORE_THE_NEWEST = 2_000_000_000;

/** The versions of a list of standing data, newest first. */
@Controller()
export class ListRulesetVersionsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-ruleset-versions.v1')
  async handle({
    input,
  }: QueryMessage<typeof listRulesetVersions>): Promise<Reply<Page<RulesetVersionView>>> {
    const after = readTexts(input.after, 1);
    const before = after ? Number(after[0]) : BEFORE_THE_NEWEST;
    if (after === undefined || !Number.isInteger(before) || Math.abs(before) > BEFORE_THE_NEWEST)
      return invalidCursor();
    const rows = await this.county.standing.rulesets.versions(input.ruleset, before, input.first + 1);
    return pageOf(rows.map(versionView), input.first, ({ number }) => [String(number)]);
  }
}
