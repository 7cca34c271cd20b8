/**
 * The end of the present turn of the event loop, for all who wait at once: what they then send leaves in one
 * write, and is read in one. Each by itself would pay for system calls on every side.
 */
export class EndOfTurn {
  private turn: Promise<void> | undefined;

  /** Resolves once everything that is to happen in this turn has. */
  wait(): Promise<void> {
    this.turn ??= new Promise((resolve) => {
      setImmediate(() => {
        this.turn = undefined;
        resolve();
      });
    });
    return this.turn;
  }
}
