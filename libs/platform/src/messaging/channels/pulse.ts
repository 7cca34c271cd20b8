/**
 * Runs a task when woken and at least every so often, never twice at once. A wake during a run causes one
 * more run, so nothing that happened meanwhile is overlooked.
 */
export class Pulse {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private started = false;

  constructor(
    private readonly task: () => Promise<void>,
    private readonly everyMs: number,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.started = true;
    this.wake();
  }

  wake(): void {
    if (!this.started) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.task()
      .catch(this.onError)
      .finally(() => {
        this.running = undefined;
        if (!this.started) return;
        if (this.again) {
          this.again = false;
          this.wake();
        } else
          this.timer = setTimeout(() => {
            this.wake();
          }, this.everyMs);
      });
  }

  /** Waits for the run in progress; none starts after it. */
  async stop(): Promise<void> {
    this.started = false;
    clearTimeout(this.timer);
    await this.running;
  }
}
