import type { CaseLink } from '@grid/contracts';
import type { ServiceRuntime } from '@grid/platform';

/** What one case shows of another it is merged with: nothing personal, and no word of what was asked. */
const LINK = `id as "caseId", number, status, round,
  state -> 'report' ->> 'result' as result, state ->> 'closedAt' as "closedAt"`;

/** Reads who follows whom. */
export class MergedReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  /** The case that this one follows; undefined where it follows none, or is not there. */
  async masterOf(caseId: string): Promise<string | undefined> {
    const { rows } = await this.runtime.pool.query<{ master_id: string | null }>({
      name: 'case-master-id',
      text: `select master_id from case_file where id = $1`,
      values: [caseId],
    });
    return rows[0]?.master_id ?? undefined;
  }

  /** The master of a merged case, as the merged one shows it. */
  async findMaster(caseId: string): Promise<CaseLink | undefined> {
    const { rows } = await this.runtime.pool.query<CaseLink>({
      name: 'case-master',
      text: `select ${LINK} from case_file where id = (select master_id from case_file where id = $1)`,
      values: [caseId],
    });
    return rows[0];
  }

  /** Those that follow a case, in the order of their ids. */
  async listMerged(ask: {
    readonly caseId: string;
    readonly after: string | null;
    readonly most: number;
  }): Promise<readonly CaseLink[]> {
    const { rows } = await this.runtime.pool.query<CaseLink>({
      name: 'merged-cases',
      text: `select ${LINK} from case_file
             where master_id = $1 and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
             order by id limit $3`,
      values: [ask.caseId, ask.after, ask.most],
    });
    return rows;
  }
}
