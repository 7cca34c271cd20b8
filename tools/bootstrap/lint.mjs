// Lint with the project graph made first. Arguments go to ESLint; without any, the whole repository is linted.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildProjectGraph } from './graph.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPlatform, root, runMain } from './platform.mjs';

await runMain(async () => {
  checkPlatform();
  await ensureInstalled();
  buildProjectGraph();
  const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const given = process.argv.slice(2);
  const args = ['--max-warnings', '0', ...(given.length > 0 ? given : ['.'])];
  const { status } = spawnSync(process.execPath, [eslint, ...args], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
