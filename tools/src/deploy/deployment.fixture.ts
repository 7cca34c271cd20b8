import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ROOT } from '../runtime/grid-folder.js';

/** What make-secrets prints, as the map that Compose and Kubernetes make of it. */
export function madeSecrets(): Record<string, string> {
  const printed = execFileSync(process.execPath, [join(ROOT, 'deploy/make-secrets.mjs')], {
    encoding: 'utf8',
  });
  const lines = printed.trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** A container as either file describes it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

interface ComposeFile {
  readonly services: Readonly<
    Record<string, { image: string; command?: string[]; environment?: Record<string, string> }>
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** Every container of docker-compose.yml, variables filled in from the secrets. */
export function composeContainers(secrets: Readonly<Record<string, string>>): Container[] {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  const file = parse(text, { merge: true }) as ComposeFile;
  return Object.entries(file.services).map(([name, { image, command = [], environment = {} }]) => ({
    name,
    image,
    command,
    environment: mapValues(environment, (value) =>
      value.replaceAll(/\$\{(\w+):\?\}/g, (_, variable: string) => known(secrets, variable)),
    ),
  }));
}

/** A Kubernetes object, as far as the specs look at it. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: {
    readonly template?: { readonly spec: { readonly containers: readonly KubernetesContainer[] } };
  };
}

interface KubernetesContainer {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
  }[];
}

/** Every object in deploy/kubernetes, by the file it is in. */
export function kubernetesObjects(): Map<string, KubernetesObject[]> {
  const folder = join(ROOT, 'deploy/kubernetes');
  return new Map(
    readdirSync(folder).map((file) => {
      const documents = parseAllDocuments(readFileSync(join(folder, file), 'utf8'));
      for (const { errors } of documents) if (errors[0]) throw errors[0];
      return [file, documents.map((document) => document.toJS() as KubernetesObject)];
    }),
  );
}

/** Every container in deploy/kubernetes, with the environment Kubernetes would give it. */
export function kubernetesContainers(secrets: Readonly<Record<string, string>>): Container[] {
  const objects = [...kubernetesObjects().values()].flat();
  return objects
    .flatMap(({ spec }) => spec?.template?.spec.containers ?? [])
    .map(({ name, image, command = [], env = [] }) => {
      const environment: Record<string, string> = {};
      for (const { name: variable, value, valueFrom } of env) {
        // A reference reads only what stands before it in the list.
        environment[variable] = valueFrom
          ? known(secrets, valueFrom.secretKeyRef.key)
          : (value ?? '').replaceAll(/\$\((\w+)\)/g, (_, earlier: string) => known(environment, earlier));
      }
      return { name, image, command, environment };
    });
}

function known(values: Readonly<Record<string, string>>, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`Nobody provides ${name}.`);
  return value;
}

function mapValues(
  values: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(String(value))]));
}
