import type { CommandMessage, handDownTask, Reply, TaskView } from '@grid/contracts';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { Desk } from '../../desk.js';
import { unknownUnit } from '../../rejections.js';

/** Hand down 转交办: a new task for a unit below, whose limit lies within one's own. */
@Controller()
export class HandDownTaskController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('hand-down-task.v1')
  async handle(message: CommandMessage<typeof handDownTask>): Promise<Reply<TaskView>> {
    const { taskId, unitId, ...order } = message.input;
    const target = await this.desk.directory.unitById(unitId);
    if (!target) return unknownUnit();
    const { name, kind, areaPath } = target;
    return this.desk.carryOut(message, taskId, {
      type: 'HandDownTask',
      unit: { unitId, name, kind, areaPath },
      ...order,
    });
  }
}
