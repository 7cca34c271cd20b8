import type { CaseStatus } from '@grid/domain-case';
import { linesOf, NO_DUE_DATE, type Lines } from '@grid/desk';
import type { ServiceRuntime } from '@grid/platform';
import { ancestorAt, levelOf, type AreaPath } from '@grid/territory';
import type { CaseScope } from '../case/case-scope.js';

/** A list of cases, as it is asked for. */
export interface CaseListing {
  readonly scope: CaseScope;
  readonly statuses: readonly CaseStatus[];
  readonly categoryCode: string | null;
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly order: 'DUE_FIRST' | 'NEWEST';
  /** The order column and the id of the last row before the page. */
  readonly after: readonly [string, string] | null;
  readonly most: number;
}

const ORDERS = {
  DUE_FIRST: { column: 'due_order', direction: 'asc', beyond: '>' },
  NEWEST: { column: 'submitted_at', direction: 'desc', beyond: '<' },
} as const;

/** Page sizes statements are prepared for: few, so that PostgreSQL keeps few plans. */
const LIMITS = [21, 51, 101];

/**
 * Lists of cases. Each status is one walk along one index, in the order asked for; several statuses are merged
 * from their walks as they go (a Merge Append), so nothing is sorted and a page costs a page, however many
 * cases there are.
 */
export class CaseLists {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(listing: CaseListing): Promise<readonly Lines[]> {
    const { name, text, values } = listStatement(listing);
    const { rows } = await this.runtime.pool.query<Lines>({
      ...(name === null ? {} : { name }),
      text,
      values,
    });
    return rows;
  }
}

/** The statement of a list. Those with rare filters are not kept prepared: `name` is null. */
export function listStatement(listing: CaseListing): {
  readonly name: string | null;
  readonly text: string;
  readonly values: unknown[];
} {
  const { scope, statuses, order, after, categoryCode } = listing;
  const { column, direction, beyond } = ORDERS[order];
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;

  const party = scope.kind === 'UNIT';
  const id = party ? 'case_id' : 'id';
  const conditions = [
    ...scopeConditions(listing, bind),
    ...dueConditions(listing, bind),
    // True of every row; by it PostgreSQL knows the indexes of this order, whatever its statistics say.
    `${column} > '-infinity'`,
  ];
  if (after)
    conditions.push(`(${column}, ${id}) ${beyond} (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`);
  const from = `select ${id} as id, ${column} as place${party ? '' : ', line'} from ${party ? 'case_party' : 'case_file'}`;
  const limit = LIMITS.find((size) => size >= listing.most) ?? listing.most;
  // Ordered and cut each by itself, the walks can be merged as they go; PostgreSQL stops each where it may.
  const walks = statuses.map(
    (status) => `(${from} where ${['status = ' + bind(status), ...conditions].join(' and ')}
  order by ${column} ${direction}, ${id} ${direction} limit ${limit})`,
  );
  const line = party ? '(select f.line from case_file f where f.id = walk.id)' : 'walk.line';
  const text = linesOf(`select ${line} as line from (${walks.join('\nunion all\n')}) as walk
order by walk.place ${direction}, walk.id ${direction} limit ${limit}`);
  const usual = listing.dueFrom === null && listing.dueTo === null;
  const shape = [
    scope.kind,
    scope.areaPath === null ? 'ANYWHERE' : levelOf(scope.areaPath),
    order,
    statuses.length,
    categoryCode === null ? 'any' : 'one',
    after ? 'next' : 'first',
    limit,
  ];
  return { name: usual ? `case-list-${shape.join('-')}` : null, text, values };
}

function scopeConditions(
  { scope, categoryCode }: CaseListing,
  bind: (value: unknown) => string,
): readonly string[] {
  const category =
    categoryCode === null ? [] : [`category_code = ${bind(categoryCode)}`, `category_code <> ''`];
  switch (scope.kind) {
    case 'CITIZEN':
      return [`citizen_id = ${bind(scope.accountId)}`, ...category, ...within(scope.areaPath, bind)];
    case 'UNIT':
      return [`unit_id = ${bind(scope.unitId)}`, ...category, ...within(scope.areaPath, bind)];
    case 'AREA':
      // With a category its own index leads, and the place is sifted inside it.
      return categoryCode === null
        ? ofArea(scope.areaPath, bind)
        : [...category, ...within(levelOf(scope.areaPath) === 'COUNTY' ? null : scope.areaPath, bind)];
  }
}

function ofArea(areaPath: AreaPath, bind: (value: unknown) => string): readonly string[] {
  const level = levelOf(areaPath);
  if (level === 'COUNTY') return [];
  if (level === 'TOWN') return [`town_path = ${bind(areaPath)}`];
  const community = [`community_path = ${bind(ancestorAt(areaPath, 'COMMUNITY'))}`];
  return level === 'COMMUNITY' ? community : [...community, ...within(areaPath, bind)];
}

/** An area and all below it. Keys are letters and digits, so that nothing sorts between `a/` and `a0` but these. */
function within(areaPath: AreaPath | null, bind: (value: unknown) => string): readonly string[] {
  if (areaPath === null) return [];
  const from = bind(areaPath);
  return [`place_path >= ${from}`, `place_path < ${from} || '0'`];
}

/** Asked for by due date, what has none is not meant. */
function dueConditions({ dueFrom, dueTo }: CaseListing, bind: (value: unknown) => string): readonly string[] {
  if (dueFrom === null && dueTo === null) return [];
  return [
    `due_order < '${NO_DUE_DATE}'`,
    ...(dueFrom === null ? [] : [`due_order >= ${bind(dueFrom)}`]),
    ...(dueTo === null ? [] : [`due_order <= ${bind(dueTo)}`]),
  ];
}
