import { toAttachmentId, type AttachmentView, type Holder } from '@grid/contracts';
import type { AttachmentResolvers } from '../generated/schema.generated.js';
import type { PlacedAttachment } from '../schema-parents.js';

/** Where files are, on the gateway. */
export const FILES_PATH = '/files';

/** What is attached, with what it hangs on. An answer stored before there were attachments has none. */
export function placed(
  holder: Holder,
  attachments: readonly AttachmentView[] | undefined,
): PlacedAttachment[] {
  return (attachments ?? []).map((attachment) => ({ holder, attachment }));
}

const idOf = ({ holder, attachment }: PlacedAttachment) => toAttachmentId(holder, attachment.attachmentId);

/** Fields of Attachment. */
export const Attachment: AttachmentResolvers = {
  id: idOf,
  name: ({ attachment }) => attachment.name,
  mediaType: ({ attachment }) => attachment.mediaType,
  size: ({ attachment }) => attachment.size,
  sha256: ({ attachment }) => attachment.sha256,
  visibility: ({ attachment }) => attachment.visibility,
  attachedAt: ({ attachment }) => attachment.attachedAt,
  attachedByName: ({ attachment }) => attachment.attachedByName,
  attachedByUnitName: ({ attachment }) => attachment.attachedByUnitName,
  path: (one) => `${FILES_PATH}/${idOf(one)}`,
  originalPath: (one) =>
    one.attachment.originalSha256 === null ? null : `${FILES_PATH}/${idOf(one)}/original`,
};
