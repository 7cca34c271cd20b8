import { randomUUID } from 'node:crypto';
import type { DirectoryPublished } from '@grid/contracts';
import type { ModelCounty } from '@grid/model-county';
import { stableId } from '@grid/model-county';
import { OWNERS } from '@grid/territory';
import { categoryCodeOf } from './category-code.js';

/** Rows in one publication: some 60 KB, far below what NATS takes. */
const CHUNK = 300;

/** The county's directory for the four levels below, as facts for its outbox. */
export function directoryFacts(
  county: ModelCounty,
  now: string,
): readonly Readonly<Record<string, unknown>>[] {
  const chunks: readonly DirectoryPublished[] = [
    ...chunked(county.units).map((units) => ({
      units: units.map(({ unitId, name, kind, areaPath, parentUnitId }) => ({
        unitId,
        name,
        kind,
        areaPath,
        parentUnitId,
      })),
      categories: [],
    })),
    ...chunked(county.categories).map((categories) => ({
      units: [],
      categories: categories.map((category) => ({
        code: categoryCodeOf(category),
        name: category.name,
        onSpotAllowed: category.onSpotAllowed,
      })),
    })),
  ];
  const correlationId = randomUUID();
  return OWNERS.filter((owner) => owner !== 'county-center').flatMap((receiver) =>
    chunks.map((body, index) => ({
      receiver,
      partition: 'county',
      fact: 'directory-published',
      // Each part stands for itself: one that could not be taken in holds no other back.
      stream_id: stableId(`directory:${index}`),
      correlation_id: correlationId,
      recorded_at: now,
      body,
    })),
  );
}

function chunked<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));
}
