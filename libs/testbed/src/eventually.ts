import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until `condition` gives a value other than undefined or false, asking every `everyMs`.
 * A condition that throws counts as "not yet"; at the deadline the last error becomes the cause.
 */
export async function eventually<T>(
  what: string,
  condition: () => T | undefined | false | Promise<T | undefined | false>,
  { withinMs = 10_000, everyMs = 25 }: { readonly withinMs?: number; readonly everyMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline) {
      throw new Error(`Not within ${withinMs} ms: ${what}.`, { cause });
    }
    await pause(everyMs);
  }
}
