import { buildingHead } from '@grid/building-head';
import { communityStation } from '@grid/community-station';
import { countyCenter } from '@grid/county-center';
import { gridWorker } from '@grid/grid-worker';
import { migrateSchema } from '@grid/platform';
import { townSubcenter } from '@grid/town-subcenter';

/** The five services, top down. */
const SERVICES = [countyCenter, townSubcenter, communityStation, gridWorker, buildingHead];

/** What was done to one schema: the names of the migrations that were still to run. */
export interface MigratedSchema {
  readonly schema: string;
  readonly applied: readonly string[];
}

/** Where the county's database is, as administrator, and the password its services' roles are given. */
export interface MigrateOptions {
  readonly adminUrl: string;
  readonly appPassword: string;
}

/** Brings every service's schema, role and rights up to date. Safe to run again, and to be killed anywhere. */
export async function migrate({ adminUrl, appPassword }: MigrateOptions): Promise<readonly MigratedSchema[]> {
  const migrated: MigratedSchema[] = [];
  for (const { schema } of SERVICES) {
    const { applied } = await migrateSchema(schema, { url: adminUrl, appPassword });
    migrated.push({ schema: schema.schema, applied });
  }
  return migrated;
}
