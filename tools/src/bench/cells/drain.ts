import type { BenchCounty } from '../bench-county.js';

/** How fast a full outbox empties, effects recorded at the receivers and all. */
export interface DrainCell {
  readonly facts: number;
  readonly seconds: number;
  readonly perSecond: number;
}

const POLL_MS = 50;
const LONGEST_MS = 120_000;

/**
 * Fills the county's outbox at one stroke, as after an hour without NATS, and waits until every receiver has
 * confirmed: stamped, published, taken in, its effect and inbox entry committed, acknowledged and let go.
 */
export async function measureDrain({ db, say }: BenchCounty, facts: number): Promise<DrainCell> {
  await emptied(db);
  await db.query(
    `insert into county_center.outbox (receiver, partition, fact, stream_id, correlation_id, recorded_at, body)
     select (array['town-subcenter', 'community-station', 'grid-worker', 'building-head'])[1 + n % 4],
       't' || lpad((1 + n % 17)::text, 2, '0'), 'directory-published', u.unit_id, 'bench-drain', now(),
       json_build_object('units', json_build_array(json_build_object('unitId', u.unit_id, 'name', u.name,
         'kind', u.kind, 'areaPath', u.area_path, 'parentUnitId', u.parent_unit_id)), 'categories', json_build_array())
     from generate_series(1, $1) n
     join (select *, row_number() over (order by unit_id) as place from county_center.unit) u on u.place = 1 + n % 500`,
    [facts],
  );
  const began = performance.now();
  await emptied(db);
  const seconds = (performance.now() - began) / 1000;
  const cell = { facts, seconds, perSecond: facts / seconds };
  say(`relay drained ${facts} facts in ${seconds.toFixed(2)} s: ${Math.round(cell.perSecond)}/s`);
  return cell;
}

async function emptied(db: BenchCounty['db']): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  for (;;) {
    const { rows } = await db.query<{ left: boolean }>(
      `select exists (select from county_center.outbox) as left`,
    );
    if (!rows[0]?.left) return;
    if (performance.now() > deadline) throw new Error('the outbox did not empty');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
