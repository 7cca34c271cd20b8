import { gatewayConfigSchema } from '@grid/gateway';
import { readConfig, serviceConfigSchema } from '@grid/platform';
import { z } from 'zod';

/** One environment for the gateway and all five services: `{role}` and `{user}` are filled in for each. */
export const hostConfigSchema = z.object({
  ...serviceConfigSchema.shape,
  ...gatewayConfigSchema.shape,
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(0)
    .describe('Port where the whole county says how it is doing; 0 picks a free one'),
});

export type HostConfig = Readonly<z.output<typeof hostConfigSchema>>;

/** Reads the process's environment. @throws ConfigError naming all that is missing or wrong. */
export function readHostConfig(): HostConfig {
  return readConfig(hostConfigSchema, process.env);
}
