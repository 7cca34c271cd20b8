import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { packages } from '../bootstrap/workspace.mjs';
import { textOf, trackedFiles } from './tracked.fixture.js';

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|(?:^|\s)import\s*\(?\s*'([^']+)'/gm;
const FOR_SPECS = /\.(spec|fixture)\.ts$|\/spec\//;

const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const files = trackedFiles().filter((file) => /\.ts$/.test(file));

/** `@nestjs/common/x` → `@nestjs/common`, `pg/lib` → `pg` */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function importsOf(file: string): string[] {
  return [...(textOf(file) ?? '').matchAll(SPECIFIER)].flatMap(([, from, bare]) => from ?? bare ?? []);
}

describe('imports', () => {
  it('are found', () => {
    expect(importsOf('tools/conventions/imports.spec.ts')).toEqual([
      ...['@jest/globals', 'node:fs', 'node:module', 'node:path'],
      ...['../bootstrap/platform.mjs', '../bootstrap/workspace.mjs', './tracked.fixture.js'],
    ]);
  });

  it.each(packages())('of $folder are declared by its own manifest', ({ folder, manifest }) => {
    const declared = new Set([
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.devDependencies ?? {}),
    ]);
    const own = files.filter((file) => file.startsWith(`${folder}/`));
    const undeclared = own.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier))
        .map(packageOf)
        // Specs may also use what tests and builds the whole house.
        .filter(
          (name) => !declared.has(name) && !(FOR_SPECS.test(file) && name in rootManifest.devDependencies),
        )
        .map((name) => `${file}: ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('carry the extension that Node asks for', () => {
    const without = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.') && !/\.(js|mjs|json)$/.test(specifier))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(without).toEqual([]);
  });
});
