import { z } from 'zod';

/** A page of a list: `first` 1…100 rows after an opaque cursor. */
export const page = {
  first: z.int().min(1).max(100).default(20),
  after: z.string().max(512).nullable().default(null),
};

/** A page as it is answered. `nextCursor` is null on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}
