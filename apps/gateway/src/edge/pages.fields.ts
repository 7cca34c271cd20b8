import type { LineForm, PackedLine, Page } from '@grid/contracts';
import type { PageInfoResolvers, RejectionResolvers } from '../generated/schema.generated.js';

/** How a page of anything is told: its rows, and where it ends. */
export const connection = {
  nodes: <Row>(page: Page<Row>): readonly Row[] => page.rows,
  pageInfo: <Row>(page: Page<Row>): Page<Row> => page,
};

/** How a page of packed lines is told. */
export function packedConnection<Line extends object>(form: LineForm<Line>) {
  return {
    ...connection,
    nodes: (page: Page<PackedLine<Line>>): readonly Line[] => page.rows.map(form.unpack),
  };
}

/** Fields of PageInfo that a page does not hold by name. */
export const PageInfo: PageInfoResolvers = {
  endCursor: (page) => page.nextCursor,
  hasNextPage: (page) => page.nextCursor !== null,
};

/** Fields of Rejection that the value does not hold by name. */
export const Rejection: RejectionResolvers = {
  details: ({ details = {} }) =>
    Object.entries(details).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((one) => ({ key, value: String(one) })),
    ),
};

/** The page arguments as contracts take them; GraphQL's defaults have been filled in. */
export function pageOf(args: {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}): { first?: number; after: string | null } {
  return { ...(args.first != null && { first: args.first }), after: args.after ?? null };
}
