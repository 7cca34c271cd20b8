import { accept, type Decision, type Instant } from '@grid/kernel';
import type { Handoff } from '@grid/domain-handoff';
import type { TaskEvent } from './task.events.js';
import type { Task } from './task.js';

/** The case got its number and limit. The own date is never moved back: of two the earlier one holds. */
export function takeNumber(
  task: Task,
  news: Extract<Handoff, { type: 'CASE_NUMBERED' }>,
  at: Instant,
): Decision<TaskEvent> {
  const { caseNumber, dueAt: ownDueAt, dueNote: ownNote } = task.order;
  const theirsIsEarlier = news.dueAt !== null && (ownDueAt === null || news.dueAt < ownDueAt);
  const keepsOwn = ownDueAt !== null && !theirsIsEarlier;
  const dueAt = keepsOwn ? ownDueAt : news.dueAt;
  const dueNote = keepsOwn ? ownNote : news.dueNote;
  if (caseNumber === news.caseNumber && dueAt === ownDueAt && dueNote === ownNote) return accept();
  return accept<TaskEvent>({ type: 'CaseNumbered', caseNumber: news.caseNumber, dueAt, dueNote, at });
}
