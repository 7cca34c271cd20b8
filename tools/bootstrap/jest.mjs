// `node tools/bootstrap/jest.mjs unit|conventions|integration|e2e [jest arguments]`
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainProblem, checkPlatform, root, runMain } from './platform.mjs';
import { startServers } from './with-servers.mjs';

const KINDS = { unit: 2, conventions: 2, integration: 2, e2e: 1 };

/** How Jest is started for kinds of specs: its command line, and the environment ESM mode needs. */
export function jestCommand(kinds, more = []) {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const workers = `--maxWorkers=${Math.min(...kinds.map((kind) => KINDS[kind]))}`;
  const warnings = '--disable-warning=ExperimentalWarning';
  return [
    ...[warnings, '--experimental-vm-modules', jest],
    ...['--selectProjects', ...kinds, '--passWithNoTests', workers, ...more],
  ];
}

async function main() {
  checkPlatform();
  const [kind, ...more] = process.argv.slice(2);
  if (!KINDS[kind]) throw new PlainProblem(`Name a kind of specs: ${Object.keys(KINDS).join(', ')}.`);
  await ensureInstalled();
  const needsServers = kind === 'integration' || kind === 'e2e';
  if (needsServers) await ensureBuilt();
  const servers = needsServers ? await startServers() : { env: {}, stop: async () => {} };
  const env = { ...process.env, ...servers.env };
  // While Jest runs this process waits and hears no signal: Ctrl-C reaches Jest, then we go on to stop.
  const ignore = () => {};
  process.on('SIGINT', ignore).on('SIGTERM', ignore);
  const { status } = spawnSync(process.execPath, jestCommand([kind], more), {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  await servers.stop();
  process.exitCode = status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main);
