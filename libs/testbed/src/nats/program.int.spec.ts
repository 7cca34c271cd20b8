import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNats } from './program.js';

describe('findNats', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'grid-find-nats-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const program = (folder: string) => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'nats-server'), '#!/bin/sh\n');
    chmodSync(join(root, folder, 'nats-server'), 0o755);
  };

  it('takes the PATH before a program fetched earlier, and that before anything else', async () => {
    const programDir = join(root, 'programs');
    program('programs');
    expect(await findNats({ programDir, folders: [join(root, 'empty')] })).toEqual({
      kind: 'BINARY',
      path: join(programDir, 'nats-server'),
    });
    program('bin');
    expect(await findNats({ programDir, folders: [join(root, 'bin')] })).toEqual({
      kind: 'BINARY',
      path: join(root, 'bin', 'nats-server'),
    });
  });
});
