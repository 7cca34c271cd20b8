import { mayReadCase, type Case } from '@grid/domain-case';
import type { ServiceRuntime } from '@grid/platform';
import type { Actor, AreaPath } from '@grid/territory';

/** A case with its version. */
export interface StoredCase {
  readonly theCase: Case;
  readonly version: number;
}

const OPEN_STATUSES = [
  'SUBMITTED',
  'AWAITING_INFO',
  'REGISTERED',
  'IN_HANDLING',
  'PENDING_CHECK',
  'PENDING_FEEDBACK',
];
const MOST_SIMILAR = 20;

/** Reads single cases, for those who may. */
export class CaseReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  /** Undefined for a case that is not there, and for one that is not this actor's to read. */
  async findFor(actor: Actor, caseId: string): Promise<StoredCase | undefined> {
    const { rows } = await this.runtime.pool.query<{ state: Case; version: number; party: boolean }>({
      name: 'case-for-reader',
      text: `select state, version,
               exists (select 1 from case_party where unit_id = $2 and case_id = $1) as party
             from case_file where id = $1`,
      values: [caseId, actor.unitId === '' ? null : actor.unitId],
    });
    const [row] = rows;
    // The case itself knows only the units it sent tasks to; those further down are parties to it all the same.
    if (!row || !(actor.role === 'SYSTEM' || row.party || mayReadCase(actor, row.state))) return undefined;
    return { theCase: row.state, version: row.version };
  }

  /** Where a case is, whoever asks. For rules only: it never leaves the service. */
  async placeOf(caseId: string): Promise<AreaPath | undefined> {
    const { rows } = await this.runtime.pool.query<{ place_path: string }>({
      name: 'case-place',
      text: `select place_path from case_file where id = $1`,
      values: [caseId],
    });
    return rows[0]?.place_path;
  }

  /** Open cases of the same category in the same area, submitted since, newest first: the repeat search. */
  async similar(search: {
    readonly caseId: string;
    readonly categoryCode: string;
    readonly areaPath: AreaPath;
    readonly since: string;
  }): Promise<readonly string[]> {
    const { rows } = await this.runtime.pool.query<{ id: string }>({
      name: 'similar-cases',
      text: `select id from (
               ${OPEN_STATUSES.map(
                 (status) => `(select id, submitted_at from case_file
                   where category_code = $2 and category_code <> '' and status = '${status}'
                     and submitted_at >= $4 and submitted_at > '-infinity'
                     and place_path >= $3 and place_path < $3 || '0' and id <> $1
                   order by submitted_at desc, id desc limit ${MOST_SIMILAR})`,
               ).join('\nunion all\n')}
             ) as open order by submitted_at desc, id desc limit ${MOST_SIMILAR}`,
      values: [search.caseId, search.categoryCode, search.areaPath, search.since],
    });
    return rows.map(({ id }) => id);
  }
}
