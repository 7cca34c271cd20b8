import { pathToFileURL } from 'node:url';
import { loadCounty } from './load-county.js';

export { loadCounty } from './load-county.js';

const USAGE = `npm run load-county: loads the model county into a migrated database that holds none yet.
  DATABASE_ADMIN_URL  postgres:// address of an administrator of the county's database`;

async function main(): Promise<number> {
  const databaseUrl = process.env['DATABASE_ADMIN_URL'];
  if (!databaseUrl) {
    console.error(USAGE);
    return 1;
  }
  const { loaded, demoAccounts } = await loadCounty({ databaseUrl });
  console.log(
    loaded
      ? `model county loaded, with ${demoAccounts.length} demonstration accounts`
      : 'there is a county already; nothing was changed',
  );
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
