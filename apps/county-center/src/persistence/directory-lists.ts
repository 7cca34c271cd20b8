import type { AreaView, PostView, UnitView } from '@grid/contracts';
import type { ServiceRuntime } from '@grid/platform';
import type { AreaPath, UnitKind } from '@grid/territory';

const AREA = `a.area_id as "areaId", a.path, a.level, a.name, a.code,
  exists (select 1 from area child where child.parent_path = a.path and child.valid_until is null) as "hasChildren"`;
const UNIT = `u.unit_id as "unitId", u.name, u.kind, u.area_path as "areaPath", u.parent_unit_id as "parentUnitId",
  (select name from area where path = u.area_path) as "areaName"`;

const POST = `post_id as "postId", unit_id as "unitId", role, title as name`;

/** A row of one of many lists, and whose list it is. */
interface OfMany<Row> {
  readonly of: string;
  readonly row: Row;
}

/** A unit's place in lists: by area, its office first. */
export type UnitPlace = readonly [areaPath: string, kind: string, unitId: string];

/** Reads pages of the directory. Every page is one walk along one index. */
export class DirectoryLists {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async area(path: AreaPath): Promise<AreaView | undefined> {
    const text = `select ${AREA} from area a where a.path = $1 and a.valid_until is null`;
    const { rows } = await this.runtime.pool.query<AreaView>({ name: 'area', text, values: [path] });
    return rows[0];
  }

  /** The areas right below one; the county itself below none. */
  async areas(parentPath: AreaPath | null, after: string, most: number): Promise<readonly AreaView[]> {
    const parent = parentPath === null ? 'a.parent_path is null and $1::text is null' : 'a.parent_path = $1';
    const { rows } = await this.runtime.pool.query<AreaView>({
      name: parentPath === null ? 'areas-top' : 'areas-below',
      text: `select ${AREA} from area a where ${parent} and a.path > $2 and a.valid_until is null
             order by a.path limit $3`,
      values: [parentPath, after, most],
    });
    return rows;
  }

  /** The first areas right below each of many, by the path they are below. */
  async areasBelowEach(
    paths: readonly AreaPath[],
    most: number,
  ): Promise<ReadonlyMap<string, readonly AreaView[]>> {
    const { rows } = await this.runtime.pool.query<OfMany<AreaView>>({
      name: 'areas-below-each',
      text: `select wanted.path as "of", to_json(listed) as row from unnest($1::text[]) as wanted(path)
             cross join lateral (
               select ${AREA} from area a where a.parent_path = wanted.path and a.valid_until is null
               order by a.path limit $2
             ) as listed order by wanted.path, listed.path`,
      values: [paths, most],
    });
    return grouped(rows);
  }

  async unitsByIds(unitIds: readonly string[]): Promise<readonly UnitView[]> {
    const text = `select ${UNIT} from unit u where u.unit_id = any($1::uuid[]) order by u.unit_id`;
    const { rows } = await this.runtime.pool.query<UnitView>({
      name: 'units-by-id',
      text,
      values: [unitIds],
    });
    return rows;
  }

  /** Units of an area and, if asked, of all areas below it. */
  async units(ask: {
    readonly areaPath: AreaPath;
    readonly below: boolean;
    readonly kind: UnitKind | null;
    readonly name: string | null;
    readonly after: UnitPlace | null;
    readonly most: number;
  }): Promise<readonly UnitView[]> {
    const [areaPath, kind, unitId] = ask.after ?? ['', '', '00000000-0000-0000-0000-000000000000'];
    const { rows } = await this.runtime.pool.query<UnitView>({
      name: ask.below ? 'units-below' : 'units-of-area',
      text: `select ${UNIT} from unit u
             where ${ask.below ? `u.area_path >= $1 and u.area_path < $1 || '0'` : 'u.area_path = $1'}
               and (u.area_path, u.kind, u.unit_id) > ($2, $3, $4::uuid)
               and ($5::text is null or u.kind = $5) and ($6::text is null or position($6 in u.name) > 0)
             order by u.area_path, u.kind, u.unit_id limit $7`,
      values: [ask.areaPath, areaPath, kind, unitId, ask.kind, ask.name, ask.most],
    });
    return rows;
  }

  async posts(unitId: string, after: string | null, most: number): Promise<readonly PostView[]> {
    const { rows } = await this.runtime.pool.query<PostView>({
      name: 'posts-of-unit',
      text: `select ${POST} from post
             where unit_id = $1 and post_id > $2 and valid_until is null order by post_id limit $3`,
      values: [unitId, after ?? '00000000-0000-0000-0000-000000000000', most],
    });
    return rows;
  }

  /** The first posts of each of many units, by unit. */
  async postsOfEach(
    unitIds: readonly string[],
    most: number,
  ): Promise<ReadonlyMap<string, readonly PostView[]>> {
    const { rows } = await this.runtime.pool.query<OfMany<PostView>>({
      name: 'posts-of-each',
      text: `select listed."unitId" as "of", to_json(listed) as row from unnest($1::uuid[]) as wanted(unit_id)
             cross join lateral (
               select ${POST} from post where unit_id = wanted.unit_id and valid_until is null
               order by post_id limit $2
             ) as listed order by listed."unitId", listed."postId"`,
      values: [unitIds, most],
    });
    return grouped(rows);
  }
}

function grouped<Row>(rows: readonly OfMany<Row>[]): ReadonlyMap<string, readonly Row[]> {
  const lists = new Map<string, Row[]>();
  for (const { of, row } of rows) {
    const list = lists.get(of);
    if (list) list.push(row);
    else lists.set(of, [row]);
  }
  return lists;
}
