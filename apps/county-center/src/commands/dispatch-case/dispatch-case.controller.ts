import type { CaseView, CommandMessage, dispatchCase, Reply } from '@grid/contracts';
import { unknownUnit } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { dueFrom } from '../../case/limits.js';
import { isNamedByCatalogue, responsibilityAt } from '../../case/responsibility.js';
import { County } from '../../county.js';

/** Dispatch 派遣: a unit from the responsibility catalogue, or another one with the reason in writing. */
@Controller()
export class DispatchCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('dispatch-case.v1')
  async handle(message: CommandMessage<typeof dispatchCase>): Promise<Reply<CaseView>> {
    const { caseId, taskId, unitId, instruction, exceptionReason } = message.input;
    const [found, rules] = await Promise.all([
      this.county.directory.unitById(unitId),
      this.county.standing.rules(),
    ]);
    if (!found) return unknownUnit();
    const { name, kind, areaPath } = found;
    const unit = { unitId, name, kind, areaPath };
    return this.county.carryOut(message, caseId, (theCase, now) => ({
      type: 'DispatchCase',
      taskId,
      unit,
      instruction,
      exceptionReason,
      targetFromCatalogue: isNamedByCatalogue(
        unit,
        theCase.placePath,
        responsibilityAt(rules.responsibilities, theCase.categoryCode, theCase.placePath),
      ),
      due: dueFrom(rules.calendar, now, theCase.limitWorkDays),
    }));
  }
}
