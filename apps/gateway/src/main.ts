import { ConfigError } from '@grid/platform';
import { readGatewayConfig } from './config.js';
import { startGateway } from './start-gateway.js';

try {
  const gateway = await startGateway(readGatewayConfig());
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void gateway.close().finally(() => process.exit(0));
    });
  }
} catch (error) {
  const text = error instanceof ConfigError ? error.message : `gateway could not start: ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
