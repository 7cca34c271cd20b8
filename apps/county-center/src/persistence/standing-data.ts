import type { RequestKind } from '@grid/domain-handoff';
import { ServiceFault, type ServiceRuntime } from '@grid/platform';
import type { AreaPath, UnitKind } from '@grid/territory';
import { parseCalendar, type TimeLimit, type WorkCalendar } from '@grid/worktime';

/** A category as commands need it. */
export interface CategoryRecord {
  readonly code: string;
  readonly name: string;
  readonly limitWorkDays: number;
  readonly onSpotAllowed: boolean;
  readonly responsibleKind: UnitKind;
  readonly responsibleUnitId: string | null;
}

/** A kind of request with its limit. */
export interface RequestKindRecord {
  readonly kind: RequestKind;
  readonly name: string;
  readonly limitWorkDays: number;
}

/** All of it, as of one moment. */
export interface CountyRules {
  /** The county's own key, the first of every path. */
  readonly countyPath: AreaPath;
  readonly places: ReadonlySet<AreaPath>;
  readonly categories: ReadonlyMap<string, CategoryRecord>;
  readonly kinds: ReadonlyMap<string, RequestKindRecord>;
  readonly duties: ReadonlyMap<string, TimeLimit>;
  readonly calendar: WorkCalendar;
  /** Counts and shares, by name. */
  readonly numbers: ReadonlyMap<string, number>;
}

const FRESH_MS = 60_000;
/** Asked for something unknown, it is read anew, but not more often than this: made-up codes must cost nothing. */
const LEAST_AGE_MS = 1000;

/**
 * What changes seldom and every command needs: places, categories, limits, the calendar in force. Read as one,
 * kept a minute, and read again at once when something unknown is asked for. PostgreSQL stays the truth.
 */
export class StandingData {
  private known: { readonly rules: CountyRules; readonly readAtMs: number } | undefined;
  private reading: Promise<CountyRules> | undefined;

  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  /** @throws when no county was loaded yet. */
  rules(): Promise<CountyRules> {
    return this.read(FRESH_MS);
  }

  async hasPlace(path: AreaPath): Promise<boolean> {
    return (await this.find((rules) => (rules.places.has(path) ? true : undefined))) ?? false;
  }

  category(code: string): Promise<CategoryRecord | undefined> {
    return this.find((rules) => rules.categories.get(code));
  }

  private async find<Value>(pick: (rules: CountyRules) => Value | undefined): Promise<Value | undefined> {
    return pick(await this.read(FRESH_MS)) ?? pick(await this.read(LEAST_AGE_MS));
  }

  private async read(mostAgeMs: number): Promise<CountyRules> {
    if (this.known && performance.now() - this.known.readAtMs < mostAgeMs) return this.known.rules;
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readAll(): Promise<CountyRules> {
    const { rows } = await this.runtime.pool.query<{ data: StoredData }>({
      name: 'standing-data',
      text: READ,
    });
    const rules = rulesOf(required(rows[0]?.data, 'county'));
    this.known = { rules, readAtMs: performance.now() };
    return rules;
  }
}

interface StoredData {
  readonly county: AreaPath | null;
  readonly places: readonly AreaPath[];
  readonly categories: readonly CategoryRecord[];
  readonly kinds: readonly RequestKindRecord[];
  readonly duties: readonly (TimeLimit & { readonly duty: string })[];
  readonly calendar: unknown;
  readonly numbers: readonly { readonly name: string; readonly amount: number }[];
}

const READ = `select json_build_object(
  'county', (select path from area where parent_path is null),
  'places', (select coalesce(json_agg(path), '[]') from area where valid_until is null),
  'categories', (select coalesce(json_agg(json_build_object('code', code, 'name', name,
      'limitWorkDays', limit_work_days, 'onSpotAllowed', on_spot_allowed,
      'responsibleKind', responsible_kind, 'responsibleUnitId', responsible_unit_id)), '[]') from category),
  'kinds', (select coalesce(json_agg(json_build_object('kind', kind, 'name', name,
      'limitWorkDays', limit_work_days)), '[]') from request_kind),
  'duties', (select coalesce(json_agg(json_build_object('duty', duty, 'amount', amount, 'unit', unit)), '[]')
      from duty_limit),
  'numbers', (select coalesce(json_agg(json_build_object('name', name, 'amount', amount)), '[]')
      from rule_number),
  'calendar', (select content from calendar order by published_at desc, version desc limit 1)) as data`;

function rulesOf(data: StoredData): CountyRules {
  const parsed = parseCalendar(required(data.calendar, 'calendar'));
  if (!parsed.ok) throw new Error(`the calendar in force is broken: ${parsed.problems.join('; ')}`);
  return {
    countyPath: required(data.county, 'county'),
    places: new Set(data.places),
    categories: new Map(data.categories.map((category) => [category.code, category])),
    kinds: new Map(data.kinds.map((kind) => [kind.kind, kind])),
    duties: new Map(data.duties.map(({ duty, ...limit }) => [duty, limit])),
    calendar: parsed.calendar,
    numbers: new Map(data.numbers.map(({ name, amount }) => [name, amount])),
  };
}

/** @throws ServiceFault UNAVAILABLE when it is missing: the county was not loaded yet, or loaded incompletely. */
export function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null)
    throw new ServiceFault(
      'UNAVAILABLE',
      `the county's standing data lack the ${what}: load a county first`,
      true,
    );
  return value;
}
