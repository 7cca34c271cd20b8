import type { Instant } from '@grid/kernel';
import type { ServiceRuntime } from '@grid/platform';
import { localDateOf } from '@grid/worktime';
import type { StandingData } from './standing-data.js';

/** As many numbers as one step of the sequence gives (see the migration that made it). */
const BLOCK = 50;

/**
 * Gives out public case numbers 案件编号 (`GX-2026-000123`): each once, over all replicas, by blocks from one
 * sequence. A number that ends up unused leaves a gap and nothing else: they promise to be unique, not dense.
 */
export class CaseNumbers {
  private next = 0;
  private end = 0;
  private fetching: Promise<void> | undefined;

  constructor(
    private readonly runtime: Pick<ServiceRuntime, 'pool' | 'now'>,
    private readonly standing: StandingData,
  ) {}

  async allocate(): Promise<string> {
    const { countyPath } = await this.standing.rules();
    while (this.next >= this.end) await this.fetch();
    const number = this.next;
    this.next += 1;
    return formatNumber(countyPath, this.runtime.now(), number);
  }

  private fetch(): Promise<void> {
    this.fetching ??= this.fetchBlock().finally(() => {
      this.fetching = undefined;
    });
    return this.fetching;
  }

  private async fetchBlock(): Promise<void> {
    const { rows } = await this.runtime.pool.query<{ first: string }>({
      name: 'case-number-block',
      text: `select nextval('case_number') as first`,
    });
    this.next = Number(rows[0]?.first);
    this.end = this.next + BLOCK;
  }
}

/** The county's key, the local year, and six digits or more. */
export function formatNumber(countyPath: string, now: Instant, number: number): string {
  const year = localDateOf(now).slice(0, 4);
  return `${countyPath.toUpperCase()}-${year}-${String(number).padStart(6, '0')}`;
}
