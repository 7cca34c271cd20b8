import { summarize, type Measured } from './measured.js';

/** After so many operations a process has compiled what it does over and over. */
export const WARM_UP_STEPS = 6000;
/** … but no warm-up lasts longer. */
const LONGEST_WARM_UP_MS = 12_000;

/** How long, and how many at once. */
export interface Loop {
  readonly connections: number;
  readonly seconds: number;
  /** What runs before that is not counted. */
  readonly warmUpSeconds: number;
  /** The warm-up goes on until so many steps are done: slow steps compile no sooner than quick ones. */
  readonly warmUpSteps?: number;
  /** Called when counting begins. */
  readonly onStart?: () => void;
}

/**
 * Runs a step on every connection again and again until the time is over, and times each. A closed loop: it
 * shows what the system can do at so many callers, not what callers who don't wait would feel.
 */
export async function closedLoop(
  { connections, seconds, warmUpSeconds, warmUpSteps = 0, onStart }: Loop,
  step: (connection: number) => Promise<void>,
): Promise<Measured> {
  const latencies: number[] = [];
  const began = performance.now();
  let countFrom = began + warmUpSeconds * 1000;
  let until = countFrom + seconds * 1000;
  let counting = false;
  let warmedUp = 0;
  const caller = async (connection: number) => {
    for (;;) {
      const from = performance.now();
      const warm = warmedUp >= warmUpSteps || from >= began + LONGEST_WARM_UP_MS;
      if (!counting && from >= countFrom && warm) {
        counting = true;
        countFrom = from;
        until = from + seconds * 1000;
        onStart?.();
      }
      if (counting && from >= until) return;
      await step(connection);
      const to = performance.now();
      if (!counting) warmedUp += 1;
      if (counting && from >= countFrom && to <= until) latencies.push(to - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => caller(connection)));
  return summarize(latencies, seconds);
}
