// Makes every committed artefact that is generated anew; with `--check` it says which were out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { generated } from '../src/ci/generated.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainProblem, checkPlatform, root, runMain } from './platform.mjs';

await runMain(async () => {
  checkPlatform();
  await ensureInstalled();
  await ensureBuilt();
  const outdated = generated.filter(regenerate);
  if (outdated.length === 0) return console.log(`${generated.length} generated artefacts are current`);
  const names = outdated.map(({ name }) => name).join(', ');
  if (process.argv.includes('--check')) {
    throw new PlainProblem(`Out of date, now made anew (commit them): ${names}.`);
  }
  console.log(`made anew: ${names}`);
});

/**
 * Compared with what lay there rather than with git's index, so that uncommitted work that is current
 * passes and a clone without history can be checked too.
 * @returns whether any output changed.
 */
function regenerate({ name, command, outputs }) {
  const before = outputs.map(contentOf);
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new PlainProblem(`Generating ${name} failed: ${command}`);
  const missing = outputs.find((output) => !existsSync(join(root, output)));
  if (missing) throw new PlainProblem(`Generating ${name} did not make ${missing}.`);
  return outputs.some((output, i) => contentOf(output) !== before[i]);
}

function contentOf(output) {
  const file = join(root, output);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
