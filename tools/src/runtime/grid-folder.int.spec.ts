import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteCounty, gridFolder, lockFolder } from './grid-folder.js';
import { loadSecrets } from './secrets.js';

describe('the folder of a county', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'grid-folder-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('is held by one start at a time', () => {
    const folder = gridFolder(dir);
    const free = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`already running in ${dir} (process ${process.pid})`);
    free();
    lockFolder(folder)();
  });

  it('is free again when its holder has died, or its number is now another’s', () => {
    const folder = gridFolder(dir);
    const { pid } = spawnSync('true');
    writeFileSync(folder.lock, JSON.stringify({ pid, born: '1' }));
    lockFolder(folder)();
    writeFileSync(folder.lock, JSON.stringify({ pid: process.pid, born: 'another time' }));
    lockFolder(folder)();
    writeFileSync(folder.lock, 'half a fi');
    lockFolder(folder)();
    expect(existsSync(folder.lock)).toBe(false);
  });

  it('keeps its secrets to its owner, makes them once, and makes new ones when begun anew', () => {
    const folder = gridFolder(dir);
    const secrets = loadSecrets(folder.secrets);
    expect(statSync(folder.secrets).mode & 0o777).toBe(0o600);
    expect(loadSecrets(folder.secrets)).toEqual(secrets);
    expect(new Set(Object.values(secrets.natsPasswords)).size).toBe(7);
    writeFileSync(join(dir, 'not-ours'), 'kept');
    deleteCounty(folder);
    expect(readFileSync(join(dir, 'not-ours'), 'utf8')).toBe('kept');
    expect(loadSecrets(folder.secrets).appPassword).not.toBe(secrets.appPassword);
  });

  it('says so when its secrets are damaged', () => {
    const folder = gridFolder(dir);
    writeFileSync(folder.secrets, '{');
    expect(() => loadSecrets(folder.secrets)).toThrow(`The secrets in ${folder.secrets} cannot be read`);
  });
});
