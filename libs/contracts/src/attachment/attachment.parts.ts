import { z } from 'zod';
import { id, instant, text } from '../text.js';

const visibility = z.enum(['INTERNAL', 'PUBLIC']);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const mediaType = z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/);

/** A name for people to read. It is stored and shown, and never decides where anything lies. */
export const attachmentName = text(120);

/** A file that goes to a case or a task: what the gateway has stored and verified, and who may read it. */
export const attachInput = {
  file: z.strictObject({
    attachmentId: id,
    sha256,
    originalSha256: sha256,
    size: z.int().min(1),
    mediaType,
    name: attachmentName,
  }),
  visibility,
  showsReporter: z.boolean(),
};

/** A file in the brief of an order, read leniently like every part of a fact. */
export const briefFile = z.object({
  attachmentId: id,
  sha256: z.string(),
  size: z.int(),
  mediaType: z.string(),
  name: z.string(),
  visibility,
  attachedAt: instant,
});

/** An attachment 附件 as one of its readers sees it. */
export interface AttachmentView {
  readonly attachmentId: string;
  readonly sha256: string;
  /** What was uploaded; null for whoever did not attach it himself. */
  readonly originalSha256: string | null;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  readonly visibility: 'INTERNAL' | 'PUBLIC';
  readonly attachedAt: string;
  /** Null for what came with an order: who attached it stays where it was attached. */
  readonly attachedByName: string | null;
  readonly attachedByUnitName: string | null;
}
