// `npm start`: from a bare clone to a running county. Installing and building come first; the rest is
// tools/src/start, which can only be loaded then.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPlatform, runMain } from './platform.mjs';
import { progress } from './progress.mjs';

await runMain(async () => {
  checkPlatform();
  await ensureInstalled();
  const built = progress('building');
  await ensureBuilt();
  built();
  const { main } = await import('../dist/start/main.js');
  // Everything is stopped by now; an idle connection must not hold the terminal.
  process.exit(await main(process.argv.slice(2)));
});
