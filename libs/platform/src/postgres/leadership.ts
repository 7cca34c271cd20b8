import { Client } from 'pg';

/**
 * One replica at a time relays and receives for a service: an advisory lock on a connection of its own, held
 * as long as the connection lives. A killed leader's lock goes with its socket; nothing else expires.
 */
export class Leadership {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
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
    void this.seek();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.lose();
  }

  private async seek(): Promise<void> {
    if (this.stopped) return;
    try {
      this.client ??= await this.connect();
      const { rows } = await this.client.query<{ won: boolean }>(
        `select pg_try_advisory_lock(hashtextextended($1, 0)) as won`,
        [`grid-leader:${this.options.name}`],
      );
      if (rows[0]?.won === true && !this.leading) {
        this.leading = true;
        await this.options.onGained();
        return;
      }
    } catch (error) {
      this.options.onError(error);
      await this.lose();
    }
    if (!this.leading) this.seekLater();
  }

  private seekLater(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.seek(), this.options.retryMs);
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      application_name: `${this.options.name}-leader`,
    });
    client.on('error', () => {
      void this.lose().then(() => {
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
