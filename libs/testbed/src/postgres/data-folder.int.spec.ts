import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { holdsCluster, placeDataFolder, removePostgresData } from './data-folder.js';
import { unprivilegedUser } from './run-as.js';

describe('the data folder', () => {
  const user = unprivilegedUser();
  let root: string;
  beforeEach(() => {
    // Everybody can enter /tmp; the caller's own temporary folder may be closed to others.
    root = mkdtempSync(join(realpathSync('/tmp'), 'grid-data-folder-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('stays where it was asked for when the server can go there', () => {
    chmodSync(root, 0o711);
    expect(placeDataFolder(join(root, 'new', 'postgres'), user)).toBe(join(root, 'new', 'postgres'));
  });

  it('is elsewhere, behind a link, when the server cannot go there, and is removed there too', () => {
    chmodSync(root, 0o700);
    const asked = join(root, 'postgres');
    const real = placeDataFolder(asked, user);
    expect(placeDataFolder(asked, user)).toBe(real);
    // Only root runs the server as somebody else, who may be locked out.
    expect(real !== asked).toBe(user !== undefined);
    if (user) expect(lstatSync(asked).isSymbolicLink()).toBe(true);
    mkdirSync(real, { recursive: true });
    removePostgresData(asked);
    expect(existsSync(real)).toBe(false);
    expect(lstatSync(asked, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('never deletes what another user put there', () => {
    chmodSync(root, 0o700);
    const asked = join(root, 'postgres');
    mkdirSync(asked);
    writeFileSync(join(asked, 'PG_VERSION'), '18\n');
    const open = () => holdsCluster(placeDataFolder(asked, user), user);
    if (user) expect(open).toThrow('was made by another user of this machine');
    else expect(open()).toBe(true);
    expect(existsSync(join(asked, 'PG_VERSION'))).toBe(true);
  });

  it('says what to do with the data of another major version', () => {
    chmodSync(root, 0o711);
    const own = user ? { ...user, uid: process.getuid?.() ?? 0 } : undefined;
    writeFileSync(join(root, 'PG_VERSION'), '17\n');
    expect(() => holdsCluster(root, own)).toThrow('was made by PostgreSQL 17, and this is 18');
  });
});
