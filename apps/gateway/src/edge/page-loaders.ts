import type { Page } from '@grid/contracts';
import DataLoader from 'dataloader';
import type { Caller } from './caller.js';

/** Most rows that one request brings back: more go in another, so that no answer outgrows a message. */
const MOST_ROWS = 2000;
/** Most rows that contracts take together. */
const MOST_TOGETHER = 100;

/** Fetches the first page of each of many rows' lists, by the rows' keys. `first` is the page size, if one is named. */
export type FetchPages<Row> = (
  caller: Caller,
  keys: readonly string[],
  first: { readonly first?: number },
) => Promise<ReadonlyMap<string, Page<Row>>>;

/** The lists that rows of one answer have: what all of them ask for within a request travels together. */
export class PageLoaders<Row> {
  /** By caller, who lives as long as his request, and by page size. */
  private readonly loaders = new WeakMap<Caller, Map<number | undefined, DataLoader<string, Page<Row>>>>();

  constructor(private readonly fetch: FetchPages<Row>) {}

  /** The first page of one row's list. */
  load(caller: Caller, key: string, first: number | undefined): Promise<Page<Row>> {
    let bySize = this.loaders.get(caller);
    if (!bySize) this.loaders.set(caller, (bySize = new Map()));
    let loader = bySize.get(first);
    if (!loader) bySize.set(first, (loader = this.loaderFor(caller, first)));
    return loader.load(key);
  }

  private loaderFor(caller: Caller, first: number | undefined): DataLoader<string, Page<Row>> {
    const size = first === undefined ? {} : { first };
    const most = Math.floor(MOST_ROWS / Math.max(first ?? 1, 1));
    return new DataLoader(
      async (keys) => {
        const pages = await this.fetch(caller, keys, size);
        return keys.map((key) => pages.get(key) ?? { rows: [], nextCursor: null });
      },
      { maxBatchSize: Math.min(MOST_TOGETHER, Math.max(most, 1)) },
    );
  }
}
