import { attachToCase, attachToTask, type AttachmentView, type Holder } from '@grid/contracts';
import { Mutation, Resolver } from '@nestjs/graphql';
import { asRejection } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { ownedOf, uuidOf } from '../edge/ids.js';
import type * as schema from '../generated/schema.generated.js';
import { Attaching, type FileToAttach } from './attaching.js';

type Input = schema.AttachToCaseInput | schema.AttachToTaskInput;

/** Attach 附件: the file is stored and verified first, then its owner decides. */
@Resolver()
export class AttachmentActionsResolver {
  constructor(private readonly attaching: Attaching) {}

  @Mutation()
  async attachToCase(_: unknown, { input }: schema.MutationAttachToCaseArgs, { caller }: GatewayContext) {
    const caseId = uuidOf('case', input.caseId);
    const reply = await attach(this.attaching, caller, { kind: 'CASE', caseId }, input, (attached) =>
      caller.command(attachToCase, COUNTY, input.commandId, { caseId, ...attached }),
    );
    return reply.ok
      ? { __typename: 'CasePayload' as const, case: reply.value }
      : asRejection(reply.rejection);
  }

  @Mutation()
  async attachToTask(_: unknown, { input }: schema.MutationAttachToTaskArgs, { caller }: GatewayContext) {
    const task = ownedOf('task', input.taskId);
    const reply = await attach(this.attaching, caller, { kind: 'TASK', task }, input, (attached) =>
      caller.command(attachToTask, task, input.commandId, { taskId: task.uuid, ...attached }),
    );
    return reply.ok
      ? { __typename: 'TaskPayload' as const, task: reply.value }
      : asRejection(reply.rejection);
  }
}

/** Sees to the file, then sends the command; what was attached is an upload no longer. */
async function attach<Answer extends { readonly ok: boolean }>(
  attaching: Attaching,
  caller: GatewayContext['caller'],
  holder: Holder,
  { uploadId, visibility, showsReporter }: Input,
  command: (attached: {
    readonly file: FileToAttach;
    readonly visibility: AttachmentView['visibility'];
    readonly showsReporter: boolean;
  }) => Promise<Answer>,
) {
  const prepared = await attaching.prepare(caller, holder, uploadId);
  if (!prepared.ok) return prepared;
  const { file } = prepared;
  const reply = await command({ file, visibility, showsReporter: showsReporter ?? true });
  if (reply.ok) await attaching.settle(caller, file.attachmentId);
  return reply;
}
