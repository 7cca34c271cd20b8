import { ConfigError } from '@grid/platform';
import { readHostConfig } from './config.js';
import { startCountyHost } from './start-county-host.js';

try {
  const county = await startCountyHost(readHostConfig());
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void county.close().finally(() => process.exit(0));
    });
  }
} catch (error) {
  const text = error instanceof ConfigError ? error.message : `the county could not start: ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
