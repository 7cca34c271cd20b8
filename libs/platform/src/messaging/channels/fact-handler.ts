import type { FactMessage, Receiver } from '@grid/contracts';
import type { Work } from '../../postgres/unit-of-work/work.js';

/** Facts addressed to one receiver, each turned into a work of that receiver's own. */
export interface FactHandler {
  readonly receiver: Receiver;
  /**
   * The work a fact asks for, with what it needs looked up before; its effect and the note that it was received are one transaction.
   * @throws InvalidFact when the fact is not of its contract: it is parked at once.
   */
  workFor(fact: FactMessage): Work | Promise<Work>;
}

/** A fact that no number of tries will make readable. */
export class InvalidFact extends Error {
  override readonly name = 'InvalidFact';
}
