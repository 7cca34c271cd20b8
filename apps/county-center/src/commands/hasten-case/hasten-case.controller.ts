import type { CaseView, CommandMessage, hastenCase, Reply } from '@grid/contracts';
import { dueAfter } from '@grid/worktime';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { required } from '../../persistence/standing-data.js';
import { calendarNotPublished } from '../../rejections.js';

/** Hasten 催办: the citizen, now and then, or the county presses for the matter; the units are told. */
@Controller()
export class HastenCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('hasten-case.v1')
  async handle(message: CommandMessage<typeof hastenCase>): Promise<Reply<CaseView>> {
    const { caseId, text } = message.input;
    const { calendar, duties } = await this.county.standing.rules();
    const reply = required(duties.get('HASTEN_REPLY'), 'limit to reply to a hastening');
    const interval = required(duties.get('HASTEN_INTERVAL'), 'time between two hastenings by a citizen');
    return this.county.carryOut(message, caseId, ({ citizenHastenedAt }, now) => {
      const due = dueAfter(calendar, now, reply);
      if (due.kind !== 'DUE') return calendarNotPublished(due.year);
      const again = citizenHastenedAt === undefined ? null : dueAfter(calendar, citizenHastenedAt, interval);
      return {
        type: 'HastenCase',
        text,
        replyDueAt: due.at,
        citizenAgainAt: again?.kind === 'DUE' ? again.at : null,
      };
    });
  }
}
