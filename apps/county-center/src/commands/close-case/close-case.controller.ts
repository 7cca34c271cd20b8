import type { CaseView, closeCase, CommandMessage, Reply } from '@grid/contracts';
import { dueAfter } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { required } from '../../persistence/standing-data.js';
import { calendarNotPublished } from '../../rejections.js';

/** Close 结案: the result was brought to the citizen, and his window to have it reopened begins. */
@Controller()
export class CloseCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('close-case.v1')
  async handle(message: CommandMessage<typeof closeCase>): Promise<Reply<CaseView>> {
    const { caseId, conclusion, feedback } = message.input;
    const { calendar, duties } = await this.county.standing.rules();
    const window = required(duties.get('REOPEN_WINDOW'), 'window to reopen');
    return this.county.carryOut(message, caseId, (_, now) => {
      const end = dueAfter(calendar, now, window);
      if (end.kind !== 'DUE') return calendarNotPublished(end.year);
      return { type: 'CloseCase', feedback, conclusion, reopenUntil: end.at };
    });
  }
}
