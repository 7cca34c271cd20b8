import { listCases, type InputOf } from '@grid/contracts';
import { filled } from '../edge/answers.js';
import { COUNTY } from '../edge/caller.js';
import { pageOf } from '../edge/pages.fields.js';
import type { QueryCasesArgs } from '../generated/schema.generated.js';

/** What a list of cases asks, and of whom. */
export function casesAsked({ first, after, statuses, ...filter }: QueryCasesArgs) {
  const input: InputOf<typeof listCases> = {
    ...filled(filter),
    statuses: [...(statuses ?? [])],
    ...pageOf({ first, after }),
  };
  return [listCases, COUNTY, input] as const;
}
