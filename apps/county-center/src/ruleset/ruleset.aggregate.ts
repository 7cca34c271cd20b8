import type { DirectoryPublished } from '@grid/contracts';
import {
  rulesetDecider,
  type RuleRow,
  type Ruleset,
  type RulesetCommand,
  type RulesetEvent,
  type RulesetName,
} from '@grid/domain-ruleset';
import type { AggregateType, Outgoing } from '@grid/platform';
import { OWNERS } from '@grid/territory';
import { RULESET } from '../persistence/tables.js';

export type RulesetAggregate = AggregateType<Ruleset, RulesetCommand, RulesetEvent>;

/** Categories in one publication to the levels below: some 40 KB, far below what a message may hold. */
const CHUNK = 300;

/** A county has one list of each name, so the name is the id. */
const RULESET_IDS: Readonly<Record<RulesetName, string>> = {
  CALENDARS: '00000000-0000-8000-8000-000000000001',
  CATEGORIES: '00000000-0000-8000-8000-000000000002',
  LIMITS: '00000000-0000-8000-8000-000000000003',
  RESPONSIBILITIES: '00000000-0000-8000-8000-000000000004',
  GROUNDS: '00000000-0000-8000-8000-000000000005',
};

export function rulesetId(name: RulesetName): string {
  return RULESET_IDS[name];
}

/** A list of standing data 规则集, as the county keeps it. The levels below hear of categories only. */
export const rulesetAggregate: RulesetAggregate = {
  kind: 'ruleset',
  decider: rulesetDecider,
  table: RULESET,
  toRow: ({ name, newest }) => ({ name, number: newest?.number ?? 0 }),
  // The log is kept by case; what belongs to none stands under its own id, where no case looks.
  caseIdOf: ({ name }) => rulesetId(name),
  changedAtOf: ({ changedAt }) => changedAt,
  announce: (recorded) => recorded.flatMap(({ event }) => announceCategories(event)),
};

/** The lower levels take requests in while the county is away: they need every category that may be used. */
function announceCategories(event: RulesetEvent): readonly Outgoing[] {
  if (event.type !== 'RulesetPublished' || event.ruleset !== 'CATEGORIES') return [];
  const categories = event.rows.map(published);
  // What goes out of use only later is still good now; the county, not the levels below, keeps that day.
  const retired = event.validFrom <= event.at ? event.removedRows.map(published) : [];
  const bodies: DirectoryPublished[] = [];
  for (let at = 0; at < Math.max(categories.length, retired.length); at += CHUNK)
    bodies.push({
      units: [],
      categories: categories.slice(at, at + CHUNK),
      retiredCategories: retired.slice(at, at + CHUNK),
    });
  return OWNERS.filter((owner) => owner !== 'county-center').flatMap((to) =>
    bodies.map((body) => ({
      to,
      partition: 'county',
      fact: 'directory-published',
      streamId: rulesetId(event.ruleset),
      body,
    })),
  );
}

function published({ cells }: RuleRow): DirectoryPublished['categories'][number] {
  return {
    code: cells['code'] ?? '',
    name: cells['name'] ?? '',
    onSpotAllowed: cells['onSpotAllowed'] === 'true',
  };
}
