import type { getHandovers, HandoverLedgerView, HandoverView, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { elapsedMs, handoversOf, type Handover } from '@grid/domain-case';
import { addressOf, type Unit } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { CaseLogReader } from '../../persistence/case-log-reader.js';

/** The hand-over ledger 流转台账 of one case, for those in its line. */
@Controller()
export class GetHandoversController {
  private readonly logs: CaseLogReader;

  constructor(private readonly county: County) {
    this.logs = new CaseLogReader(county.runtime);
  }

  @MessagePattern('get-handovers.v1')
  async handle({ input, actor }: QueryMessage<typeof getHandovers>): Promise<Reply<HandoverLedgerView>> {
    const { caseId } = input;
    if (!(await this.county.cases.findFor(actor, caseId))) return notFound('case');
    const { countyPath } = await this.county.standing.rules();
    const [log, center] = await Promise.all([
      this.logs.read(caseId),
      this.county.directory.officeOf(countyPath),
    ]);
    const ledger = handoversOf(log.events);
    if (ledger === null || center === undefined) return notFound('case');
    const { from, to } = ledger;
    // Two clocks are never quite one: what was recorded has happened.
    const asOf = log.events.reduce((latest, { at }) => (at > latest ? at : latest), log.readAt);
    const lines = ledger.lines.map((line) => lineView(line, center, asOf));
    return { ok: true, value: { asOf, from, to, elapsedMs: elapsedMs(ledger, asOf), lines } };
  }
}

function lineView(line: Handover, center: Unit, asOf: string): HandoverView {
  const { holder, round, from, to } = line;
  const unit = holder.unit ?? center;
  const nobody = holder.kind === 'NOBODY';
  return {
    kind: holder.kind,
    ...addressOf(unit),
    unitId: nobody ? null : unit.unitId,
    unitName: nobody ? '' : unit.name,
    round,
    from,
    to,
    elapsedMs: elapsedMs(line, asOf),
  };
}
