import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { packages, type Manifest } from '../bootstrap/workspace.mjs';
import { layers } from './lint/boundaries.mjs';

const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const all = packages();
const names = new Set(all.map(({ manifest }) => manifest.name));

/** libs/domain/task → @grid/domain-task, apps/gateway → @grid/gateway, e2e → @grid/e2e */
const nameFor = (folder: string) => `@grid/${folder.replace(/^(libs|apps)\//, '').replaceAll('/', '-')}`;

describe.each(all)('the manifest of $folder', ({ folder, manifest }) => {
  it('names it after its folder, private, ESM, with a description', () => {
    const { name, version, type } = manifest;
    expect({ name, version, private: manifest.private, type }).toEqual({
      name: nameFor(folder),
      version: rootManifest.version,
      private: true,
      type: 'module',
    });
    expect(manifest.description).toMatch(/\.$/);
  });

  it('puts it on exactly one known layer', () => {
    expect(manifest.nx.tags).toHaveLength(1);
    expect(Object.keys(layers).map((layer) => `layer:${layer}`)).toContain(manifest.nx.tags[0]);
  });

  it('exports sources to specs and built files to processes, and sources that exist', () => {
    for (const [path, target] of Object.entries(manifest.exports ?? {})) {
      const name = path === '.' ? 'index' : path.replace(/^\.\//, '');
      expect(target).toEqual({ '@grid/source': `./src/${name}.ts`, default: `./dist/${name}.js` });
      expect(existsSync(join(root, folder, 'src', `${name}.ts`))).toBe(true);
    }
    // Only what nobody imports may export nothing.
    if (!/^(e2e|tools)$/.test(folder)) expect(Object.keys(manifest.exports ?? {})).toContain('.');
  });

  it('pins what it depends on to one exact version, the same everywhere', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
      if (name.startsWith('@grid/')) expect(names).toContain(name);
      for (const other of [...all.map((entry) => entry.manifest), rootManifest]) {
        const theirs = other.dependencies?.[name] ?? other.devDependencies?.[name] ?? version;
        expect(`${other.name}: ${name} ${theirs}`).toBe(`${other.name}: ${name} ${version}`);
      }
    }
  });

  it('comes with a README', () => {
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true);
  });
});
