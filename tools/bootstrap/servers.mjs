// One PostgreSQL and one NATS for all specs of a run. Prints their addresses as one line of JSON, and stops
// them when its input ends, which happens however the program that started it ends.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runMain } from './platform.mjs';

await runMain(async () => {
  const testbedModule = join(root, 'libs', 'testbed', 'dist', 'index.js');
  const { startTestbed } = await import(pathToFileURL(testbedModule).href);
  const testbed = await startTestbed();
  const ended = new Promise((resolve) => {
    process.stdin.on('end', resolve).on('error', resolve).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  console.log(JSON.stringify({ pgUrl: testbed.pgUrl, natsUrl: testbed.natsUrl }));
  await ended;
  await testbed.stop();
  process.exit();
});
