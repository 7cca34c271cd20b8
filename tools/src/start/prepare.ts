import type { DemoAccount } from '../runtime/endpoints.js';
import type { Secrets } from '../runtime/secrets.js';
import type { CountyDatabase } from './servers.js';

interface Migration {
  migrate(options: { readonly adminUrl: string; readonly appPassword: string }): Promise<unknown>;
}

interface CountyLoader {
  loadCounty(options: { readonly databaseUrl: string }): Promise<LoadedCounty>;
}

/** Whether the county was loaded just now, and whom one can log in as. */
export interface LoadedCounty {
  readonly loaded: boolean;
  readonly demoAccounts: readonly DemoAccount[];
}

/** Brings schemas and roles up to date. Imported only when needed: it is the heaviest code of a start. */
export async function migrateDatabase({ adminUrl }: CountyDatabase, { appPassword }: Secrets): Promise<void> {
  const main = '../migrate/main.js';
  const { migrate } = (await import(main)) as Migration;
  await migrate({ adminUrl, appPassword });
}

/** Loads the model county if the database holds none yet. */
export async function loadModelCounty({ adminUrl }: CountyDatabase): Promise<LoadedCounty> {
  const main = '../load-county/main.js';
  const { loadCounty } = (await import(main)) as CountyLoader;
  return loadCounty({ databaseUrl: adminUrl });
}
