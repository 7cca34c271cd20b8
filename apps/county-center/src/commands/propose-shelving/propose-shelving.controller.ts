import type { CaseView, CommandMessage, proposeShelving, Reply } from '@grid/contracts';
import { dueAfter } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { required } from '../../persistence/standing-data.js';
import { calendarNotPublished } from '../../rejections.js';

/** Propose shelving 挂账申请: real, and not to be done now; looked at again by a date within the limit. */
@Controller()
export class ProposeShelvingController {
  constructor(private readonly county: County) {}

  @MessagePattern('propose-shelving.v1')
  async handle(message: CommandMessage<typeof proposeShelving>): Promise<Reply<CaseView>> {
    const { caseId, reason, reviewAt } = message.input;
    const { calendar, duties } = await this.county.standing.rules();
    const limit = required(duties.get('SHELVE_REVIEW'), 'limit to the review of what is shelved');
    return this.county.carryOut(message, caseId, (_, now) => {
      const latest = dueAfter(calendar, now, limit);
      if (latest.kind !== 'DUE') return calendarNotPublished(latest.year);
      return { type: 'ProposeShelving', reason, reviewAt, latestReviewAt: latest.at };
    });
  }
}
