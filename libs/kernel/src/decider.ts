import type { Decision } from './decision.js';

/**
 * One aggregate's whole law, as three pure things. `decide` sees the state and a command (which carries
 * time, ids and actor) and answers facts or a rejection; `evolve` folds a fact into the state. Both are
 * total: every state × command and every state × event has an answer, and neither throws.
 */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  // Methods, not properties: a table of deciders of several kinds needs their looser variance.
  decide(state: State, command: Command): Decision<Event>;
  evolve(state: State, event: Event): State;
}

/** The state that a history of facts adds up to. */
export function fold<State, Event>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
  from: State = decider.initial,
): State {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
