import { describe, expect, it } from '@jest/globals';
import { findNats, type NatsProgram } from '@grid/testbed';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../runtime/grid-folder.js';
import { madeSecrets } from './deployment.fixture.js';
import { renderDeployedNats } from './render.js';

describe('deploy/nats/nats.conf', () => {
  const file = join(ROOT, 'deploy/nats/nats.conf');

  it('is what the table of permissions says', () => {
    expect(readFileSync(file, 'utf8')).toBe(renderDeployedNats());
  });

  it('is accepted by the server, with the secrets that are made for it and not without', async () => {
    const program = await findNats({ programDir: join(ROOT, '.grid', 'programs') });
    const check = (env: Record<string, string>) =>
      spawnSync(pathOf(program), ['-t', '-c', file], { env, encoding: 'utf8' });
    const accepted = check(madeSecrets());
    expect(accepted.stderr).toContain('is valid');
    expect(accepted.status).toBe(0);
    expect(check({}).status).not.toBe(0);
  });
});

function pathOf(program: NatsProgram): string {
  if (program.kind !== 'BINARY') throw new Error('This spec needs the nats-server program itself.');
  return program.path;
}
