import { fold, type Decider, type Decision } from '@grid/kernel';
import { frozen } from './frozen.js';

/** One decision of a walk: where it stood, what was asked, what was answered, where that led. */
export interface Step<State, Command, Event> {
  readonly before: State;
  readonly command: Command;
  readonly decision: Decision<Event>;
  readonly after: State;
}

/**
 * Walks an aggregate through a life: each choice is made into a command in view of the state it meets. State
 * and command are frozen, so a decider that changes what it is given is caught.
 */
export function walk<State, Command, Event, Choice>(
  decider: Decider<State, Command, Event>,
  choices: readonly Choice[],
  commandOf: (choice: Choice, state: State, index: number) => Command,
): readonly Step<State, Command, Event>[] {
  let state = decider.initial;
  return choices.map((choice, index) => {
    const before = frozen(state);
    const command = frozen(commandOf(choice, before, index));
    const decision = decider.decide(before, command);
    state = fold(decider, decision.ok ? decision.events : (decision.record ?? []), before);
    return { before, command, decision, after: state };
  });
}
