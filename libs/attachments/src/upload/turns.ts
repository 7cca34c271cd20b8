/** Lets a few at a time do something; the others wait, in the order they came. */
export class Turns {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resume) => this.waiting.push(resume));
    try {
      return await work();
    } finally {
      // Whoever is next takes this very turn: nobody who comes now slips in before him.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
