import { mayReadCase, type Case } from '@grid/domain-case';
import type { ServiceRuntime } from '@grid/platform';
import type { Actor } from '@grid/territory';

/** A case with its version. */
export interface StoredCase {
  readonly theCase: Case;
  readonly version: number;
}

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
}
