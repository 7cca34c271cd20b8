import type { ServiceRuntime } from '../service/service-runtime.js';
import { RungQueue } from './rung-queue.js';
import { RungRunner, type RungWork } from './rung-runner.js';

/** Has a replica fire the rungs of its service's clocks, if it has any: every replica does, none leads. */
export function startRungs(runtime: ServiceRuntime, workFor: RungWork | undefined): RungRunner | undefined {
  if (workFor === undefined) return undefined;
  const { pool, config, unitOfWork, log, metrics } = runtime;
  const queue = new RungQueue(pool, config.RUNG_LEASE_MS);
  const { RUNG_POLL_MS: pollMs, RUNG_BATCH_SIZE: batchSize } = config;
  const runner = new RungRunner({ queue, unitOfWork, workFor, pollMs, batchSize, log, metrics });
  runner.start();
  return runner;
}
