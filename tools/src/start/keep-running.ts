import { setTimeout as pause } from 'node:timers/promises';
import type { NatsServer, PostgresServer } from '@grid/testbed';

const LONGEST_PAUSE_MS = 5_000;

/** Starts a built-in server again whenever it ends without being asked to, until told to stop. */
export function keepRunning(
  name: string,
  server: PostgresServer | NatsServer,
  say: (line: string) => void,
): () => void {
  let wanted = true;
  server.onUnexpectedEnd((how) => {
    say(`${name} ${how}: starting it again`);
    void restart();
  });
  const restart = async () => {
    for (let pauseMs = 100; wanted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      await pause(pauseMs, undefined, { ref: false });
      if (!wanted || server.pid !== 0) return;
      try {
        await server.restart();
        return say(`${name} is back`);
      } catch (error) {
        say(`${name} is still down: ${(error as Error).message}`);
      }
    }
  };
  return () => {
    wanted = false;
  };
}
