import type { CaseView, CommandMessage, Reply, ruleCaseJointly } from '@grid/contracts';
import { unknownUnit } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { dueFrom } from '../../case/limits.js';
import { precedentRows } from '../../case/precedents.js';
import { County } from '../../county.js';

/** Rule jointly 会商裁定: the third return of a round, ruled on by the duty chief with the units concerned. */
@Controller()
export class RuleCaseJointlyController {
  constructor(private readonly county: County) {}

  @MessagePattern('rule-case-jointly.v1')
  async handle(message: CommandMessage<typeof ruleCaseJointly>): Promise<Reply<CaseView>> {
    const { caseId, taskId: childTaskId, newTaskId: taskId, boundUnitId, unitIds, ruling } = message.input;
    const [known, rules] = await Promise.all([
      this.county.unitsById([boundUnitId, ...unitIds]),
      this.county.standing.rules(),
    ]);
    const boundUnit = known.get(boundUnitId);
    const heard = [...new Set(unitIds)];
    const units = heard.flatMap((unitId) => known.get(unitId) ?? []);
    if (boundUnit === undefined || units.length < heard.length) return unknownUnit();
    return this.county.carryOut(
      message,
      caseId,
      (theCase, now) => ({
        type: 'RuleJointly',
        childTaskId,
        taskId,
        boundUnit,
        units,
        text: ruling,
        due: dueFrom(rules.calendar, now, theCase.limitWorkDays),
      }),
      precedentRows,
    );
  }
}
