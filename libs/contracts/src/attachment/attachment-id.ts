import { fromOwnedId, fromPublicId, toOwnedId, toPublicId, type OwnedId } from '../public-id.js';

/** What an attachment hangs on. Its id names it, so that whoever holds the id knows which service to ask. */
export type Holder =
  { readonly kind: 'CASE'; readonly caseId: string } | { readonly kind: 'TASK'; readonly task: OwnedId };

/** `case_….file_…` or `task<level>_<partition>_….file_…`: the same upload has one id for each place it hangs on. */
export function toAttachmentId(holder: Holder, attachmentId: string): string {
  const place = holder.kind === 'CASE' ? toPublicId('case', holder.caseId) : toOwnedId('task', holder.task);
  return `${place}.${toUploadId(attachmentId)}`;
}

/** Where an attachment hangs and which it is; undefined for a malformed id. */
export function fromAttachmentId(
  publicId: string,
): { readonly holder: Holder; readonly attachmentId: string } | undefined {
  const [place = '', file = '', ...rest] = publicId.split('.');
  const attachmentId = fromUploadId(file);
  if (attachmentId === undefined || rest.length > 0) return undefined;
  const caseId = fromPublicId('case', place);
  if (caseId !== undefined) return { holder: { kind: 'CASE', caseId }, attachmentId };
  const task = fromOwnedId('task', place);
  return task && { holder: { kind: 'TASK', task }, attachmentId };
}

/** `file_…`: an upload, until and after it is attached. */
export function toUploadId(attachmentId: string): string {
  return toPublicId('file', attachmentId);
}

/** The UUID of an upload's id, or undefined. */
export function fromUploadId(publicId: string): string | undefined {
  return fromPublicId('file', publicId);
}
