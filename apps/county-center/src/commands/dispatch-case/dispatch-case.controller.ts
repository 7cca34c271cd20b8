import type { CaseView, CommandMessage, dispatchCase, Reply } from '@grid/contracts';
import { unknownUnit } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { dueFrom } from '../../case/limits.js';
import { isNamedByCatalogue, responsibilityAt } from '../../case/responsibility.js';
import { County } from '../../county.js';

/**
 * Dispatch 派遣: a lead from the responsibility catalogue, or another one with the reason in writing, and beside
 * it units that help 协办 or are told 知会.
 */
@Controller()
export class DispatchCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('dispatch-case.v1')
  async handle(message: CommandMessage<typeof dispatchCase>): Promise<Reply<CaseView>> {
    const { caseId, taskId, unitId, instruction, exceptionReason } = message.input;
    const named = message.input.helpers.map((helper) => helper.unitId);
    const [units, rules] = await Promise.all([
      this.county.unitsById([unitId, ...named]),
      this.county.standing.rules(),
    ]);
    const unit = units.get(unitId);
    if (unit === undefined) return unknownUnit();
    const helpers = message.input.helpers.flatMap(({ unitId: helperId, ...helper }) => {
      const helperUnit = units.get(helperId);
      return helperUnit === undefined ? [] : [{ ...helper, unit: helperUnit }];
    });
    if (helpers.length < named.length) return unknownUnit();
    return this.county.carryOut(message, caseId, (theCase, now) => ({
      type: 'DispatchCase',
      taskId,
      unit,
      instruction,
      exceptionReason,
      helpers,
      targetFromCatalogue: isNamedByCatalogue(
        unit,
        theCase.placePath,
        responsibilityAt(rules.responsibilities, theCase.categoryCode, theCase.placePath),
      ),
      due: dueFrom(rules.calendar, now, theCase.limitWorkDays),
    }));
  }
}
