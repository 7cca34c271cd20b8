import type { Reply, RulesetView } from '@grid/contracts';
import { RULESETS } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { versionView } from '../../ruleset/ruleset-views.js';

/** The lists of standing data, each with the version in force and the newest one. */
@Controller()
export class ListRulesetsController {
  constructor(private readonly county: County) {}

  @MessagePattern('list-rulesets.v1')
  async handle(): Promise<Reply<readonly RulesetView[]>> {
    const { rulesets } = this.county.standing;
    const [inForce, newest] = await Promise.all([rulesets.inForce(), rulesets.newest()]);
    const value = RULESETS.map((ruleset) => {
      const [valid, latest] = [inForce, newest].map((list) => list.find(({ name }) => name === ruleset));
      return {
        ruleset,
        inForce: valid ? versionView(valid) : null,
        newest: latest ? versionView(latest) : null,
      };
    });
    return { ok: true, value };
  }
}
