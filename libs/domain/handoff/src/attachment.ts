import { COUNTY_ROLES, type Actor } from '@grid/territory';
import type { Instant, Rejection } from '@grid/kernel';
import type { ActedBy } from './acted-by.js';
import type { RequestKind } from './request.js';

/** A file as it lies in the object store: verified and written before any fact names it. */
export interface StoredFile {
  readonly attachmentId: string;
  /** SHA-256, in hex, of what readers are served: of an image, the one without the camera's own notes. */
  readonly sha256: string;
  /** Bytes of what readers are served. */
  readonly size: number;
  /** What it is by its content, whatever its name says. */
  readonly mediaType: string;
  /** For people to read: never a path, never a header by itself. */
  readonly name: string;
}

/** A photo or file 附件 somebody attached to a case or a task. */
export interface Attachment extends StoredFile {
  /** SHA-256 of the bytes as they were uploaded: evidence, served to whoever attached them and nobody else. */
  readonly originalSha256: string;
  /** INTERNAL 内部 stays among the handling units; PUBLIC 公开 is for the citizen as well. */
  readonly visibility: 'INTERNAL' | 'PUBLIC';
  /** It may show who asked: with complaints and reports it is kept from the units they may be about. */
  readonly showsReporter: boolean;
  readonly attachedAt: Instant;
  readonly attachedBy: ActedBy;
}

/** A file that travels with an order, from the case or the task above. Nothing in it says who attached it. */
export interface BriefFile extends StoredFile {
  readonly visibility: 'INTERNAL' | 'PUBLIC';
  readonly attachedAt: Instant;
}

/** What is asked when a file is attached. `most`: how many one case or task may bear, set by configuration. */
export interface AttachRequest {
  readonly file: StoredFile & { readonly originalSha256: string };
  readonly visibility: 'INTERNAL' | 'PUBLIC';
  readonly showsReporter: boolean;
  readonly most: number;
}

/** The fact that a file was attached, the same for cases and tasks. */
export interface FileAttached {
  readonly type: 'FileAttached';
  readonly file: StoredFile & { readonly originalSha256: string };
  readonly visibility: 'INTERNAL' | 'PUBLIC';
  readonly showsReporter: boolean;
  readonly by: ActedBy;
  readonly at: Instant;
}

/** Every "no" to attaching a file. */
export const ATTACHMENT_REJECTIONS = ['ATTACHED_ALREADY', 'TOO_MANY_ATTACHMENTS'] as const;

/** Why a file cannot be attached, or undefined when it can. Absent `held`: nothing was attached yet. */
export function attachmentRefusal(
  held: readonly Attachment[] | undefined,
  { file, most }: AttachRequest,
): (Rejection & { readonly code: (typeof ATTACHMENT_REJECTIONS)[number] }) | undefined {
  if (held?.some(({ attachmentId }) => attachmentId === file.attachmentId))
    return {
      code: 'ATTACHED_ALREADY',
      decidedBy: 'R-5',
      reason: 'this upload is attached here already',
      nextStep: 'Upload the file again if it is to be attached once more.',
    };
  if ((held?.length ?? 0) >= most)
    return {
      code: 'TOO_MANY_ATTACHMENTS',
      decidedBy: 'configuration',
      reason: `${most} files are attached already`,
      nextStep: 'Put what belongs together into one document.',
      details: { most },
    };
  return undefined;
}

/** What is attached, with one file more. */
export function withAttachment(
  held: readonly Attachment[] | undefined,
  { file, visibility, showsReporter, by: attachedBy, at: attachedAt }: FileAttached,
): readonly Attachment[] {
  return [...(held ?? []), { ...file, visibility, showsReporter, attachedAt, attachedBy }];
}

/** Kinds of request in which a unit may itself be the one complained of. */
const AGAINST_SOMEBODY: ReadonlySet<string> = new Set<RequestKind>(['COMPLAINT', 'REPORT']);

/** Whether a unit may itself be the one complained of: then it must not learn who complained. */
export function isAgainstSomebody(requestKind: string): boolean {
  return AGAINST_SOMEBODY.has(requestKind);
}

/** The files that go down with an order: none that may show who complained. */
export function filesForBrief(
  requestKind: RequestKind,
  held: readonly Attachment[] | undefined,
): readonly BriefFile[] {
  return (held ?? [])
    .filter(({ showsReporter }) => !showsReporter || !isAgainstSomebody(requestKind))
    .map(({ attachmentId, sha256, size, mediaType, name, visibility, attachedAt }) => ({
      ...{ attachmentId, sha256, size, mediaType, name, visibility, attachedAt },
    }));
}

/**
 * Whether a reader of a case or task may have a file attached to it. What may show who complained stays with the
 * county and the unit that attached it; a citizen gets what is public.
 */
export function mayReadAttachment(reader: Actor, attachment: Attachment, requestKind: string): boolean {
  const { attachedBy, visibility, showsReporter } = attachment;
  if (reader.role === 'SYSTEM' || reader.accountId === attachedBy.accountId) return true;
  if (reader.role === 'CITIZEN') return visibility === 'PUBLIC';
  if (!showsReporter || !isAgainstSomebody(requestKind)) return true;
  return COUNTY_ROLES.has(reader.role) || (reader.unitId !== '' && reader.unitId === attachedBy.unitId);
}
