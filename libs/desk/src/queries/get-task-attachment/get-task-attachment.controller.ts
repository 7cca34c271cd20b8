import type { AttachmentView, getTaskAttachment, QueryMessage, Reply } from '@grid/contracts';
import { mayReadTask, type Task } from '@grid/domain-task';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { attachmentsOfTask } from '../../attachment-views.js';
import { Desk } from '../../desk.js';
import { notFound } from '../../rejections.js';

/** One file of a task, for those of its readers who may have it. Not there and not yours are one answer. */
@Controller()
export class GetTaskAttachmentController {
  constructor(private readonly desk: Desk) {}

  @MessagePattern('get-task-attachment.v1')
  async handle({ input, actor }: QueryMessage<typeof getTaskAttachment>): Promise<Reply<AttachmentView>> {
    const { rows } = await this.desk.runtime.pool.query<{ state: Task }>({
      name: 'desk-task-files',
      text: `select state from task where id = $1`,
      values: [input.taskId],
    });
    const [row] = rows;
    if (!row || !(actor.role === 'SYSTEM' || mayReadTask(actor, row.state))) return notFound('file');
    const found = attachmentsOfTask(row.state, actor).find(
      ({ attachmentId }) => attachmentId === input.attachmentId,
    );
    return found ? { ok: true, value: found } : notFound('file');
  }
}
