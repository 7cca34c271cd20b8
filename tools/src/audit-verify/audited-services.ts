import { buildingHead } from '@grid/building-head';
import { communityStation } from '@grid/community-station';
import { countyCenter } from '@grid/county-center';
import { gridWorker } from '@grid/grid-worker';
import type { AggregateType, ServiceDefinition } from '@grid/platform';
import type { Owner } from '@grid/territory';
import { townSubcenter } from '@grid/town-subcenter';

/** What verification must know of a service: where its log lies and by which law it is folded. */
export interface AuditedService {
  readonly name: Owner;
  readonly schema: string;
  readonly aggregates: readonly AggregateType[];
}

/** The part of a service's definition that verification reads. */
export function audited({ name, schema, aggregates }: ServiceDefinition): AuditedService {
  return { name, schema: schema.schema, aggregates };
}

/** All five owners. */
export const AUDITED_SERVICES: readonly AuditedService[] = [
  countyCenter,
  townSubcenter,
  communityStation,
  gridWorker,
  buildingHead,
].map(audited);
