// `npm test`: everything that can be checked, from nothing. The last line is `N passed, N failed`.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { buildProjectGraph } from './graph.mjs';
import { ensureInstalled } from './install.mjs';
import { jestCommand } from './jest.mjs';
import { endLeftovers } from './leftovers.mjs';
import { PlainProblem, checkPlatform, root } from './platform.mjs';
import { Steps } from './steps.mjs';
import { startServers } from './with-servers.mjs';

const node = process.execPath;
const bin = (...path) => join(root, 'node_modules', ...path);
const steps = new Steps();

// All the run starts shares one temporary folder, by which what is left behind can be found and removed.
// PostgreSQL may run as another user, who has to be able to pass through.
const temporary = mkdtempSync(join(tmpdir(), 'grid-test-'));
chmodSync(temporary, 0o711);
process.env.TMPDIR = temporary;
process.env.NX_DAEMON = 'false';

let servers;
let serverAddresses = {};
let finishing;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    console.log(`\n${signal}: stopping`);
    void steps.interrupt().then(finish);
  });
}

await steps.run('platform', {}, () => checkPlatform());
await steps.run('install', { needs: ['platform'] }, () => ensureInstalled());
if (steps.failed === 0) await everything();
await finish();

async function everything() {
  await steps.run('project graph', {}, () => buildProjectGraph());
  await steps.run('format', {}, () =>
    steps.must(node, [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  );
  await steps.run('lint', { needs: ['project graph'] }, () =>
    steps.must(node, [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']),
  );
  await steps.run('types', {}, () =>
    steps.must(node, [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']),
  );
  await steps.run('build', {}, async () => void (await ensureBuilt()));
  await steps.run('generated artefacts', { needs: ['build'] }, () =>
    steps.must(node, ['tools/bootstrap/generate.mjs', '--check']),
  );
  await steps.run('unit and property specs', {}, () => specs('unit'));
  await steps.run('convention specs', { needs: ['project graph'] }, () => specs('conventions'));
  await steps.run('servers', { needs: ['build'] }, async () => {
    servers = startServers();
    ({ env: serverAddresses } = await servers);
  });
  await steps.run('integration specs', { needs: ['build', 'servers'] }, () => specs('integration', 25));
  await steps.run('end-to-end specs', { needs: ['build', 'servers'] }, () => specs('e2e', 30));
  await stopServers();
  if (existsSync(join(root, 'tools', 'src', 'chaos', 'main.ts'))) {
    await steps.run('chaos, short', { needs: ['build'] }, () =>
      steps.must(node, ['tools/bootstrap/run.mjs', 'chaos', '--short'], { limitMs: 20 * 60_000 }),
    );
  }
}

/** Runs one kind of specs and counts its tests; a file that cannot be loaded counts as one failed. */
async function specs(kind, limitMinutes = 10) {
  const report = join(temporary, `${kind}.json`);
  const args = jestCommand([kind], ['--json', '--outputFile', report]);
  const code = await steps.exec(node, args, { env: serverAddresses, limitMs: limitMinutes * 60_000 });
  if (!existsSync(report)) throw new PlainProblem(`Jest ended with exit code ${code} and without a report.`);
  const result = JSON.parse(readFileSync(report, 'utf8'));
  if (result.numTotalTestSuites === 0) throw new PlainProblem(`There are no ${kind} specs.`);
  const left = result.numPendingTests + result.numTodoTests;
  if (left > 0) console.log(`${left} tests were left out, which counts as failed`);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + left;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function stopServers() {
  const starting = servers;
  servers = undefined;
  const running = await starting?.catch(() => undefined); // that they did not start has been said
  await running?.stop();
}

/** Once, whether the run came to its end or was interrupted. */
function finish() {
  finishing ??= cleanUpAndReport();
  return finishing;
}

async function cleanUpAndReport() {
  await stopServers();
  const left = await endLeftovers(temporary);
  for (const line of left) console.log(`left behind, now killed: ${line}`);
  if (left.length > 0) steps.failed += 1;
  rmSync(temporary, { recursive: true, force: true });
  console.log('');
  for (const { name, ok, time } of steps.results) console.log(`${ok ? '✓' : '✗'} ${name.padEnd(26)} ${time}`);
  console.log(`${steps.passed} passed, ${steps.failed} failed`);
  process.exit(steps.failed > 0 ? 1 : 0);
}
