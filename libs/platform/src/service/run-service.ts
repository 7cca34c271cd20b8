import { readServiceConfig } from '../config/config.js';
import { ConfigError } from '../config/read-config.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** A service as a process of its own: reads its environment, starts, stops in order when told to. */
export async function runService(definition: ServiceDefinition, process: NodeJS.Process): Promise<void> {
  try {
    const service = await startService(definition, readServiceConfig());
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        void service.close().finally(() => process.exit(0));
      });
    }
  } catch (error) {
    const text =
      error instanceof ConfigError ? error.message : `${definition.name} could not start: ${String(error)}`;
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
