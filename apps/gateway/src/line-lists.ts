import { CASE_LINE, TASK_LINE } from '@grid/contracts';
import { casesAsked } from './case/cases-asked.js';
import type { LineList } from './edge/spliced-list.js';
import type { QueryCasesArgs, QueryDeskArgs } from './generated/schema.generated.js';
import { deskAsked } from './task/desk-asked.js';

/** The lists people look at all day, by the root field that asks for them. */
export const lineLists: ReadonlyMap<string, LineList> = new Map<string, LineList>([
  [
    'cases',
    { form: CASE_LINE, fetch: (args: QueryCasesArgs, { caller }) => caller.askText(...casesAsked(args)) },
  ],
  [
    'desk',
    {
      form: TASK_LINE,
      fetch: (args: QueryDeskArgs, { caller }) => caller.askText(...deskAsked(args, caller.actor)),
    },
  ],
]);
