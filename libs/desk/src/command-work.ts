import type { CommandContract, CommandMessage, Reply } from '@grid/contracts';
import type { Decision } from '@grid/kernel';
import type { AggregateType, Loaded, RowsFor, UnitOfWork, WorkContext } from '@grid/platform';

/** A command about one aggregate, as its handler puts it. */
export interface OneAggregateCommand<S, Event extends { readonly type: string }, Value> {
  readonly aggregate: AggregateType<S, never, Event>;
  readonly id: string;
  /** Nothing is there yet, as far as anyone knows: saves the read. */
  readonly fresh?: boolean;
  decide(before: Loaded<S>, context: WorkContext): Decision<Event>;
  /** Rows kept beside the facts, from the aggregate as it was before them. */
  rows?(before: S, events: readonly Event[]): readonly RowsFor[];
  /** The answer, from the aggregate as it is afterwards. */
  answer(after: S, version: number): Value;
}

/**
 * Carries out a command on one aggregate: loads it, decides, makes it durable, answers with the new state.
 * The same command id is answered the same way for ever.
 */
export function carryOut<S, Event extends { readonly type: string }, Value>(
  unitOfWork: UnitOfWork,
  message: CommandMessage<CommandContract>,
  command: OneAggregateCommand<S, Event, Value>,
): Promise<Reply<Value>> {
  const { aggregate, id } = command;
  return unitOfWork.execute<Value>({
    streams: [{ aggregate, id }],
    actor: message.actor,
    correlationId: message.correlationId,
    command: { id: message.commandId, fingerprint: message.fingerprint },
    fresh: command.fresh ?? false,
    decide: (context) => {
      const loaded = context.load(aggregate, id);
      const before = loaded.state;
      const decision = command.decide(loaded, context);
      if (!decision.ok) {
        const { rejection, record = [] } = decision;
        return { ok: false, rejection, appends: [{ aggregate, id, events: record }] };
      }
      return {
        ok: true,
        appends: [{ aggregate, id, events: decision.events }],
        rows: before === null ? [] : (command.rows?.(before, decision.events) ?? []),
        value: (after) => {
          const { state, version } = after.load(aggregate, id);
          if (state === null) throw new Error(`${aggregate.kind} ${id} is not there after a yes`);
          return command.answer(state, version);
        },
      };
    },
  });
}
