import type { CaseView, CommandMessage, Reply, resolveOnSpot } from '@grid/contracts';
import { unknownCategory } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Resolve on the spot 即办即结: answered at once, where the category allows it. */
@Controller()
export class ResolveOnSpotController {
  constructor(private readonly county: County) {}

  @MessagePattern('resolve-on-spot.v1')
  async handle(message: CommandMessage<typeof resolveOnSpot>): Promise<Reply<CaseView>> {
    const { caseId, categoryCode, result } = message.input;
    const { standing, numbers } = this.county;
    if (categoryCode !== null && !(await standing.category(categoryCode))) return unknownCategory();
    const [number, { categories }] = await Promise.all([numbers.allocate(), standing.rules()]);
    return this.county.carryOut(message, caseId, (theCase) => {
      const category = categories.get(categoryCode ?? theCase.categoryCode);
      return { type: 'ResolveOnSpot', number, result, categoryAllows: category?.onSpotAllowed ?? false };
    });
  }
}
