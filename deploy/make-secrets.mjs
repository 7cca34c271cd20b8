// `node deploy/make-secrets.mjs > .env`: the secrets of one installation, in the form that Compose reads and
// that `kubectl create secret generic grid-secrets --from-env-file=.env` takes. Keep it as you keep the
// database: who has it can act as anybody.
import { generateKeyPairSync, randomBytes } from 'node:crypto';

// A letter first: nats-server takes an environment variable that begins with a digit for a number.
const password = () => `p${randomBytes(24).toString('hex')}`;

function ed25519() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

const actor = ed25519();
const secrets = {
  POSTGRES_PASSWORD: password(),
  APP_PASSWORD: password(),
  NATS_COUNTY_CENTER_PASSWORD: password(),
  NATS_TOWN_SUBCENTER_PASSWORD: password(),
  NATS_COMMUNITY_STATION_PASSWORD: password(),
  NATS_GRID_WORKER_PASSWORD: password(),
  NATS_BUILDING_HEAD_PASSWORD: password(),
  NATS_GATEWAY_PASSWORD: password(),
  NATS_TOOLS_PASSWORD: password(),
  ACTOR_PRIVATE_KEY: actor.privateKey,
  ACTOR_PUBLIC_KEY: actor.publicKey,
  TOKEN_PRIVATE_KEY: ed25519().privateKey,
};
for (const [name, value] of Object.entries(secrets)) console.log(`${name}=${value}`);
