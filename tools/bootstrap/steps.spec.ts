import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, processesWithin } from './leftovers.mjs';
import { Steps } from './steps.mjs';

const node = process.execPath;
const quiet = () => undefined;

describe('Steps', () => {
  it('counts a step as one, a step that counts by its counts, an error as one failed', async () => {
    const steps = new Steps(quiet);
    await steps.run('plain', {}, () => undefined);
    await steps.run('counting', {}, () => ({ passed: 5, failed: 2 }));
    await steps.run('broken', {}, () => {
      throw new Error('the world failed');
    });
    expect([steps.passed, steps.failed]).toEqual([6, 3]);
  });

  it('goes on after a failed step, but not with what needs it, which fails unrun', async () => {
    const steps = new Steps(quiet);
    const ran: string[] = [];
    await steps.run('build', {}, () => Promise.reject(new Error('no')));
    await steps.run('stories', { needs: ['build'] }, () => void ran.push('stories'));
    await steps.run('format', {}, () => void ran.push('format'));
    expect(ran).toEqual(['format']);
    expect([steps.passed, steps.failed]).toEqual([1, 2]);
  });

  it('answers exit codes and turns them into errors where asked', async () => {
    const steps = new Steps(quiet);
    expect(await steps.exec(node, ['-e', 'process.exit(3)'])).toBe(3);
    expect(await steps.exec('/does/not/exist', [])).toBe(127);
    await expect(steps.must(node, ['-e', 'process.exit(1)'])).rejects.toThrow('exit code 1');
  });

  it('stops what does not end in time, and starts nothing after an interruption', async () => {
    const steps = new Steps(quiet);
    const forever = ['-e', 'setInterval(() => {}, 1000)'];
    expect(await steps.exec(node, forever, { limitMs: 200 })).toBeGreaterThan(128);
    const running = steps.exec(node, forever);
    await steps.interrupt();
    expect(await running).toBeGreaterThan(128);
    await steps.run('late', {}, () => undefined);
    expect([steps.passed, steps.failed]).toEqual([0, 1]);
  });
});

describe('leftovers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grid-leftovers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are found by the temporary folder they were started with, and ended', async () => {
    const env = { ...process.env, TMPDIR: folder };
    const child = spawn(node, ['-e', 'setInterval(() => {}, 1000)'], {
      env,
      detached: true,
      stdio: 'ignore',
    });
    await once(child, 'spawn');
    const ended = once(child, 'exit');
    expect(processesWithin(folder).map((line) => Number.parseInt(line, 10))).toEqual([child.pid]);
    expect(await endLeftovers(folder, 0)).toHaveLength(1);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(processesWithin(folder)).toEqual([]);
  });
});
