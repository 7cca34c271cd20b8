import { natsConfig, processConfig, readConfig } from '@grid/platform';
import { z } from 'zod';

const count = z.coerce.number().int().min(1);

/** Photos and files: what may come in, and where their bytes lie. */
const fileConfig = {
  FILE_MAX_BYTES: count
    .max(100 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .describe('Largest file that may be uploaded, in bytes'),
  FILE_TYPES: z
    .string()
    .default('jpg,png,webp,pdf,docx,xlsx')
    .describe('Types of files that may be uploaded, known by their content'),
  IMAGE_MAX_PIXELS: count.default(64_000_000).describe('Most points an image may have once unpacked'),
  UPLOADS_OPEN_MAX: count.default(20).describe('Uploads one account may have that are not attached yet'),
  UPLOAD_EXPIRES_MS: count
    .default(86_400_000)
    .describe('How long an upload may take until it is attached; then it is swept'),
  UPLOAD_GRACE_MS: count
    .default(600_000)
    .describe('How long an expired upload is left alone, for what was attaching it at the last moment'),
  UPLOAD_SWEEP_MS: count.default(300_000).describe('How often uploads nobody attached are looked for'),
  UPLOADS_IN_FLIGHT_MAX: count
    .default(64)
    .describe('Requests about uploads held at once before new ones are told to come back'),
  DOWNLOADS_IN_FLIGHT_MAX: count
    .default(8)
    .describe('Files being sent at once, each held in memory whole, before new ones are told to come back'),
  FILES_S3_URL: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .default('')
    .describe('Address of an S3 bucket, path style, for the bytes of files; empty keeps them at NATS'),
  FILES_S3_REGION: z.string().default('us-east-1').describe('Region of that bucket'),
  FILES_S3_KEY_ID: z.string().default('').describe('Id of the key to that bucket'),
  FILES_S3_SECRET: z.string().default('').describe('Secret of the key to that bucket'),
};

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
  ...fileConfig,
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
