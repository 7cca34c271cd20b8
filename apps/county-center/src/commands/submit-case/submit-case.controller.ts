import type { CaseView, CommandMessage, Reply, submitCase } from '@grid/contracts';
import { unknownCategory } from '@grid/desk';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { unknownPlace } from '../../rejections.js';

/** Submit 提交: a request is received. The busiest of all commands: one statement, nothing read before it. */
@Controller()
export class SubmitCaseController {
  constructor(private readonly county: County) {}

  @MessagePattern('submit-case.v1')
  async handle(message: CommandMessage<typeof submitCase>): Promise<Reply<CaseView>> {
    const { input } = message;
    const { standing } = this.county;
    if (!(await standing.hasPlace(input.placePath))) return unknownPlace();
    if (input.categoryCode !== '' && !(await standing.category(input.categoryCode))) return unknownCategory();
    return this.county.open(message, input.caseId, { type: 'SubmitCase', submission: input });
  }
}
