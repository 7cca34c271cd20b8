import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

/** What every process needs to be seen and heard. */
export const processConfig = {
  HTTP_HOST: z.string().default('127.0.0.1').describe('Address that HTTP listens on'),
  HTTP_PORT: port.default(0).describe('Port that HTTP listens on; 0 picks a free one'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  REPLICA: z.coerce.number().int().min(0).default(0).describe('Number of this replica, for logs and metrics'),
};

/** Where NATS is. `{user}` in the address is replaced by the process's own user. */
export const natsConfig = {
  NATS_URL: z
    .string()
    .regex(/^(nats|tls):\/\//, 'must be a nats:// address')
    .describe('NATS server; {user} becomes the process name'),
  RPC_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(5000)
    .describe('Longest a request to a service may take, retries included'),
};

/** One service's whole configuration. Secrets and addresses have no default; tuning has. */
export const serviceConfigSchema = z.object({
  ...processConfig,
  ...natsConfig,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
    .describe("PostgreSQL; {role} becomes the service's application role"),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(64)
    .default(10)
    .describe('Most connections of this process'),
  ACTOR_PUBLIC_KEY: z
    .string()
    .min(40)
    .describe('Ed25519 public key (SPKI DER, base64) that signed actors are checked with'),
  COMMIT_BATCH_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(64)
    .describe('Most commands that share one transaction'),
  COMMIT_LANES: z.coerce.number().int().min(1).max(8).default(1).describe('Transactions in flight at once'),
  COMMANDS_IN_FLIGHT: z.coerce
    .number()
    .int()
    .min(1)
    .default(2000)
    .describe('Requests held at once before new ones are told to come back'),
  ATTACHMENTS_MAX: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .describe('Most files one case or one task may bear'),
  OUTBOX_BATCH_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(500)
    .describe('Facts handed to JetStream at once'),
  OUTBOX_POLL_MS: z.coerce
    .number()
    .int()
    .min(10)
    .default(1000)
    .describe('How often the outbox is looked at when nothing wakes it'),
  RECONCILE_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(2000)
    .describe('How often senders and receivers compare how far a channel is held'),
  PARK_AFTER_TRIES: z.coerce
    .number()
    .int()
    .min(1)
    .max(20)
    .default(5)
    .describe('Tries before a fact that fails is parked'),
  RUNG_BATCH_SIZE: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(200)
    .describe('Rungs of clocks taken at once when their instant has come'),
  RUNG_POLL_MS: z.coerce
    .number()
    .int()
    .min(10)
    .max(30_000)
    .default(2000)
    .describe('How often rungs of clocks are looked for: how late one fires at most'),
  RUNG_LEASE_MS: z.coerce
    .number()
    .int()
    .min(1000)
    .max(30_000)
    .default(15_000)
    .describe('How long a replica may take to fire a rung before another one tries'),
});

export type ServiceConfig = z.output<typeof serviceConfigSchema>;

/** `postgres://{role}:…` with the service's application role filled in. */
export function databaseUrlFor(url: string, schema: string): string {
  return url.replaceAll('{role}', appRoleOf(schema)).replaceAll('%7Brole%7D', appRoleOf(schema));
}

/** `nats://{user}:…` with the process's user filled in. */
export function natsUrlFor(url: string, user: string): string {
  return url.replaceAll('{user}', user).replaceAll('%7Buser%7D', user);
}

/** A service's schema: its name in snake case. */
export function schemaOf(service: string): string {
  return service.replaceAll('-', '_');
}

/** The role a service works as: it may append to its log, never change it. */
export function appRoleOf(schema: string): string {
  return `${schema}_app`;
}
