import type { getTaskTree, QueryMessage, Reply } from '@grid/contracts';
import { notFound } from '@grid/desk';
import { RawJson } from '@grid/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { County } from '../../county.js';
import { TaskTreeReader, type TaskTreeRow } from '../../persistence/task-tree-reader.js';
import { parentsFirst } from './parents-first.js';

/** Every task of a case, at every level. */
@Controller()
export class GetTaskTreeController {
  private readonly trees: TaskTreeReader;

  constructor(private readonly county: County) {
    this.trees = new TaskTreeReader(county.runtime);
  }

  @MessagePattern('get-task-tree.v2')
  async handle({ input, actor }: QueryMessage<typeof getTaskTree>): Promise<Reply<unknown> | RawJson> {
    if (!(await this.county.cases.findFor(actor, input.caseId))) return notFound('case');
    const rows = parentsFirst(await this.trees.read(input.caseId));
    return new RawJson(`[${rows.map(placed).join(',')}]`);
  }
}

function placed({ taskId, parentTaskId, line }: TaskTreeRow): string {
  const parent = parentTaskId === null ? 'null' : `"${parentTaskId}"`;
  return `{"taskId":"${taskId}","parentTaskId":${parent},"line":${line}}`;
}
