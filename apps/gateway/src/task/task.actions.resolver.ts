import * as contract from '@grid/contracts';
import type { CommandContract, InputOf, TaskView } from '@grid/contracts';
import type { Destination } from '@grid/platform';
import { Mutation, Resolver } from '@nestjs/graphql';
import { asRejection, filled } from '../edge/answers.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { derivedId, ownedOf } from '../edge/ids.js';
import type * as schema from '../generated/schema.generated.js';
import { ownUnit } from './desk-of.js';

type TaskCommand = CommandContract<CommandContract['input'], TaskView>;
type TaskResult = Awaited<schema.ResolversTypes['TaskResult']>;

/** Actions on tasks 任务操作: each is one command to the service that owns the task, which decides. */
@Resolver()
export class TaskActionsResolver {
  /** The caller's own level takes it in, so that it can while every other is away. */
  @Mutation()
  takeInRequest(_: unknown, { input }: schema.MutationTakeInRequestArgs, { caller }: GatewayContext) {
    const { commandId, reporter, ...request } = input;
    return send(caller, contract.takeInRequest, ownUnit(caller.actor), commandId, {
      ...filled(request),
      reporter: filled(reporter ?? {}),
      caseId: derivedId(commandId, 'case'),
      taskId: derivedId(commandId, 'task'),
    });
  }

  @Mutation()
  signTask(_: unknown, { input }: schema.MutationSignTaskArgs, { caller }: GatewayContext) {
    return send(caller, contract.signTask, ...ofTask(input));
  }

  @Mutation()
  handDownTask(_: unknown, { input }: schema.MutationHandDownTaskArgs, { caller }: GatewayContext) {
    const [owner, commandId, fields] = ofTask(input);
    return send(caller, contract.handDownTask, owner, commandId, {
      ...fields,
      unitId: ownedOf('unit', input.unitId).uuid,
      childTaskId: derivedId(commandId, 'task'),
    });
  }

  @Mutation()
  handUpTask(_: unknown, { input }: schema.MutationHandUpTaskArgs, { caller }: GatewayContext) {
    const [owner, commandId, fields] = ofTask(input);
    const upperTaskId = derivedId(commandId, 'task');
    return send(caller, contract.handUpTask, owner, commandId, { ...fields, upperTaskId });
  }

  @Mutation()
  requestReturn(_: unknown, { input }: schema.MutationRequestReturnArgs, { caller }: GatewayContext) {
    const [owner, commandId, { suggestedUnitId, ...fields }] = ofTask(input);
    return send(caller, contract.requestReturn, owner, commandId, {
      ...fields,
      ...(suggestedUnitId && { suggestedUnitId: ownedOf('unit', suggestedUnitId).uuid }),
    });
  }

  @Mutation()
  ruleReturn(_: unknown, { input }: schema.MutationRuleReturnArgs, { caller }: GatewayContext) {
    return send(caller, contract.ruleReturn, ...ofChild(input));
  }

  @Mutation()
  recallTask(_: unknown, { input }: schema.MutationRecallTaskArgs, { caller }: GatewayContext) {
    return send(caller, contract.recallTask, ...ofChild(input));
  }

  @Mutation()
  noteTask(_: unknown, { input }: schema.MutationNoteTaskArgs, { caller }: GatewayContext) {
    return send(caller, contract.noteTask, ...ofTask(input));
  }

  @Mutation()
  reportDone(_: unknown, { input }: schema.MutationReportDoneArgs, { caller }: GatewayContext) {
    const [owner, commandId, fields] = ofTask(input);
    const evidence = [...(input.evidence ?? [])];
    return send(caller, contract.reportDone, owner, commandId, { ...fields, evidence });
  }
}

/** Sends a command to a task's owner and tells its answer as GraphQL does. */
async function send<C extends TaskCommand>(
  caller: GatewayContext['caller'],
  command: C,
  to: Destination,
  commandId: string,
  input: InputOf<C>,
): Promise<TaskResult> {
  const reply = await caller.command<TaskCommand>(command, to, commandId, input);
  return reply.ok ? { __typename: 'TaskPayload', task: reply.value } : asRejection(reply.rejection);
}

/** Takes an action's input apart: the task's owner, the command's id, and the fields the contract knows. */
function ofTask<Input extends { readonly commandId: string; readonly taskId: string }>(input: Input) {
  const { commandId, ...fields } = input;
  const task = ownedOf('task', input.taskId);
  return [task, commandId, { ...filled(fields), taskId: task.uuid }] as const;
}

function ofChild<
  Input extends { readonly commandId: string; readonly taskId: string; readonly childTaskId: string },
>(input: Input) {
  const [owner, commandId, fields] = ofTask(input);
  return [owner, commandId, { ...fields, childTaskId: ownedOf('task', input.childTaskId).uuid }] as const;
}
