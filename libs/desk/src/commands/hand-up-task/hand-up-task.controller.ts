import type { CommandMessage, handUpTask, Reply, TaskView } from '@grid/contracts';
import { parentOf, type Actor } from '@grid/territory';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { unknownUnit } from '../../rejections.js';

/** Hand up 上报: a matter taken in here is beyond one's power; the unit above takes it over, this one follows. */
@Controller()
export class HandUpTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('hand-up-task.v1')
  async handle(message: CommandMessage<typeof handUpTask>): Promise<Reply<TaskView>> {
    const { taskId, upperTaskId, reason } = message.input;
    const upper = await this.desk.directory.officeOf(areaAbove(message.actor));
    if (!upper) return unknownUnit();
    const { unitId, name, kind, areaPath } = upper;
    return this.desk.carryOut(message, taskId, {
      type: 'HandUpTask',
      upperTaskId,
      upperUnit: { unitId, name, kind, areaPath },
      reason,
    });
  }
}

/** A department answers to the office of its own area, an office to the one of the area above. */
function areaAbove({ unitKind, areaPath }: Actor): string {
  return unitKind === 'DEPARTMENT' ? areaPath : (parentOf(areaPath) ?? areaPath);
}
