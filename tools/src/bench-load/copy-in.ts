import type { Client, Connection } from 'pg';

/** What `pg` asks of something it is to run; its types name only the first part. */
interface CopyConnection extends Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const CHUNK = 256 * 1024;

/** Sends rows with COPY, in PostgreSQL's text format: a line per row, tabs between, `\N` for null. */
export function copyIn(client: Client, statement: string, lines: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = new CopyIn(statement, lines, (error) => (error ? reject(error) : resolve()));
    client.query(copy);
  });
}

class CopyIn {
  private failed: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly lines: Buffer,
    readonly callback: (error?: Error) => void,
  ) {}

  submit(connection: Connection): void {
    (connection as CopyConnection).query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (let from = 0; from < this.lines.length; from += CHUNK) {
      connection.sendCopyFromChunk(this.lines.subarray(from, from + CHUNK));
    }
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {
    // The count is not needed: a COPY takes all lines or fails.
  }

  handleError(error: Error): void {
    this.failed = error;
    this.callback(error);
  }

  handleReadyForQuery(): void {
    if (!this.failed) this.callback();
  }
}
