import type { acceptCase, CaseView, CommandMessage, Reply } from '@grid/contracts';
import { unknownCategory } from '@grid/desk';
import { instantFromMs, msOfInstant } from '@grid/kernel';
import { actorLevel, ancestorAt, type AreaPath } from '@grid/territory';
import { dueAfter } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { limitOfMatter } from '../../case/limits.js';
import { County } from '../../county.js';
import { required, type CountyRules } from '../../persistence/standing-data.js';
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
    const [number, similarCaseIds] = await Promise.all([
      numbers.allocate(),
      this.similarTo(caseId, categoryCode, placePath, rules),
    ]);
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

  /** The repeat search: open cases of the category in the same village, or in whatever wider area is named. */
  private async similarTo(
    caseId: string,
    categoryCode: string,
    corrected: AreaPath | null,
    rules: CountyRules,
  ): Promise<readonly string[]> {
    const place = corrected ?? (await this.county.cases.placeOf(caseId));
    if (place === undefined) return [];
    return this.county.cases.similar({
      caseId,
      categoryCode,
      areaPath: ancestorAt(place, 'COMMUNITY') ?? place,
      since: windowStart(rules, this.county.runtime.now()),
    });
  }
}

/** As long ago as the window is long from now on: natural days are the same both ways. */
function windowStart(rules: CountyRules, now: string): string {
  const end = dueAfter(
    rules.calendar,
    now,
    required(rules.duties.get('SIMILAR_WINDOW'), 'window of the repeat search'),
  );
  return end.kind === 'DUE' ? instantFromMs(2 * msOfInstant(now) - msOfInstant(end.at)) : now;
}
