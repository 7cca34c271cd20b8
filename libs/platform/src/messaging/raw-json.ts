/** A value that is JSON already, e.g. a list built in PostgreSQL: passed on as bytes, never rebuilt. */
export class RawJson {
  constructor(readonly text: string) {}
}
