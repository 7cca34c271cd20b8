import { RULESETS, type RuleRow, type RulesetName, type RulesetVersion } from '@grid/domain-ruleset';
import type { Instant } from '@grid/kernel';
import type { ServiceRuntime } from '@grid/platform';

/** A version as lists show it. */
export interface VersionRecord {
  readonly name: RulesetName;
  readonly number: number;
  /** What the version was called when it came; empty for those published here. */
  readonly label: string;
  readonly validFrom: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly reason: string;
  readonly rowCount: number;
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const VERSION = `v.name, v.number, v.label, ${iso('v.valid_from')} as "validFrom",
  ${iso('v.published_at')} as "publishedAt", v.published_by as "publishedBy", v.reason, v.row_count as "rowCount"`;

/** Versions whose rows are held: those in force, those coming, and a few that old cases ask for. */
const MOST_HELD = 24;

/**
 * Reads standing data by version. Versions never change, so their rows are read once and held; which version
 * is in force is a walk of one step along the key, for each list.
 */
export class RulesetReader {
  private readonly held = new Map<string, Promise<readonly RuleRow[]>>();
  private founded = false;

  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  /** The version of each list that holds now. A list that has none yet is absent. */
  inForce(): Promise<readonly VersionRecord[]> {
    return this.latest('rulesets-in-force', 'and valid_from <= now()');
  }

  /** The newest version of each list, which may become valid only later. */
  newest(): Promise<readonly VersionRecord[]> {
    return this.latest('rulesets-newest', '');
  }

  /** The versions of a list, newest first, after a number. */
  async versions(name: RulesetName, before: number, most: number): Promise<readonly VersionRecord[]> {
    await this.found();
    const { rows } = await this.runtime.pool.query<VersionRecord>({
      name: 'ruleset-versions',
      text: `select ${VERSION} from ruleset_version v
             where v.name = $1 and v.number < $2 order by v.number desc limit $3`,
      values: [name, before, most],
    });
    return rows;
  }

  async version(name: RulesetName, number: number): Promise<VersionRecord | undefined> {
    return (await this.versions(name, number + 1, 1)).find((found) => found.number === number);
  }

  /** A page of a version's rows, by key. */
  async page(name: RulesetName, number: number, after: string, most: number): Promise<readonly RuleRow[]> {
    const { rows } = await this.runtime.pool.query<RuleRow>({
      name: 'ruleset-page',
      text: `select key, cells from ruleset_entry
             where name = $1 and number = $2 and key > $3 order by key limit $4`,
      values: [name, number, after, most],
    });
    return rows;
  }

  /** Rows of a version by their keys: a look-up each. */
  async byKeys(name: RulesetName, number: number, keys: readonly string[]): Promise<readonly RuleRow[]> {
    const { rows } = await this.runtime.pool.query<RuleRow>({
      name: 'ruleset-by-keys',
      text: `select key, cells from ruleset_entry where name = $1 and number = $2 and key = any($3::text[])`,
      values: [name, number, keys],
    });
    return rows;
  }

  /** Every row of a version, by key; from memory when it was asked for before. */
  rows(name: RulesetName, number: number): Promise<readonly RuleRow[]> {
    const place = `${name}:${number}`;
    const known = this.held.get(place);
    if (known) {
      // Asked for again: it goes to the end of those that are given up.
      this.held.delete(place);
      this.held.set(place, known);
      return known;
    }
    const reading = this.readRows(name, number);
    this.held.set(place, reading);
    reading.catch(() => this.held.delete(place));
    for (const oldest of this.held.keys()) {
      if (this.held.size <= MOST_HELD) break;
      this.held.delete(oldest);
    }
    return reading;
  }

  /** A version with its rows, as the law takes it. */
  async whole({ name, number, validFrom }: VersionRecord): Promise<RulesetVersion> {
    return { number, validFrom, rows: await this.rows(name, number) };
  }

  private async readRows(name: RulesetName, number: number): Promise<readonly RuleRow[]> {
    const { rows } = await this.runtime.pool.query<RuleRow>({
      name: 'ruleset-rows',
      text: `select key, cells from ruleset_entry where name = $1 and number = $2 order by key`,
      values: [name, number],
    });
    return rows;
  }

  private async latest(statement: string, condition: string): Promise<readonly VersionRecord[]> {
    await this.found();
    const { rows } = await this.runtime.pool.query<VersionRecord>({
      name: statement,
      text: `select ${VERSION} from unnest($1::text[]) with ordinality as list (name, place)
             cross join lateral (
               select * from ruleset_version where name = list.name ${condition} order by number desc limit 1
             ) as v order by list.place`,
      values: [RULESETS],
    });
    return rows;
  }

  /** A county is loaded at some moment: until its founding versions are there, whoever asks has them made. */
  private async found(): Promise<void> {
    if (this.founded) return;
    const { rows } = await this.runtime.pool.query<{ founded: boolean }>(
      'select found_rulesets() as founded',
    );
    this.founded = rows[0]?.founded ?? false;
  }
}
