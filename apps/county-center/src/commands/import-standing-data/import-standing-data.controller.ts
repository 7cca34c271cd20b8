import type { CommandMessage, importStandingData, Reply, RulesetImportView } from '@grid/contracts';
import { changesBetween, mayKeepStandingData, newestVersion, rulesetDecider } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { prepareImport, type PreparedImport } from '../../ruleset/prepare-import.js';
import { rulesetAggregate, rulesetId } from '../../ruleset/ruleset.aggregate.js';

/** Whoever may not publish has nothing read for him; the law says so below. */
const NOT_READ: PreparedImport = { ok: true, rows: [], founding: null };

/** Import 导入基础数据: a file becomes the next version of a list, all of it or nothing; or only what it would change. */
@Controller()
export class ImportStandingDataController {
  constructor(private readonly county: County) {}

  @MessagePattern('import-standing-data.v1')
  async handle(message: CommandMessage<typeof importStandingData>): Promise<Reply<RulesetImportView>> {
    const { actor, input } = message;
    const { ruleset, basedOn, validFrom, reason, dryRun } = input;
    const id = rulesetId(ruleset);
    const prepared = mayKeepStandingData(actor)
      ? await prepareImport(this.county, ruleset, input.file)
      : NOT_READ;
    const reply = await this.county.runtime.unitOfWork.execute<RulesetImportView>({
      streams: [{ aggregate: rulesetAggregate, id }],
      actor,
      correlationId: message.correlationId,
      command: { id: message.commandId, fingerprint: message.fingerprint },
      decide: (context) => {
        if (!prepared.ok) return prepared;
        const { rows, founding } = prepared;
        const { state } = context.load(rulesetAggregate, id);
        const decision = rulesetDecider.decide(state, {
          type: 'PublishRuleset',
          ruleset,
          rows,
          founding,
          basedOn,
          validFrom,
          reason,
          dryRun,
          actor,
          now: context.now,
        });
        if (!decision.ok) return decision;
        const changes = changesBetween(newestVersion(state, founding)?.rows ?? [], rows);
        const [published] = decision.events.flatMap((event) =>
          event.type === 'RulesetPublished' ? [event] : [],
        );
        return {
          ok: true,
          appends: [{ aggregate: rulesetAggregate, id, events: decision.events }],
          value: () => ({
            ruleset,
            dryRun,
            published: published?.number ?? null,
            validFrom: published?.validFrom ?? null,
            added: changes.added.length,
            changed: changes.changed.length,
            removed: changes.removed.length,
          }),
        };
      },
    });
    if (reply.ok) this.county.standing.forget();
    return reply;
  }
}
