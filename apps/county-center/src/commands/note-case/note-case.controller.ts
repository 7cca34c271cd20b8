import type { CaseView, CommandMessage, noteCase, Reply } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';

/** Note 办理记录: internal among the units, or a public reply to the citizen. */
@Controller()
export class NoteCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('note-case.v1')
  handle(message: CommandMessage<typeof noteCase>): Promise<Reply<CaseView>> {
    const { caseId, text, visibility } = message.input;
    return this.county.carryOut(message, caseId, () => ({ type: 'NoteCase', text, visibility }));
  }
}
