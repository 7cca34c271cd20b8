import { ownerOfUnit, type AreaPath, type Owner, type Unit } from '@grid/territory';
import type { Pool } from 'pg';

/** A unit with its place under another. */
export interface UnitRecord extends Unit {
  readonly parentUnitId: string | null;
}

/** What taking a matter in must know of its category. */
export interface CategoryRecord {
  readonly code: string;
  readonly name: string;
  readonly onSpotAllowed: boolean;
}

const UNIT = `unit_id as "unitId", name, kind, area_path as "areaPath", parent_unit_id as "parentUnitId"`;

/** Reads a service's own copy of units and categories; the county reads the original by the same columns. */
export class DirectoryReader {
  constructor(private readonly pool: Pool) {}

  async unitById(unitId: string): Promise<UnitRecord | undefined> {
    const { rows } = await this.pool.query<UnitRecord>({
      name: 'directory-unit',
      text: `select ${UNIT} from unit where unit_id = $1`,
      values: [unitId],
    });
    return rows[0];
  }

  /** The one office of an area. */
  async officeOf(areaPath: AreaPath): Promise<UnitRecord | undefined> {
    const { rows } = await this.pool.query<UnitRecord>({
      name: 'directory-office',
      text: `select ${UNIT} from unit where area_path = $1 and kind = 'AREA_OFFICE'`,
      values: [areaPath],
    });
    return rows[0];
  }

  async categoryByCode(code: string): Promise<CategoryRecord | undefined> {
    const { rows } = await this.pool.query<CategoryRecord>({
      name: 'directory-category',
      text: `select code, name, on_spot_allowed as "onSpotAllowed" from category where code = $1`,
      values: [code],
    });
    return rows[0];
  }
}

/** A unit of this owner's own level, or undefined for any other: a command may only be about one's own. */
export function ownUnit(unit: UnitRecord | undefined, owner: Owner): UnitRecord | undefined {
  return unit && ownerOfUnit(unit) === owner ? unit : undefined;
}
