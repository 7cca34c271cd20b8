import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@grid/territory';
import { privateKeyFromBase64, readConfig, SessionTokens } from '@grid/platform';
import { startNats } from '@grid/testbed';
import { gatewayConfigSchema } from '../config.js';
import { startGateway } from '../start-gateway.js';
import { startStandIns, type Answers } from './stand-in-services.fixture.js';

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' },
  });
  return { private: privateKey.toString('base64'), public: publicKey.toString('base64') };
}

/** What GraphQL answers, as a spec reads it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // A spec names the fields it asked for; anything else in it reads as undefined and fails the comparison.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have as many shapes as queries
  readonly data: any;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[] | undefined;
  readonly text: string;
}

/** A real gateway on real NATS, with services that answer what the spec says. */
export async function startGatewayForSpec(answers: Answers, environment: Record<string, string> = {}) {
  const storeDir = mkdtempSync(join(tmpdir(), 'grid-gateway-spec-'));
  const nats = await startNats({ storeDir });
  const actorKeys = keyPair();
  const tokenKey = keyPair().private;
  const services = await startStandIns(nats.url, actorKeys.public, answers);
  const gateway = await startGateway(
    readConfig(gatewayConfigSchema, {
      NATS_URL: nats.url,
      ACTOR_PRIVATE_KEY: actorKeys.private,
      TOKEN_PRIVATE_KEY: tokenKey,
      LOG_LEVEL: 'silent',
      ...environment,
    }),
  );
  const url = `${gateway.url}/graphql`;
  const tokens = new SessionTokens(privateKeyFromBase64(tokenKey));

  const post = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...parsed(text) };
  };
  return {
    url,
    nats,
    services,
    tokens,
    tokenKey: privateKeyFromBase64(tokenKey),
    post,
    /** Sends an operation as somebody, or as nobody. */
    as: (actor: Actor | undefined) => {
      const headers = actor ? { authorization: `Bearer ${tokens.issue(actor).accessToken}` } : {};
      return (query: string, variables: object = {}) => post(JSON.stringify({ query, variables }), headers);
    },
    stop: async () => {
      await gateway.close();
      await services.stop();
      await nats.stop();
      rmSync(storeDir, { recursive: true, force: true });
    },
  };
}

function parsed(text: string): Pick<Answer, 'data' | 'errors'> {
  try {
    return JSON.parse(text) as Pick<Answer, 'data' | 'errors'>;
  } catch {
    return { data: undefined, errors: undefined };
  }
}
