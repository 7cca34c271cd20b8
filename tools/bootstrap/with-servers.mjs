import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PlainProblem, root } from './platform.mjs';

/**
 * Starts the servers that all integration specs of a run share.
 * @returns the environment that tells specs of them, and how to stop them.
 */
export async function startServers(env = {}) {
  const child = spawn(process.execPath, [join(root, 'tools', 'bootstrap', 'servers.mjs')], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const line = await Promise.race([firstLine(child.stdout), ended.then(() => undefined)]);
  if (!line) throw new PlainProblem('PostgreSQL and NATS for the specs did not start.');
  const { pgUrl, natsUrl } = JSON.parse(line);
  return { env: { GRID_TESTBED_PG_URL: pgUrl, GRID_TESTBED_NATS_URL: natsUrl }, stop };
}

function firstLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      // Servers may say something of their own first; the addresses are the line that is JSON.
      const line = text
        .split('\n')
        .slice(0, -1)
        .find((candidate) => candidate.startsWith('{'));
      if (line) resolve(line);
    });
  });
}
