import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '@grid/testbed';
import { NATS_USERS, type NatsUserName } from './nats-permissions.js';

/** What an installation keeps to itself; made once, when it is first started. */
export interface Secrets {
  /** PostgreSQL's superuser, for the embedded server. */
  readonly superuserPassword: string;
  /** The services' own database roles. */
  readonly appPassword: string;
  /** One password per NATS account, for services that run as processes of their own. */
  readonly natsPasswords: Readonly<Record<NatsUserName, string>>;
  /** For all accounts, when one process hosts all services and so holds one secret anyway. */
  readonly natsHostPassword: string;
  /** Ed25519: the gateway signs the actor of each command; the services verify. */
  readonly actorPrivateKey: string;
  readonly actorPublicKey: string;
  /** Ed25519: the gateway signs access tokens. */
  readonly tokenPrivateKey: string;
}

/** Reads the secrets, making them first if there are none; readable by their owner only. */
export function loadSecrets(file: string): Secrets {
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    } catch (cause) {
      throw new CannotStart(`The secrets in ${file} cannot be read by this user, or are damaged.`, { cause });
    }
  }
  const actor = ed25519();
  const secrets: Secrets = {
    superuserPassword: password(),
    appPassword: password(),
    natsPasswords: Object.fromEntries(NATS_USERS.map((user) => [user, password()])) as Record<
      NatsUserName,
      string
    >,
    natsHostPassword: password(),
    actorPrivateKey: actor.privateKey,
    actorPublicKey: actor.publicKey,
    tokenPrivateKey: ed25519().privateKey,
  };
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
  return secrets;
}

/** Letters and digits only: it goes into addresses and configuration files unquoted. */
function password(): string {
  return randomBytes(24).toString('hex');
}

/** Keys as base64 of their DER form (PKCS8, SPKI), in one line. */
function ed25519(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
