import { getUnits, type UnitView } from '@grid/contracts';
import DataLoader from 'dataloader';
import { COUNTY, type Caller } from '../edge/caller.js';

/** A caller lives as long as his request, and so do the units looked up for him. */
const loaders = new WeakMap<Caller, DataLoader<string, UnitView | null>>();

/** A unit by its id, or null. The units that one request asks for travel together. */
export function findUnit(caller: Caller, unitId: string): Promise<UnitView | null> {
  let loader = loaders.get(caller);
  if (!loader) {
    loader = new DataLoader((ids) => loadUnits(caller, ids), { maxBatchSize: 200 });
    loaders.set(caller, loader);
  }
  return loader.load(unitId);
}

async function loadUnits(caller: Caller, unitIds: readonly string[]): Promise<(UnitView | null)[]> {
  const reply = await caller.ask(getUnits, COUNTY, { unitIds: [...unitIds] });
  const byId = new Map(reply.ok ? reply.value.map((unit) => [unit.unitId, unit]) : []);
  return unitIds.map((id) => byId.get(id) ?? null);
}
