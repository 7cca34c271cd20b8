import type { CaseView, CommandContract, CommandMessage, Reply } from '@grid/contracts';
import { carryOut, DirectoryReader } from '@grid/desk';
import { caseDecider, type Case, type CaseCommand, type CaseEvent } from '@grid/domain-case';
import type { Decision, Instant } from '@grid/kernel';
import type { ServiceRuntime, RowsFor } from '@grid/platform';
import type { Actor, Unit } from '@grid/territory';
import { SimilarSearch } from './case/similar-search.js';
import { caseAggregate } from './case/case.aggregate.js';
import { caseView } from './case/case-views.js';
import { CaseNumbers } from './persistence/case-numbers.js';
import { CaseReader } from './persistence/case-reader.js';
import { DirectoryLists } from './persistence/directory-lists.js';
import { MergedReader } from './persistence/merged-reader.js';
import { StandingData } from './persistence/standing-data.js';

type Body<Command> = Command extends unknown ? Omit<Command, 'actor' | 'now'> : never;

/** What a person asks of a case, before actor and time are added. */
export type CaseCommandBody = Body<CaseCommand>;

/** A command put together from the case as it stands, or the county's own "no". */
export type CaseCommandFor = (
  theCase: Case,
  now: Instant,
) => CaseCommandBody | Extract<Decision<never>, { ok: false }>;

/** The county's case office: what all its handlers share. */
export class County {
  readonly directory: DirectoryReader;
  readonly lists: DirectoryLists;
  readonly standing: StandingData;
  readonly numbers: CaseNumbers;
  readonly cases: CaseReader;
  readonly merged: MergedReader;
  readonly similar: SimilarSearch;

  constructor(readonly runtime: ServiceRuntime) {
    this.directory = new DirectoryReader(runtime.pool);
    this.lists = new DirectoryLists(runtime);
    this.standing = new StandingData(runtime);
    this.numbers = new CaseNumbers(runtime, this.standing);
    this.cases = new CaseReader(runtime);
    this.merged = new MergedReader(runtime);
    this.similar = new SimilarSearch(runtime, this.standing);
  }

  /** Units as orders name them, by their ids; those that are not there are left out. */
  async unitsById(unitIds: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
    const found = await this.lists.unitsByIds(unitIds);
    return new Map(
      found.map(({ unitId, name, kind, areaPath }) => [unitId, { unitId, name, kind, areaPath }]),
    );
  }

  /** Brings a case into being. It is expected to be new, so that nothing need be read first. */
  open(
    message: CommandMessage<CommandContract>,
    caseId: string,
    body: CaseCommandBody,
  ): Promise<Reply<CaseView>> {
    const { actor } = message;
    return carryOut(this.runtime.unitOfWork, message, {
      aggregate: caseAggregate,
      id: caseId,
      fresh: true,
      decide: ({ state }, { now }) => caseDecider.decide(state, { ...body, actor, now }),
      answer: (theCase, version) => caseView(theCase, version, actor),
    });
  }

  /** Asks a case's law and makes the answer durable. */
  carryOut(
    message: CommandMessage<CommandContract>,
    caseId: string,
    bodyFor: CaseCommandFor,
    rows: (before: Case, events: readonly CaseEvent[]) => readonly RowsFor[] = () => [],
  ): Promise<Reply<CaseView>> {
    const { actor } = message;
    return carryOut(this.runtime.unitOfWork, message, {
      aggregate: caseAggregate,
      id: caseId,
      decide: ({ state }, { now }) =>
        state === null ? nothingThere(actor, now) : decide(state, bodyFor, actor, now),
      rows,
      answer: (theCase, version) => caseView(theCase, version, actor),
    });
  }
}

function decide(theCase: Case, bodyFor: CaseCommandFor, actor: Actor, now: Instant): Decision<CaseEvent> {
  const body = bodyFor(theCase, now);
  return 'ok' in body ? body : caseDecider.decide(theCase, { ...body, actor, now });
}

/** What is not there answers every command alike, and as the law says it; so any command will do. */
function nothingThere(actor: Actor, now: Instant): Decision<CaseEvent> {
  return caseDecider.decide(null, { type: 'VoidCase', reason: '', actor, now });
}
