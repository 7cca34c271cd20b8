import { getCase, type CaseView, type Reply } from '@grid/contracts';
import { ServiceFault } from '@grid/platform';
import { COUNTY, type Caller } from '../edge/caller.js';
import { refusedList } from '../edge/errors.js';
import { Bell, stream } from './bell.js';
import type { LiveNotices } from './live-notices.js';

/** How long an owner that cannot be reached is left in peace. */
export const RETRY_MS = 1000;

/**
 * A case as it stands, then after each change. The county is asked anew each time in the subscriber's name,
 * so it is the county that lets him read it, every time. @throws BAD_USER_INPUT if he may not to begin with.
 */
export async function caseChanges(
  caller: Caller,
  notices: LiveNotices,
  caseId: string,
): Promise<AsyncIterableIterator<{ caseChanged: CaseView }>> {
  const bell = new Bell();
  // Listening before asking: a change in between rings, and is shown.
  const stop = notices.ofCase(caseId, {
    changed: () => {
      bell.ring();
    },
    missed: () => {
      bell.ring();
    },
  });
  try {
    const first = await caller.ask(getCase, COUNTY, { caseId });
    if (!first.ok) throw refusedList(first.rejection);
    return stream(bell, follow(caller, caseId, bell, stop, first.value));
  } catch (error) {
    stop();
    throw error;
  }
}

async function* follow(caller: Caller, caseId: string, bell: Bell, stop: () => void, first: CaseView) {
  try {
    yield { caseChanged: first };
    let again: number | undefined;
    while (await bell.heard(again)) {
      const reply = await whenReachable(() => caller.ask(getCase, COUNTY, { caseId }));
      again = reply ? undefined : RETRY_MS;
      if (!reply) continue;
      if (!reply.ok) return;
      yield { caseChanged: reply.value };
    }
  } finally {
    stop();
  }
}

/** An answer, or undefined while the owner cannot be reached. */
export async function whenReachable<Value>(
  ask: () => Promise<Reply<Value>>,
): Promise<Reply<Value> | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServiceFault && error.retryable) return undefined;
    throw error;
  }
}
