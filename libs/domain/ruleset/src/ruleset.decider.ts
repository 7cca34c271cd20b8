import { actedBy } from '@grid/domain-handoff';
import { accept, type Decider, type Decision } from '@grid/kernel';
import type { Actor } from '@grid/territory';
import { changesBetween, isSame } from './changes.js';
import { publishedMeanwhile, roleMayNot, textMissing, validFromTooEarly } from './rejections.js';
import type { RulesetCommand, RulesetCommandOf } from './ruleset.commands.js';
import type { RulesetEvent } from './ruleset.events.js';
import type { Ruleset, RulesetState, RulesetVersion } from './ruleset.js';

/** Whether somebody keeps the standing data. Everybody at work may read them. */
export function mayKeepStandingData({ role }: Actor): boolean {
  return role === 'ADMINISTRATOR';
}

/** The newest version there is: the last one published, or what the county was loaded with. */
export function newestVersion(state: RulesetState, founding: RulesetVersion | null): RulesetVersion | null {
  return state?.newest ?? founding;
}

/** The law of a ruleset 规则集: numbered versions, each for ever, each valid no earlier than the one before. */
export const rulesetDecider: Decider<RulesetState, RulesetCommand, RulesetEvent> = {
  initial: null,
  decide: (state, command) => {
    if (!mayKeepStandingData(command.actor)) return roleMayNot(command.actor.role);
    switch (command.type) {
      case 'PublishRuleset':
        return publish(state, command);
      case 'ExportRuleset': {
        const { ruleset, number, format, actor, now: at } = command;
        return accept<RulesetEvent>({
          type: 'RulesetExported',
          ruleset,
          number,
          format,
          by: actedBy(actor),
          at,
        });
      }
    }
  },
  evolve,
};

function publish(state: RulesetState, command: RulesetCommandOf<'PublishRuleset'>): Decision<RulesetEvent> {
  const { ruleset, rows, actor, now: at } = command;
  const before = newestVersion(state, command.founding);
  if (command.basedOn !== null && command.basedOn !== (before?.number ?? 0))
    return publishedMeanwhile(command.basedOn, before?.number ?? 0);
  const changes = changesBetween(before?.rows ?? [], rows);
  if (isSame(changes)) return accept();
  const earliest = before !== null && before.validFrom > at ? before.validFrom : at;
  const validFrom = command.validFrom ?? at;
  if (validFrom < earliest) return validFromTooEarly(earliest);
  if (command.dryRun) return accept();
  if (command.reason.trim() === '') return textMissing('reason');
  const gone = new Set(changes.removed);
  return accept<RulesetEvent>({
    type: 'RulesetPublished',
    ruleset,
    number: (before?.number ?? 0) + 1,
    validFrom,
    reason: command.reason,
    rows,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    removedRows: (before?.rows ?? []).filter(({ key }) => gone.has(key)),
    by: actedBy(actor),
    at,
  });
}

function evolve(state: RulesetState, event: RulesetEvent): Ruleset {
  const before = state ?? {
    name: event.ruleset,
    newest: null,
    reason: '',
    publishedBy: null,
    publishedAt: null,
    exportCount: 0,
  };
  switch (event.type) {
    case 'RulesetPublished': {
      const { number, validFrom, rows, reason, by: publishedBy, at } = event;
      const newest = { number, validFrom, rows };
      return { ...before, newest, reason, publishedBy, publishedAt: at, changedAt: at };
    }
    case 'RulesetExported':
      return { ...before, exportCount: before.exportCount + 1, changedAt: event.at };
  }
}
