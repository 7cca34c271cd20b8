import type { ServiceRuntime } from '@grid/platform';
import type { Candidate, Compared } from '../case/similar.js';
import { neighbourhood } from '../case/similar.js';

const OPEN_STATUSES = [
  'SUBMITTED',
  'AWAITING_INFO',
  'REGISTERED',
  'IN_HANDLING',
  'SHELVED',
  'PENDING_CHECK',
  'PENDING_FEEDBACK',
];
/** How much of each index is looked at for each state: the newest, however many there are. */
const WALKED = 20;
/** Of a text so much is compared: what a matter is about is said at its beginning. */
const COMPARED_CHARACTERS = 200;

/** Each is one stretch of one index, newest first. */
const WALKS = {
  'the same telephone': 'contact_key = $2',
  'the same account': 'citizen_id = $3 and citizen_id is not null',
  'the same category nearby': `category_code = $4 and category_code <> '' and place_path >= $5 and place_path < $5 || '0'`,
  'whatever else is nearby': 'community_path = $5',
} as const;

const POOL = Object.values(WALKS).flatMap((where) =>
  OPEN_STATUSES.map(
    (status) => `(select id from case_file where ${where} and status = '${status}'
      and submitted_at >= $6 and submitted_at > '-infinity' order by submitted_at desc, id desc limit ${WALKED})`,
  ),
);

const STATEMENT = `select id as "caseId", request_kind as "requestKind", category_code as "categoryCode",
    place_path as "placePath", contact_key as "contactKey", citizen_id as "citizenId", line::json as line,
    (state ->> 'title') || ' ' || left(state ->> 'description', ${COMPARED_CHARACTERS}) as text
  from case_file where id <> $1 and id in (${POOL.join('\nunion\n')})`;

/** The statement of the search, and what it is asked with. */
export function similarStatement(asked: Compared, since: string) {
  const { caseId, contactKey, citizenId, categoryCode, placePath } = asked;
  const values = [caseId, contactKey, citizenId, categoryCode, neighbourhood(placePath), since];
  return { name: 'similar-cases', text: STATEMENT, values };
}

/** Reads open cases that may be about the same matter: one statement, as much of each index as a page. */
export class SimilarReader {
  constructor(private readonly runtime: Pick<ServiceRuntime, 'pool'>) {}

  async candidates(asked: Compared, since: string): Promise<readonly Candidate[]> {
    return (await this.runtime.pool.query<Candidate>(similarStatement(asked, since))).rows;
  }
}

/** How much of a case's words is compared; the statement above says the same. */
export function comparedText(title: string, description: string): string {
  return `${title} ${[...description].slice(0, COMPARED_CHARACTERS).join('')}`;
}
