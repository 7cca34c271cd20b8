import fc from 'fast-check';
import { ROLES, type Actor, type AreaPath, type Unit } from '@grid/territory';
import { actorAt, AREAS, citizen, UNITS } from './county.js';

/** Any area of the spec county. */
export const anyArea: fc.Arbitrary<AreaPath> = fc.constantFrom(...AREAS);

/** Any unit of the spec county. */
export const anyUnit: fc.Arbitrary<Unit> = fc.constantFrom(...UNITS);

/** Somebody usual or unusual: any role at any unit, or a citizen. */
export const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 3, arbitrary: anyUnit.map((unit) => actorAt(unit)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyUnit, fc.constantFrom(...ROLES.filter((role) => role !== 'CITIZEN')))
      .map(([unit, role]) => actorAt(unit, role)),
  },
  { weight: 1, arbitrary: fc.nat({ max: 2 }).map(citizen) },
);

/** An instant on a spec's clock: minutes after the spec day's morning. */
export function minute(n: number): string {
  return new Date(Date.UTC(2026, 1, 13, 0, n)).toISOString();
}

/** How often a law is tried; a failing seed is replayed with fast-check's own `seed` and `path`. */
export const RUNS = 200;
