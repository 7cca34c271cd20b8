import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/platform.mjs';
import { packages } from '../bootstrap/workspace.mjs';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(lock.packages);

/** Node's own lookup: nearest node_modules first. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
    if (!at.includes('/node_modules/')) at = '/node_modules/';
  }
}

describe('package-lock.json', () => {
  it('names no address to fetch from: any registry serves it', () => {
    expect(locked.filter(([, { resolved }]) => resolved?.includes('://')).map(([path]) => path)).toEqual([]);
  });

  it('holds the digest of everything that is fetched', () => {
    const fetched = locked.filter(([path, { link }]) => path.includes('node_modules/') && !link);
    expect(fetched.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
    expect(fetched.length).toBeGreaterThan(500);
  });

  it('agrees with every manifest, so that `npm ci` accepts it', () => {
    for (const { folder, manifest } of packages()) {
      expect({ folder, wants: lock.packages[folder]?.dependencies ?? {} }).toEqual({
        folder,
        wants: manifest.dependencies ?? {},
      });
    }
  });

  it('knows the builds for other systems, too: one missing and `npm ci` refuses on every system', () => {
    const missing = locked
      .filter(([path]) => path.includes('node_modules/'))
      .flatMap(([path, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies)
          .filter((name) => !isLocked(path, name))
          .map((name) => `${path} → ${name}`),
      );
    expect(missing).toEqual([]);
  });
});
