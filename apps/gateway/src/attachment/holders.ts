import {
  fromAttachmentId,
  getCaseAttachment,
  getTaskAttachment,
  toAttachmentId,
  type AttachmentView,
  type Holder,
  type Reply,
} from '@grid/contracts';
import type { GridClient } from '@grid/platform';
import { COUNTY } from '../edge/caller.js';

/** Who asks, and under which id his request is logged. */
export interface Asking {
  readonly actor: string;
  readonly correlationId: string;
}

/** Asks the owner of a case or task for one of its files: he alone knows whether it is there, and who may have it. */
export function askForAttachment(
  grid: GridClient,
  asking: Asking,
  holder: Holder,
  attachmentId: string,
): Promise<Reply<AttachmentView>> {
  return holder.kind === 'CASE'
    ? grid.request(getCaseAttachment, COUNTY, { ...asking, input: { caseId: holder.caseId, attachmentId } })
    : grid.request(getTaskAttachment, holder.task, {
        ...asking,
        input: { taskId: holder.task.uuid, attachmentId },
      });
}

/** A holder as one word, for the ledger of uploads; the attachment's id says it already. */
export function placeOf(holder: Holder, attachmentId: string): string {
  return toAttachmentId(holder, attachmentId);
}

/** The holder a place names; undefined for a word that is none. */
export function holderAt(place: string): Holder | undefined {
  return fromAttachmentId(place)?.holder;
}
