import type { ReturnPrecedentView } from '@grid/contracts';
import type { ServiceRuntime } from '@grid/platform';
import { levelOf, type AreaPath } from '@grid/territory';

/** Reads rulings on returns 先例 by category and area, newest first: each page is one walk along one index. */
export class PrecedentReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async read(ask: {
    readonly categoryCode: string;
    /** The county, a town or a community: precedents are kept no finer than that. */
    readonly areaPath: AreaPath;
    /** When the last one before the page was ruled, and its task. */
    readonly after: readonly [string, string] | null;
    readonly most: number;
  }): Promise<readonly PrecedentLine[]> {
    const level = levelOf(ask.areaPath);
    const column = level === 'COUNTY' ? null : level === 'TOWN' ? 'town_path' : 'community_path';
    const [at, taskId] = ask.after ?? ['infinity', '00000000-0000-0000-0000-000000000000'];
    const { rows } = await this.runtime.pool.query<PrecedentLine>({
      name: `precedents-${column ?? 'county'}`,
      text: `select ruled_at::text as place, summary from return_precedent
             where category_code = $1 and (ruled_at, task_id) < ($2::timestamptz, $3::uuid)
               ${column === null ? '' : `and ${column} = $5`}
             order by ruled_at desc, task_id desc limit $4`,
      values: [ask.categoryCode, at, taskId, ask.most, ...(column === null ? [] : [ask.areaPath])],
    });
    return rows;
  }
}

/** A precedent, and its place in the list. */
export interface PrecedentLine {
  readonly place: string;
  readonly summary: ReturnPrecedentView;
}
