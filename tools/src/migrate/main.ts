import { pathToFileURL } from 'node:url';
import { migrate } from './migrate.js';

export { migrate } from './migrate.js';

const USAGE = `npm run migrate: brings the schemas, roles and rights of all services up to date.
  DATABASE_ADMIN_URL     postgres:// address of an administrator of the county's database
  DATABASE_APP_PASSWORD  password the services' roles are given`;

async function main(): Promise<number> {
  const adminUrl = process.env['DATABASE_ADMIN_URL'];
  const appPassword = process.env['DATABASE_APP_PASSWORD'];
  if (!adminUrl || !appPassword) {
    console.error(USAGE);
    return 1;
  }
  for (const { schema, applied } of await migrate({ adminUrl, appPassword })) {
    console.log(`${schema}: ${applied.length === 0 ? 'current' : applied.join(', ')}`);
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
