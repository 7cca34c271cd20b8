import * as contract from '@grid/contracts';
import type { CaseView, CommandContract, InputOf } from '@grid/contracts';
import { Mutation, Resolver } from '@nestjs/graphql';
import { asRejection, filled } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import type { GatewayContext } from '../edge/gateway-context.js';
import { derivedId, ownedOf, uuidOf } from '../edge/ids.js';
import type * as schema from '../generated/schema.generated.js';

type CaseCommand = CommandContract<CommandContract['input'], CaseView>;
type CaseResult = Awaited<schema.ResolversTypes['CaseResult']>;

/** Actions on cases 案件操作: each is one command to the county center, which decides. */
@Resolver()
export class CaseActionsResolver {
  @Mutation()
  submitCase(_: unknown, { input }: schema.MutationSubmitCaseArgs, { caller }: GatewayContext) {
    const { commandId, reporter, ...request } = input;
    return send(caller, contract.submitCase, commandId, {
      ...filled(request),
      reporter: filled(reporter ?? {}),
      caseId: derivedId(commandId, 'case'),
    });
  }

  @Mutation()
  acceptCase(_: unknown, { input }: schema.MutationAcceptCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.acceptCase, ...ofCase(input));
  }

  @Mutation()
  refuseCase(_: unknown, { input }: schema.MutationRefuseCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.refuseCase, ...ofCase(input));
  }

  @Mutation()
  resolveOnSpot(_: unknown, { input }: schema.MutationResolveOnSpotArgs, { caller }: GatewayContext) {
    return send(caller, contract.resolveOnSpot, ...ofCase(input));
  }

  @Mutation()
  dispatchCase(_: unknown, { input }: schema.MutationDispatchCaseArgs, { caller }: GatewayContext) {
    const { coHandlers, informedUnitIds, ...rest } = input;
    const [commandId, fields] = ofCase(rest);
    const named = [
      ...(coHandlers ?? []).map((helper) => ({ ...filled(helper), role: 'CO' as const })),
      ...(informedUnitIds ?? []).map((unitId) => ({ unitId, role: 'INFORM' as const, mandatory: false })),
    ];
    return send(caller, contract.dispatchCase, commandId, {
      ...fields,
      helpers: named.map(({ unitId, ...helper }, index) => ({
        ...helper,
        unitId: ownedOf('unit', unitId).uuid,
        taskId: derivedId(commandId, `task-beside-${index}`),
      })),
      unitId: ownedOf('unit', input.unitId).uuid,
      taskId: derivedId(commandId, 'task'),
    });
  }

  @Mutation()
  addCoHandler(_: unknown, { input }: schema.MutationAddCoHandlerArgs, { caller }: GatewayContext) {
    return send(caller, contract.addCoHandler, ...ofNewTask(input));
  }

  @Mutation()
  proposeCoHandler(_: unknown, { input }: schema.MutationProposeCoHandlerArgs, { caller }: GatewayContext) {
    return send(caller, contract.proposeCoHandler, ...ofNewTask(input));
  }

  @Mutation()
  decideCoHandler(_: unknown, { input }: schema.MutationDecideCoHandlerArgs, { caller }: GatewayContext) {
    return send(caller, contract.decideCoHandler, ...ofCaseTask(input));
  }

  @Mutation()
  ruleCaseReturn(_: unknown, { input }: schema.MutationRuleCaseReturnArgs, { caller }: GatewayContext) {
    return send(caller, contract.ruleCaseReturn, ...ofCaseTask(input));
  }

  @Mutation()
  ruleCaseJointly(_: unknown, { input }: schema.MutationRuleCaseJointlyArgs, { caller }: GatewayContext) {
    const [commandId, fields] = ofCaseTask(input);
    return send(caller, contract.ruleCaseJointly, commandId, {
      ...fields,
      newTaskId: derivedId(commandId, 'task'),
      boundUnitId: ownedOf('unit', input.boundUnitId).uuid,
      unitIds: input.unitIds.map((unitId) => ownedOf('unit', unitId).uuid),
    });
  }

  @Mutation()
  recallCaseTask(_: unknown, { input }: schema.MutationRecallCaseTaskArgs, { caller }: GatewayContext) {
    return send(caller, contract.recallCaseTask, ...ofCaseTask(input));
  }

  @Mutation()
  requestInfo(_: unknown, { input }: schema.MutationRequestInfoArgs, { caller }: GatewayContext) {
    return send(caller, contract.requestInfo, ...ofCase(input));
  }

  @Mutation()
  supplyInfo(_: unknown, { input }: schema.MutationSupplyInfoArgs, { caller }: GatewayContext) {
    return send(caller, contract.supplyInfo, ...ofCase(input));
  }

  @Mutation()
  mergeCase(_: unknown, { input }: schema.MutationMergeCaseArgs, { caller }: GatewayContext) {
    const [commandId, fields] = ofCase(input);
    return send(caller, contract.mergeCase, commandId, {
      ...fields,
      masterId: uuidOf('case', input.masterId),
    });
  }

  @Mutation()
  unmergeCase(_: unknown, { input }: schema.MutationUnmergeCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.unmergeCase, ...ofCase(input));
  }

  @Mutation()
  proposeShelving(_: unknown, { input }: schema.MutationProposeShelvingArgs, { caller }: GatewayContext) {
    return send(caller, contract.proposeShelving, ...ofCase(input));
  }

  @Mutation()
  decideShelving(_: unknown, { input }: schema.MutationDecideShelvingArgs, { caller }: GatewayContext) {
    return send(caller, contract.decideShelving, ...ofCase(input));
  }

  @Mutation()
  unshelveCase(_: unknown, { input }: schema.MutationUnshelveCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.unshelveCase, ...ofCase(input));
  }

  @Mutation()
  hastenCase(_: unknown, { input }: schema.MutationHastenCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.hastenCase, ...ofCase(input));
  }

  @Mutation()
  noteCase(_: unknown, { input }: schema.MutationNoteCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.noteCase, ...ofCase(input));
  }

  @Mutation()
  checkCase(_: unknown, { input }: schema.MutationCheckCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.checkCase, ...ofCase(input));
  }

  @Mutation()
  closeCase(_: unknown, { input }: schema.MutationCloseCaseArgs, { caller }: GatewayContext) {
    const [commandId, fields] = ofCase(input);
    const feedback = input.feedback.map(filled);
    return send(caller, contract.closeCase, commandId, { ...fields, feedback });
  }

  @Mutation()
  reopenCase(_: unknown, { input }: schema.MutationReopenCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.reopenCase, ...ofCase(input));
  }

  @Mutation()
  withdrawCase(_: unknown, { input }: schema.MutationWithdrawCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.withdrawCase, ...ofCase(input));
  }

  @Mutation()
  voidCase(_: unknown, { input }: schema.MutationVoidCaseArgs, { caller }: GatewayContext) {
    return send(caller, contract.voidCase, ...ofCase(input));
  }
}

/** Sends a command to the county and tells its answer as GraphQL does. */
async function send<C extends CaseCommand>(
  caller: GatewayContext['caller'],
  command: C,
  commandId: string,
  input: InputOf<C>,
): Promise<CaseResult> {
  const reply = await caller.command<CaseCommand>(command, COUNTY, commandId, input);
  return reply.ok ? { __typename: 'CasePayload', case: reply.value } : asRejection(reply.rejection);
}

/** Takes an action's input apart: the command's id, and the fields the contract knows by the same names. */
function ofCase<Input extends { readonly commandId: string; readonly caseId: string }>(input: Input) {
  const { commandId, ...fields } = input;
  return [commandId, { ...filled(fields), caseId: uuidOf('case', input.caseId) }] as const;
}

/** An action that gives a unit a task, whose id follows from the command's. */
function ofNewTask<
  Input extends { readonly commandId: string; readonly caseId: string; readonly unitId: string },
>(input: Input) {
  const [commandId, fields] = ofCase(input);
  const unitId = ownedOf('unit', input.unitId).uuid;
  return [commandId, { ...fields, unitId, taskId: derivedId(commandId, 'task') }] as const;
}

function ofCaseTask<
  Input extends { readonly commandId: string; readonly caseId: string; readonly taskId: string },
>(input: Input) {
  const [commandId, fields] = ofCase(input);
  return [commandId, { ...fields, taskId: ownedOf('task', input.taskId).uuid }] as const;
}
