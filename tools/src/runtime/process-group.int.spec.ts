import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, freePort } from '@grid/testbed';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReady, type ProcessSpec } from './managed-process.js';
import { ProcessGroup } from './process-group.js';

const SOUND = `
  import http from 'node:http';
  const server = http.createServer((_, answer) => answer.end('up'));
  server.listen(Number(process.env.HTTP_PORT), '127.0.0.1');
  process.on('SIGTERM', () => { console.log('stopped in order'); process.exit(0); });
`;
const BROKEN = `console.error('the environment is not usable'); process.exit(1);`;
const DEAF = `${SOUND} process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {});`;

describe('ProcessGroup', () => {
  let folder: string;
  let group: ProcessGroup;
  let changes: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grid-processes-'));
    changes = 0;
  });
  afterEach(async () => {
    await group.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function spec(name: ProcessSpec['name'], replica: number, code: string): Promise<ProcessSpec> {
    const script = join(folder, `${name}-${replica}.mjs`);
    writeFileSync(script, code);
    const port = await freePort();
    return {
      name,
      replica,
      script,
      env: { HTTP_PORT: String(port) },
      healthUrl: `http://127.0.0.1:${port}/health/ready`,
      logFile: join(folder, `${name}-${replica}.log`),
    };
  }
  const assemble = (...specs: ProcessSpec[]) => (group = new ProcessGroup(specs, () => (changes += 1)));
  const pidOf = (name: string, replica = 1) =>
    group.list().find((one) => one.name === name && one.replica === replica)?.pid;

  it('starts what it is told to and waits until it is ready', async () => {
    assemble(await spec('gateway', 1, SOUND), await spec('grid-worker', 1, SOUND));
    await group.start('gateway');
    expect(pidOf('gateway')).toBeGreaterThan(0);
    expect(pidOf('grid-worker')).toBe(0);
    await group.start();
    await Promise.all(group.list().map(async ({ healthUrl }) => expect(await isReady(healthUrl)).toBe(true)));
    expect(changes).toBe(2);
  }, 30_000);

  it('starts a killed process again on the same address, and counts it', async () => {
    assemble(await spec('grid-worker', 1, SOUND), await spec('grid-worker', 2, SOUND));
    await group.start();
    const before = [pidOf('grid-worker', 1), pidOf('grid-worker', 2)];
    await group.kill9('grid-worker', 2);
    await eventually('it was started again', () => group.restartCount() === 1);
    await group.ready('grid-worker', 2);
    expect(pidOf('grid-worker', 1)).toBe(before[0]);
    expect(pidOf('grid-worker', 2)).not.toBe(before[1]);
    expect([group.restartCount('grid-worker', 1), group.restartCount('grid-worker', 2)]).toEqual([0, 1]);
    expect(changes).toBe(3);
  }, 30_000);

  it('stops in good order and leaves it stopped until told otherwise', async () => {
    const one = await spec('town-subcenter', 1, SOUND);
    assemble(one);
    await group.start();
    await group.stop('town-subcenter');
    expect(pidOf('town-subcenter')).toBe(0);
    expect(readFileSync(one.logFile, 'utf8')).toContain('stopped in order');
    expect(group.restartCount()).toBe(0);
    await group.start('town-subcenter');
    expect(await isReady(one.healthUrl)).toBe(true);
  }, 30_000);

  it('says why a process does not start, with the end of its log', async () => {
    assemble(await spec('building-head', 1, BROKEN), await spec('building-head', 2, SOUND));
    await expect(group.start()).rejects.toThrow(
      /^building-head ended while starting \(exit code 1\).*\nthe environment is not usable$/s,
    );
    expect(group.restartCount()).toBe(0);
  }, 30_000);

  it('kills what does not stop when asked', async () => {
    assemble(await spec('county-center', 1, DEAF));
    await group.start();
    const pid = pidOf('county-center') ?? 0;
    await group.stop('county-center', undefined, 200);
    expect(() => process.kill(pid, 0)).toThrow();
  }, 30_000);
});
