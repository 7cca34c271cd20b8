import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transformFileSync } from '@swc/core';
import pg from 'pg';
import { eventually } from './eventually.js';
import { probeNats } from './nats/probe.js';
import { inDatabase, startTestbed } from './testbed.js';

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('startTestbed', () => {
  it('gives databases of their own, empty or copied, and leaves nothing behind', async () => {
    const testbed = await startTestbed();
    const template = await testbed.createDatabase();
    await rows(template, 'CREATE TABLE place AS SELECT 1 AS n');
    const copy = await testbed.createDatabase(template);
    const empty = await testbed.createDatabase();
    expect(await rows(copy, 'SELECT n FROM place')).toEqual([{ n: 1 }]);
    await expect(rows(empty, 'SELECT n FROM place')).rejects.toMatchObject({ code: '42P01' });
    expect(inDatabase(copy, 'postgres')).toBe(inDatabase(empty, 'postgres'));
    expect(await probeNats(testbed.natsUrl)).toBeUndefined();
    const nats = await testbed.startPrivateNats();
    await testbed.stop();
    await expect(rows(copy, 'SELECT 1')).rejects.toThrow();
    expect(await probeNats(nats.url)).toBe('ECONNREFUSED');
    expect(existsSync(testbed.folder('.'))).toBe(false);
  }, 60_000);

  it('ends its servers even when the program that started them is killed', async () => {
    // A program of its own, so that it can be killed; built here, for Node does not run sources.
    const testbed = await startTestbed();
    const built = testbed.folder('built');
    mkdirSync(built);
    writeFileSync(join(built, 'package.json'), '{"type":"module"}');
    for (const name of ['config', 'orphan-guard', 'server-process']) {
      const source = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
      const { code } = transformFileSync(source, {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      writeFileSync(join(built, `${name}.js`), code);
    }
    const script = `
      import { guardTemporaryFolder } from './orphan-guard.js';
      import { spawnServer } from './server-process.js';
      guardTemporaryFolder('${join(built, 'left')}');
      const server = spawnServer({
        command: '/bin/sleep', args: ['600'], logFile: '${join(built, 'log')}', stopSignal: 'SIGTERM',
      });
      process.stdout.write(String(server.pid), () => process.kill(process.pid, 'SIGKILL'));
    `;
    writeFileSync(join(built, 'program.js'), script);
    mkdirSync(join(built, 'left'));
    const ended = await promisify(execFile)(process.execPath, [join(built, 'program.js')]).catch(
      (killed: { stdout: string; signal: string }) => killed,
    );
    expect(ended).toMatchObject({ signal: 'SIGKILL', stdout: expect.stringMatching(/^\d+$/) });
    await eventually('the server has ended', () => !isAlive(Number(ended.stdout)));
    await eventually('its folder is gone', () => !existsSync(join(built, 'left')));
    await testbed.stop();
  }, 60_000);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
