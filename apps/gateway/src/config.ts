import { natsConfig, processConfig, readConfig } from '@grid/platform';
import { z } from 'zod';

const privateKey = z.string().min(40);

/** The gateway's whole configuration. Keys and addresses have no default; tuning has. */
export const gatewayConfigSchema = z.object({
  ...processConfig,
  ...natsConfig,
  ACTOR_PRIVATE_KEY: privateKey.describe(
    'Ed25519 private key (PKCS#8 DER, base64) that actors are signed with',
  ),
  TOKEN_PRIVATE_KEY: privateKey.describe(
    'Ed25519 private key (PKCS#8 DER, base64) that sessions are signed with',
  ),
  GRAPHQL_INTROSPECTION: z
    .stringbool()
    .default(true)
    .describe('Whether the schema may be asked for, and a page to try queries on is served at /graphql'),
  IN_FLIGHT_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .default(1000)
    .describe('Operations held at once before new ones are told to come back'),
  SUBSCRIBERS_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .default(5000)
    .describe('Connections that may subscribe at once'),
});

export type GatewayConfig = Readonly<z.output<typeof gatewayConfigSchema>>;

/** Reads the process's environment. @throws ConfigError naming all that is missing or wrong. */
export function readGatewayConfig(): GatewayConfig {
  return readConfig(gatewayConfigSchema, process.env);
}
