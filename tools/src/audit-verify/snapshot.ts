import { Client, type QueryResultRow } from 'pg';

const ROWS_AT_ONCE = 2000;

/**
 * One unchanging look at the whole database, all schemas of one instant, however long it is read: what an
 * owner sent and what a receiver holds can be compared while both go on working.
 */
export class Snapshot {
  private cursors = 0;

  private constructor(private readonly client: Client) {}

  /** @param url an administrator's: it reads every schema and changes none. */
  static async open(url: string): Promise<Snapshot> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    await client.connect();
    await client.query(`set time zone 'UTC'`);
    await client.query('begin transaction isolation level repeatable read read only');
    return new Snapshot(client);
  }

  async rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  /** Reads any number of rows in little memory; several may be read in turn. */
  async *stream<Row extends QueryResultRow>(text: string): AsyncGenerator<Row, undefined> {
    this.cursors += 1;
    const name = `reading_${this.cursors}`;
    await this.client.query(`declare ${name} no scroll cursor for ${text}`);
    const fetch = () => {
      const fetched = this.client.query<Row>(`fetch forward ${ROWS_AT_ONCE} from ${name}`);
      // Said to whoever awaits it; a reader that stopped early awaits it no more.
      fetched.catch(() => undefined);
      return fetched;
    };
    // PostgreSQL reads the next rows while these are looked at.
    for (let next = fetch(); ;) {
      const { rows } = await next;
      const more = rows.length === ROWS_AT_ONCE;
      if (more) next = fetch();
      yield* rows;
      if (!more) break;
    }
    await this.client.query(`close ${name}`);
    return undefined;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
