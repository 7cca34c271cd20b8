/** Rung any number of times, heard once: what changes while one is busy is looked at together afterwards. */
export class Bell {
  private rung = false;
  private closed = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Ends all waiting, now and later. */
  close(): void {
    this.closed = true;
    this.wake?.();
  }

  /** Waits until it rings (or `atMostMs` are over). False once it is closed. */
  async heard(atMostMs?: number): Promise<boolean> {
    if (!this.rung && !this.closed) {
      await new Promise<void>((resolve) => {
        const timer = atMostMs === undefined ? undefined : setTimeout(resolve, atMostMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = undefined;
    }
    this.rung = false;
    return !this.closed;
  }
}

/**
 * A generator as a stream that can be ended while it waits for the bell. Ending a generator alone would only
 * take effect after the next ring, which may never come.
 */
export function stream<Value>(
  bell: Bell,
  generator: AsyncGenerator<Value, void, undefined>,
): AsyncIterableIterator<Value, void, undefined> {
  return {
    next: () => generator.next(),
    return: () => {
      bell.close();
      return generator.return();
    },
    throw: (error: unknown) => {
      bell.close();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
