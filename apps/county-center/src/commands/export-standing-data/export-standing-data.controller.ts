import type { CommandMessage, exportStandingData, Reply, RulesetExportView } from '@grid/contracts';
import { rulesetDecider, writeSheet } from '@grid/domain-ruleset';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { exportTooLarge, unknownVersion } from '../../rejections.js';
import { knownNames } from '../../ruleset/known-names.js';
import { rulesetAggregate, rulesetId } from '../../ruleset/ruleset.aggregate.js';
import { writeSheetFile } from '../../sheets/sheet-formats.js';

/** An answer fits a message: a million bytes, most of them the file as base64. */
const MOST_FILE_BYTES = 700_000;

type Exported = Omit<RulesetExportView, 'file' | 'fileName'>;

/**
 * Export 导出基础数据: a version as a file, and on record who took it out. The record names the version and the
 * format; the file is written from them, so that a repeated command need not keep it.
 */
@Controller()
export class ExportStandingDataController {
  constructor(private readonly county: County) {}

  @MessagePattern('export-standing-data.v1')
  async handle(message: CommandMessage<typeof exportStandingData>): Promise<Reply<RulesetExportView>> {
    const { actor, input } = message;
    const { ruleset, format } = input;
    const id = rulesetId(ruleset);
    const { rulesets } = this.county.standing;
    const wanted =
      input.number === null
        ? (await rulesets.inForce()).find(({ name }) => name === ruleset)
        : await rulesets.version(ruleset, input.number);
    const reply = await this.county.runtime.unitOfWork.execute<Exported>({
      streams: [{ aggregate: rulesetAggregate, id }],
      actor,
      correlationId: message.correlationId,
      command: { id: message.commandId, fingerprint: message.fingerprint },
      decide: (context) => {
        const number = wanted?.number ?? 0;
        const { state } = context.load(rulesetAggregate, id);
        const decision = rulesetDecider.decide(state, {
          type: 'ExportRuleset',
          ruleset,
          number,
          format,
          actor,
          now: context.now,
        });
        if (!decision.ok) return decision;
        if (number === 0) return unknownVersion();
        return {
          ok: true,
          appends: [{ aggregate: rulesetAggregate, id, events: decision.events }],
          value: () => ({ ruleset, number, format }),
        };
      },
    });
    return reply.ok ? this.written(reply.value) : reply;
  }

  private async written(exported: Exported): Promise<Reply<RulesetExportView>> {
    const { ruleset, number, format } = exported;
    const { standing, runtime } = this.county;
    const [rows, rules] = await Promise.all([standing.rulesets.rows(ruleset, number), standing.rules()]);
    const lines = writeSheet(ruleset, rows, await knownNames(runtime, rules));
    const file = writeSheetFile(format, lines);
    if (file.byteLength > MOST_FILE_BYTES) return exportTooLarge();
    const fileName = `${ruleset.toLowerCase()}-${number}.${format.toLowerCase()}`;
    return { ok: true, value: { ...exported, fileName, file: Buffer.from(file).toString('base64') } };
  }
}
