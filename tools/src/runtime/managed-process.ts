import { CannotStart, eventually, spawnServer, type ServerProcess } from '@grid/testbed';
import { ROOT } from './grid-folder.js';
import type { ProcessName } from './services.js';

/** One process to be kept running. */
export interface ProcessSpec {
  readonly name: ProcessName;
  /** Counted from 1. */
  readonly replica: number;
  /** The script Node runs. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the process can do its work. */
  readonly healthUrl: string;
  readonly logFile: string;
}

/** Room for what lives no longer than a request: with less, a list of fifty rows spends a tenth on tidying up. */
const YOUNG_HEAP = '--max-semi-space-size=32';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** Up for so long, a process counts as sound again, and its next restart comes at once. */
const SOUND_AFTER_MS = 10_000;

/**
 * A Node process that is started again, on the same port, whenever it ends without being asked to,
 * with a growing pause between attempts.
 */
export class ManagedProcess {
  /** How often it ended by itself and was started again. */
  restartCount = 0;
  private server: ServerProcess | undefined;
  private wanted = false;
  private starting = false;
  private failures = 0;
  private pause: NodeJS.Timeout | undefined;

  constructor(
    readonly spec: ProcessSpec,
    private readonly changed: () => void,
  ) {}

  /** 0 while it is down. */
  get pid(): number {
    return this.server?.isAlive() ? this.server.pid : 0;
  }

  /** Starts it and resolves when it is ready; a first start that ends early is an error, not a restart. */
  async start(withinMs: number, signal?: AbortSignal): Promise<void> {
    if (this.wanted) return this.ready(withinMs);
    this.wanted = true;
    this.starting = true;
    const first = this.spawn(false);
    try {
      await eventually(
        `${this.label} is ready`,
        async () => {
          if (signal?.aborted || !first.isAlive()) return true;
          return isReady(this.spec.healthUrl);
        },
        { withinMs },
      );
    } catch (cause) {
      await this.stop();
      throw new CannotStart(
        `${this.label} was not ready within ${Math.round(withinMs / 1000)} s; its log is ${this.spec.logFile}.`,
        { cause },
      );
    } finally {
      this.starting = false;
    }
    if (first.isAlive() || signal?.aborted) return;
    this.wanted = false;
    throw new CannotStart(
      `${this.label} ended while starting (${await first.ended}); the end of its log ${this.spec.logFile}:\n${lastLines(first.printed())}`,
    );
  }

  /** Resolves when it answers as ready, however often it has to be restarted until then. */
  async ready(withinMs = 30_000): Promise<void> {
    await eventually(`${this.label} is ready`, () => this.pid !== 0 && isReady(this.spec.healthUrl), {
      withinMs,
    });
  }

  /** Stops it in good order, SIGKILL after the deadline, and does not start it again. */
  async stop(deadlineMs = 10_000): Promise<void> {
    this.wanted = false;
    clearTimeout(this.pause);
    await this.server?.stop(deadlineMs);
  }

  /** Ends it as a crash would; it is started again. */
  async kill9(): Promise<void> {
    const victim = this.server;
    victim?.signal('SIGKILL');
    await victim?.ended;
  }

  private get label(): string {
    return this.spec.replica > 1 ? `${this.spec.name} (${this.spec.replica})` : this.spec.name;
  }

  private spawn(again: boolean): ServerProcess {
    const { script, env, logFile } = this.spec;
    const bornAt = performance.now();
    const server = spawnServer({
      command: process.execPath,
      args: ['--enable-source-maps', YOUNG_HEAP, script],
      env: { ...env },
      logFile,
      cwd: ROOT,
      stopSignal: 'SIGTERM',
    });
    this.server = server;
    if (again) this.restartCount += 1;
    void server.ended.then(() => this.restartAfter(performance.now() - bornAt));
    this.changed();
    return server;
  }

  private restartAfter(uptimeMs: number): void {
    if (!this.wanted || this.starting) return;
    this.failures = uptimeMs > SOUND_AFTER_MS ? 0 : this.failures;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    this.failures += 1;
    this.pause = setTimeout(() => this.wanted && this.spawn(true), pauseMs);
  }
}

/** Whether an address answers 200 within a second. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

function lastLines(text: string): string {
  return text.split('\n').slice(-8).join('\n');
}
