import type { AttachmentView } from '@grid/contracts';
import { mayReadAttachment, type Attachment } from '@grid/domain-handoff';
import type { Task } from '@grid/domain-task';
import type { Actor } from '@grid/territory';

/** Of what is attached to a matter of this kind, what one of its readers may have. */
export function attachmentViews(
  attached: readonly Attachment[] | undefined,
  requestKind: string,
  reader: Actor,
): readonly AttachmentView[] {
  return (attached ?? [])
    .filter((attachment) => mayReadAttachment(reader, attachment, requestKind))
    .map(({ originalSha256, showsReporter: _, attachedBy, ...shown }) => ({
      ...shown,
      originalSha256: attachedBy.accountId === reader.accountId ? originalSha256 : null,
      attachedByName: attachedBy.name,
      attachedByUnitName: attachedBy.unitName,
    }));
}

/** The files of a task: those that came with the order, then its own. */
export function attachmentsOfTask({ order, attachments }: Task, reader: Actor): readonly AttachmentView[] {
  const brought = (order.brief.files ?? []).map((file) => ({
    ...file,
    ...{ originalSha256: null, attachedByName: null, attachedByUnitName: null },
  }));
  return [...brought, ...attachmentViews(attachments, order.brief.requestKind, reader)];
}
