import type { SimilarCase } from '@grid/contracts';
import type { Case } from '@grid/domain-case';
import { instantFromMs, msOfInstant, type Instant } from '@grid/kernel';
import type { ServiceRuntime } from '@grid/platform';
import type { Actor, AreaPath } from '@grid/territory';
import { dueAfter } from '@grid/worktime';
import { comparedText, SimilarReader } from '../persistence/similar-reader.js';
import { required, type CountyRules, type StandingData } from '../persistence/standing-data.js';
import { contactKeyOf } from './contact-key.js';
import { similarOnes } from './similar.js';

/** What is about to be put right of a case, and counts already when it is compared. */
export interface Corrected {
  readonly categoryCode: string | null;
  readonly placePath: AreaPath | null;
}

/** The search for requests that look like the same matter 疑似重复: what is shown, and what acceptance keeps. */
export class SimilarSearch {
  private readonly reader: SimilarReader;

  constructor(
    private readonly runtime: Pick<ServiceRuntime, 'pool' | 'now'>,
    private readonly standing: StandingData,
  ) {
    this.reader = new SimilarReader(runtime);
  }

  async similarTo(theCase: Case, corrected: Corrected, reader: Actor): Promise<readonly SimilarCase[]> {
    const rules = await this.standing.rules();
    const asked = {
      caseId: theCase.caseId,
      requestKind: theCase.requestKind,
      categoryCode: corrected.categoryCode ?? theCase.categoryCode,
      placePath: corrected.placePath ?? theCase.placePath,
      text: comparedText(theCase.title, theCase.description),
      contactKey: contactKeyOf(theCase.reporter.phone),
      citizenId: theCase.submittedBy.role === 'CITIZEN' ? theCase.submittedBy.accountId : null,
    };
    const candidates = await this.reader.candidates(asked, windowStart(rules, this.runtime.now()));
    return similarOnes(asked, candidates, reader, {
      leastLikeness: required(rules.numbers.get('SIMILAR_TEXT_PERCENT'), 'least likeness of similar texts'),
      most: required(rules.numbers.get('SIMILAR_MOST'), 'number of similar cases shown'),
    });
  }
}

/** As long ago as the window is long from now on: natural days are the same both ways. */
function windowStart(rules: CountyRules, now: Instant): Instant {
  const window = required(rules.duties.get('SIMILAR_WINDOW'), 'window of the repeat search');
  const end = dueAfter(rules.calendar, now, window);
  return end.kind === 'DUE' ? instantFromMs(2 * msOfInstant(now) - msOfInstant(end.at)) : now;
}
