import { accept, type Decision } from '@grid/kernel';
import { actedBy } from '@grid/domain-handoff';
import type { Case } from './case.js';
import type { CaseCommandOf } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import { firstBlank, refuse, textMissing } from './rejections.js';

/** Presses for the matter 催办: on record with a limit to reply, and told to every unit that is at work on it. */
export function hasten(command: CaseCommandOf<'HastenCase'>): Decision<CaseEvent> {
  const { text, replyDueAt, citizenAgainAt, actor, now: at } = command;
  const missing = firstBlank({ text });
  if (missing !== undefined) return textMissing(missing);
  if (actor.role === 'CITIZEN' && citizenAgainAt !== null && at < citizenAgainAt)
    return refuse({
      code: 'HASTENED_RECENTLY',
      decidedBy: 'rule of hastening',
      reason: 'you pressed for it a short while ago, and the units were told',
      nextStep: `Read the timeline, or press again from ${citizenAgainAt} on.`,
      details: { citizenAgainAt },
    });
  return accept<CaseEvent>({ type: 'CaseHastened', text, replyDueAt, by: actedBy(actor), at });
}

/** Seals a closed case 归档 once its window to be reopened is over. By itself, never by a person. */
export function archive(theCase: Case, command: CaseCommandOf<'ArchiveCase'>): Decision<CaseEvent> {
  const { now: at, actor } = command;
  const { reopenUntil } = theCase;
  if (reopenUntil !== null && at <= reopenUntil)
    return refuse({
      code: 'REOPEN_WINDOW_OPEN',
      decidedBy: 'rule of archiving',
      reason: `the case can be reopened until ${reopenUntil}`,
      nextStep: 'Archive it when that time is over.',
      details: { reopenUntil },
    });
  return accept<CaseEvent>({ type: 'CaseArchived', by: actedBy(actor), at });
}
