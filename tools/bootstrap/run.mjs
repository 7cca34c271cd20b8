// `node tools/bootstrap/run.mjs <name> [arguments]`: runs tools/src/<name>/main.ts from a bare clone, too.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainProblem, checkPlatform, root, runMain } from './platform.mjs';

await runMain(async () => {
  const name = process.argv[2];
  checkPlatform();
  if (!name || !existsSync(join(root, 'tools', 'src', name, 'main.ts'))) {
    const problem = name ? `There is no tool named "${name}"` : 'Name a tool';
    throw new PlainProblem(`${problem}; there are: ${toolNames().join(', ')}.`);
  }
  await ensureInstalled();
  await ensureBuilt();
  // The tool sees the arguments it would see if Node had been given its file.
  const main = join(root, 'tools', 'dist', name, 'main.js');
  process.argv.splice(1, 2, main);
  await import(pathToFileURL(main).href);
});

function toolNames() {
  const tools = join(root, 'tools', 'src');
  return readdirSync(tools).filter((name) => existsSync(join(tools, name, 'main.ts')));
}
