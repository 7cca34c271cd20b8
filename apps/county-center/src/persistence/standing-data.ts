import { RULESETS, type RuleVersions } from '@grid/domain-ruleset';
import type { ServiceRuntime } from '@grid/platform';
import type { AreaPath } from '@grid/territory';
import {
  countyRules,
  required,
  type CategoryRecord,
  type CountyAreas,
  type CountyRules,
  type VersionRows,
} from './county-rules.js';
import { RulesetReader, type VersionRecord } from './ruleset-reader.js';

export { required, type CategoryRecord, type CountyRules, type RequestKindRecord } from './county-rules.js';

const AREAS_FRESH_MS = 60_000;
/**
 * How long a replica may go on with versions that another has just followed up. Asked for something unknown,
 * areas are read anew, but not more often than this either: made-up codes must cost nothing.
 */
const LEAST_AGE_MS = 1000;
/** Up to here what is known is used while it is read anew, so that nobody waits who need not. */
const STALE_MS = 3000;
/** Sets of versions kept put together: the one in force, and those of the cases still under way. */
const MOST_KEPT = 8;

interface Reading<Value> {
  readonly value: Value;
  readonly atMs: number;
}

/**
 * What changes seldom and every command needs: places, categories, limits, responsibilities, the calendar. Once
 * a second the versions in force are asked for; their rows are read only when one has changed. PostgreSQL stays
 * the truth.
 */
export class StandingData {
  readonly rulesets: RulesetReader;
  private areas: Reading<CountyAreas> | undefined;
  private inForce: Reading<CountyRules> | undefined;
  private reading: Promise<CountyRules> | undefined;
  private readonly kept = new Map<string, CountyRules>();

  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {
    this.rulesets = new RulesetReader(runtime);
  }

  /** The rules in force. @throws when no county was loaded yet. */
  rules(): Promise<CountyRules> {
    return this.read(AREAS_FRESH_MS);
  }

  /** The rules under the versions a case keeps; lists it names no version of are those in force. */
  async rulesUnder(versions: RuleVersions): Promise<CountyRules> {
    const { versions: now } = await this.rules();
    const asked = { ...now, ...versions };
    const lists = RULESETS.flatMap((name) =>
      asked[name] === undefined ? [] : [[name, asked[name]] as const],
    );
    const found = await Promise.all(
      lists.map(async ([name, number]) =>
        required(await this.rulesets.version(name, number), `version ${number} of ${name}`),
      ),
    );
    return this.together(await this.areasRead(AREAS_FRESH_MS), found);
  }

  async hasPlace(path: AreaPath): Promise<boolean> {
    return (await this.find((rules) => (rules.places.has(path) ? true : undefined))) ?? false;
  }

  category(code: string): Promise<CategoryRecord | undefined> {
    return this.find((rules) => rules.categories.get(code));
  }

  private async find<Value>(pick: (rules: CountyRules) => Value | undefined): Promise<Value | undefined> {
    return pick(await this.read(AREAS_FRESH_MS)) ?? pick(await this.read(LEAST_AGE_MS));
  }

  /** A version was published here: whoever asks next has it. Other replicas follow within {@link STALE_MS}. */
  forget(): void {
    this.inForce = undefined;
  }

  private read(areasMostAgeMs: number): Promise<CountyRules> {
    const { inForce, areas } = this;
    if (!inForce || !areas || !isFresh(areas, areasMostAgeMs)) return this.readOnce(areasMostAgeMs);
    if (isFresh(inForce, LEAST_AGE_MS)) return Promise.resolve(inForce.value);
    const reading = this.readOnce(areasMostAgeMs);
    if (!isFresh(inForce, STALE_MS)) return reading;
    // Whoever finds nothing fresh enough reads again and is told what fails.
    reading.catch(() => undefined);
    return Promise.resolve(inForce.value);
  }

  private readOnce(areasMostAgeMs: number): Promise<CountyRules> {
    this.reading ??= this.readAnew(areasMostAgeMs).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readAnew(areasMostAgeMs: number): Promise<CountyRules> {
    const [areas, versions] = await Promise.all([this.areasRead(areasMostAgeMs), this.rulesets.inForce()]);
    const value = await this.together(areas, versions);
    this.inForce = { value, atMs: performance.now() };
    return value;
  }

  private async areasRead(mostAgeMs: number): Promise<CountyAreas> {
    if (this.areas && isFresh(this.areas, mostAgeMs)) return this.areas.value;
    const { rows } = await this.runtime.pool.query<{ data: StoredAreas }>({
      name: 'standing-areas',
      text: READ_AREAS,
    });
    const data = required(rows[0]?.data, 'county');
    const value = {
      countyPath: required(data.county, 'county'),
      places: new Set(data.places),
      numbers: new Map(data.numbers.map(({ name, amount }) => [name, amount])),
    };
    this.areas = { value, atMs: performance.now() };
    this.kept.clear();
    return value;
  }

  private async together(areas: CountyAreas, versions: readonly VersionRecord[]): Promise<CountyRules> {
    const key = versions.map(({ name, number }) => `${name}:${number}`).join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const lists: VersionRows[] = await Promise.all(
      versions.map(async ({ name, number, label }) => ({
        name,
        number,
        label,
        rows: await this.rulesets.rows(name, number),
      })),
    );
    const rules = countyRules(areas, lists);
    this.kept.set(key, rules);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return rules;
  }
}

function isFresh({ atMs }: Reading<unknown>, mostAgeMs: number): boolean {
  return performance.now() - atMs < mostAgeMs;
}

interface StoredAreas {
  readonly county: AreaPath | null;
  readonly places: readonly AreaPath[];
  readonly numbers: readonly { readonly name: string; readonly amount: number }[];
}

const READ_AREAS = `select json_build_object(
  'county', (select path from area where parent_path is null),
  'places', (select coalesce(json_agg(path), '[]') from area where valid_until is null),
  'numbers', (select coalesce(json_agg(json_build_object('name', name, 'amount', amount)), '[]')
      from rule_number)) as data`;
