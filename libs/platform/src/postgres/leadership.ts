import { Client } from 'pg';

/**
 * One replica at a time relays and receives for a service: an advisory lock on a connection of its own, held
 * as long as the connection lives. A killed leader's lock goes with its socket; nothing else expires.
 */
export class Leadership {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;
  private leading = false;

  constructor(
    private readonly options: {
      readonly url: string;
      readonly name: string;
      readonly retryMs: number;
      readonly onGained: () => Promise<void>;
      readonly onLost: () => Promise<void>;
      readonly onError: (error: unknown) => void;
    },
  ) {}

  get isLeading(): boolean {
    return this.leading;
  }

  start(): void {
    void this.inTurn(() => this.seek());
  }

  stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    return this.inTurn(() => this.lose());
  }

  /** One step after the other: what began with leading must have ended before it begins again. */
  private inTurn(step: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(step).catch((error: unknown) => {
      this.options.onError(error);
    });
    return this.turn;
  }

  private async seek(): Promise<void> {
    if (this.stopped || this.leading) return;
    try {
      this.client ??= await this.connect();
      const { rows } = await this.client.query<{ won: boolean }>(
        `select pg_try_advisory_lock(hashtextextended($1, 0)) as won`,
        [`grid-leader:${this.options.name}`],
      );
      if (rows[0]?.won === true) {
        this.leading = true;
        await this.options.onGained();
        return;
      }
    } catch (error) {
      this.options.onError(error);
      await this.lose();
    }
    this.seekLater();
  }

  private seekLater(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.inTurn(() => this.seek()), this.options.retryMs);
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      application_name: `${this.options.name}-leader`,
    });
    // A connection that ends is reported more than once; only the present one's end is news.
    client.on('error', () => {
      void this.inTurn(async () => {
        if (this.client !== client) return;
        await this.lose();
        this.seekLater();
      });
    });
    await client.connect();
    return client;
  }

  private async lose(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (this.leading) {
      this.leading = false;
      await this.options.onLost();
    }
    await client?.end().catch(() => undefined);
  }
}
