/** A value that is JSON already, e.g. a list built in PostgreSQL: passed on as text, never rebuilt. */
export class RawJson {
  constructor(readonly text: string) {}

  /** For a writer that knows nothing of this: what it would have been. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
