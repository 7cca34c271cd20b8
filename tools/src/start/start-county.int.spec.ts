import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CannotStart, freePort, isPortFree } from '@grid/testbed';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteCounty, gridFolder } from '../runtime/grid-folder.js';
import { startCounty, type StartCountyOptions } from './start-county.js';

describe('a county that cannot start', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'grid-start-'));
    chmodSync(dir, 0o711);
  });
  afterEach(() => {
    deleteCounty(gridFolder(dir));
    rmSync(dir, { recursive: true, force: true });
  });

  async function refusal(options: StartCountyOptions): Promise<string> {
    const error = await startCounty({ dir, ...options }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(CannotStart);
    const { message } = error as CannotStart;
    expect(message.split('\n')).toHaveLength(1);
    expect(existsSync(gridFolder(dir).lock)).toBe(false);
    expect(existsSync(gridFolder(dir).endpoints)).toBe(false);
    return message;
  }

  it.each([
    ['postgres://a:b@127.0.0.1:1/c', 'DATABASE_URL cannot be reached (connect ECONNREFUSED 127.0.0.1:1)'],
    ['county', 'DATABASE_URL is no address of the form'],
    ['postgres://{role}:b@127.0.0.1:1/c', 'DATABASE_URL must name an administrator here'],
  ])('says so of a database address like %s', async (databaseUrl, sentence) => {
    expect(await refusal({ databaseUrl })).toContain(sentence);
  });

  it('says so when NATS cannot be reached, and stops the database it had started', async () => {
    const told: string[] = [];
    const natsUrl = `nats://127.0.0.1:${await freePort()}`;
    const message = await refusal({ natsUrl, say: (line) => void told.push(line) });
    expect(message).toContain('NATS_URL cannot be reached (ECONNREFUSED)');
    const port = Number(/PostgreSQL is up \(port (\d+)\)/.exec(told.join())?.[1]);
    expect(await isPortFree(port)).toBe(true);
    expect(readFileSync(join(dir, 'logs', 'postgres.log'), 'utf8')).toContain('database system is shut down');
  }, 60_000);

  it('names the port that is taken, and another', async () => {
    const port = await freePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    expect(await refusal({ port })).toBe(
      `Port ${port} is taken by another program: stop it, or choose another with --port ${port + 1}.`,
    );
    squatter.close();
  });

  it('does not begin anew on servers that are not its own', async () => {
    expect(await refusal({ fresh: true, databaseUrl: 'postgres://a:b@127.0.0.1:1/c' })).toMatch(
      /^--fresh deletes/,
    );
  });

  it('gives up when told to, and leaves nothing running', async () => {
    const leaving = new AbortController();
    const told: string[] = [];
    const start = startCounty({
      dir,
      signal: leaving.signal,
      say: (line) => {
        told.push(line);
        leaving.abort();
      },
    });
    await expect(start).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toHaveLength(1);
    expect(readFileSync(join(dir, 'logs', 'postgres.log'), 'utf8')).toContain('database system is shut down');
    expect(existsSync(gridFolder(dir).lock)).toBe(false);
  }, 60_000);
});
