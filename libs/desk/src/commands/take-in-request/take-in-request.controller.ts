import type { CommandMessage, Reply, takeInRequest, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { ownUnit } from '../../persistence/directory-reader.js';
import { unknownCategory, unknownUnit } from '../../rejections.js';

/**
 * Take in a request and work it here, whether or not the county can be reached: it registers the case when
 * it hears of it.
 */
@Controller()
export class TakeInRequestController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('take-in-request.v1')
  async handle(message: CommandMessage<typeof takeInRequest>): Promise<Reply<TaskView>> {
    const { taskId, resolvedOnSpot, ...request } = message.input;
    const [found, category] = await Promise.all([
      message.actor.unitId === '' ? undefined : this.desk.directory.unitById(message.actor.unitId),
      this.desk.directory.categoryByCode(request.categoryCode),
    ]);
    const unit = ownUnit(found, this.desk.owner);
    if (!unit) return unknownUnit();
    if (!category) return unknownCategory();
    const { unitId, name, kind, areaPath } = unit;
    return this.desk.carryOut(
      message,
      taskId,
      {
        type: 'TakeInRequest',
        taskId,
        unit: { unitId, name, kind, areaPath },
        request,
        onSpot: resolvedOnSpot === null ? null : { result: resolvedOnSpot, allowed: category.onSpotAllowed },
      },
      { fresh: true },
    );
  }
}
