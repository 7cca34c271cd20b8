import { Defect, fold, type Decider, type Rejection } from '@grid/kernel';

/** What a decider answered, opened in the way a spec expects it. */
export interface Outcome<State, Event> {
  /** The facts that followed. @throws Defect if the command was rejected. */
  readonly events: readonly Event[];
  /** The state with those facts folded in. @throws Defect if the command was rejected. */
  readonly after: State;
  /** The facts that a "no" left on record. @throws Defect if the command was accepted. */
  readonly record: readonly Event[];
  /** The rule's "no". @throws Defect if the command was accepted. */
  readonly rejection: Rejection;
}

/** `given(decider, ...history).when(command)`: a rule, read aloud. */
export function given<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  ...history: readonly Event[]
): { readonly state: State; readonly when: (command: Command) => Outcome<State, Event> } {
  return givenState(decider, fold(decider, history));
}

/** The same from a state that was reached elsewhere. */
export function givenState<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  state: State,
): { readonly state: State; readonly when: (command: Command) => Outcome<State, Event> } {
  return {
    state,
    when(command) {
      const decision = decider.decide(state, command);
      const accepted = (): readonly Event[] => {
        if (decision.ok) return decision.events;
        throw new Defect(`rejected: ${JSON.stringify(decision.rejection)}`);
      };
      return {
        get events() {
          return accepted();
        },
        get after() {
          return fold(decider, accepted(), state);
        },
        get record() {
          if (!decision.ok) return decision.record ?? [];
          throw new Defect(`accepted: ${JSON.stringify(decision.events)}`);
        },
        get rejection() {
          if (!decision.ok) return decision.rejection;
          throw new Defect(`accepted: ${JSON.stringify(decision.events)}`);
        },
      };
    },
  };
}
