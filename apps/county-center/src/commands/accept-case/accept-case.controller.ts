import type { acceptCase, CaseView, CommandMessage, Reply } from '@grid/contracts';
import { unknownCategory } from '@grid/desk';
import { actorLevel } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { limitOfMatter } from '../../case/limits.js';
import { County } from '../../county.js';
import { required } from '../../persistence/standing-data.js';
import { unknownPlace } from '../../rejections.js';

/** Accept 受理立案: number, kind, category, place and limit are fixed; what is similar is looked for and kept. */
@Controller()
export class AcceptCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('accept-case.v1')
  async handle(message: CommandMessage<typeof acceptCase>): Promise<Reply<CaseView>> {
    const { caseId, categoryCode, placePath, placeText, requestKind } = message.input;
    const { standing, numbers } = this.county;
    const category = await standing.category(categoryCode);
    if (!category) return unknownCategory();
    if (placePath !== null && !(await standing.hasPlace(placePath))) return unknownPlace();
    const rules = await standing.rules();
    const [number, similarCaseIds] = await Promise.all([numbers.allocate(), this.shown(message)]);
    return this.county.carryOut(message, caseId, (theCase) => {
      const kind = requestKind ?? theCase.requestKind;
      const ofKind = required(rules.kinds.get(kind), `limit of ${kind}`);
      const limit = limitOfMatter(rules.limits, category, ofKind, actorLevel(message.actor));
      return {
        type: 'AcceptCase',
        number,
        requestKind: kind,
        categoryCode,
        placePath: placePath ?? theCase.placePath,
        placeText: placeText === '' ? theCase.placeText : placeText,
        limitWorkDays: limit.workDays,
        limitBasis: limit.basis,
        similarCaseIds,
        rules: rules.versions,
      };
    });
  }

  /** What whoever accepts was, or would have been, shown as similar. A case that is not his has nothing to show. */
  private async shown({ input, actor }: CommandMessage<typeof acceptCase>): Promise<readonly string[]> {
    const { caseId, categoryCode, placePath } = input;
    const found = await this.county.cases.findFor(actor, caseId);
    if (!found) return [];
    const similar = await this.county.similar.similarTo(found.theCase, { categoryCode, placePath }, actor);
    return similar.map((one) => one.caseId);
  }
}
