import { describe, expect, it } from '@jest/globals';
import { gatewayConfigSchema } from '@grid/gateway';
import { readConfig, serviceConfigSchema } from '@grid/platform';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../runtime/grid-folder.js';
import { NATS_USERS } from '../runtime/nats-permissions.js';
import { SERVICES } from '../runtime/services.js';
import {
  composeContainers,
  kubernetesContainers,
  kubernetesObjects,
  madeSecrets,
} from './deployment.fixture.js';
import { natsPasswordName } from './render.js';

const secrets = madeSecrets();
const KUBERNETES_ONLY = ['APP_PASSWORD', 'NATS_PASSWORD'];

describe.each([
  ['docker-compose.yml', composeContainers(secrets)],
  ['deploy/kubernetes', kubernetesContainers(secrets)],
])('%s', (_, containers) => {
  const container = (name: string) => {
    const found = containers.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };

  it('runs every process of the suite, and the servers it was made for', () => {
    expect(containers.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...SERVICES, 'gateway', 'migrate', 'postgres', 'nats']),
    );
    expect(container('postgres').image).toBe('postgres:18');
    expect(container('nats').image).toMatch(/^nats:2\.1\d/);
  });

  it.each([...SERVICES, 'gateway'])('runs %s from its own build', (name) => {
    expect(container(name).command).toEqual(['node', '--enable-source-maps', `apps/${name}/dist/main.js`]);
    expect(container(name).image).toMatch(/^grid-governance/);
  });

  it.each(SERVICES)('tells %s all it must be told, and nothing it does not know', (name) => {
    const { environment } = container(name);
    const config = readConfig(serviceConfigSchema, environment);
    expect(config.DATABASE_URL).toBe(`postgres://{role}:${secrets['APP_PASSWORD']}@postgres:5432/grid`);
    expect(config.NATS_URL).toBe(`nats://${name}:${secrets[natsPasswordName(name)]}@nats:4222`);
    const known = [...Object.keys(serviceConfigSchema.shape), ...KUBERNETES_ONLY];
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(Object.keys(environment)).not.toContain('ACTOR_PRIVATE_KEY');
  });

  it('gives the gateway the private keys, and no way into the database', () => {
    const { environment } = container('gateway');
    expect(environment).toMatchObject({
      ACTOR_PRIVATE_KEY: secrets['ACTOR_PRIVATE_KEY'],
      TOKEN_PRIVATE_KEY: secrets['TOKEN_PRIVATE_KEY'],
      NATS_URL: `nats://gateway:${secrets['NATS_GATEWAY_PASSWORD']}@nats:4222`,
    });
    expect(Object.keys(environment)).not.toContain('DATABASE_URL');
    expect(readConfig(gatewayConfigSchema, environment).GRAPHQL_INTROSPECTION).toBe(false);
    const known = [...Object.keys(gatewayConfigSchema.shape), ...KUBERNETES_ONLY];
    expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it('tells the migration the administrator and the password of the services’ roles', () => {
    expect(container('migrate').environment).toMatchObject({
      DATABASE_ADMIN_URL: `postgres://postgres:${secrets['POSTGRES_PASSWORD']}@postgres:5432/grid`,
      DATABASE_APP_PASSWORD: secrets['APP_PASSWORD'],
    });
  });

  it('tells the NATS server the password of every account', () => {
    expect(Object.keys(container('nats').environment)).toEqual(NATS_USERS.map(natsPasswordName));
  });
});

describe('deploy', () => {
  it('lists every Kubernetes file in the kustomization, and no other', () => {
    const folder = join(ROOT, 'deploy/kubernetes');
    const { resources } = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as {
      resources: string[];
    };
    const files = readdirSync(folder).filter((file) => file !== 'kustomization.yaml');
    expect([...resources].sort()).toEqual(files.sort());
  });

  it('names each Kubernetes object of a kind once', () => {
    const names = [...kubernetesObjects().values()]
      .flat()
      .map(({ kind, metadata }) => `${kind}/${metadata?.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('copies into the image only what is there', () => {
    const dockerfile = readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?:--parents )?(.+) \S+$/gm)].flatMap(
      ([, list]) => (list ?? '').split(' '),
    );
    expect(copied).toContain('package-lock.json');
    const fixed = copied.filter((path) => !path.includes('*'));
    expect(fixed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    // Each kind of package folder has its manifests copied before the installation.
    const patterns = copied.filter((path) => path.endsWith('/package.json'));
    const covers = (workspace: string) =>
      patterns.some((pattern) => {
        const folder = pattern.replace('/package.json', '');
        return folder === workspace || folder === workspace.replace(/^libs\/[^/*]+$/, 'libs/*');
      });
    expect(workspaces.filter((workspace) => !covers(workspace))).toEqual([]);
  });
});
