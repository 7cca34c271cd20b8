import { UploadRefused, type Uploads } from '@grid/attachments';
import { fromUploadId, type Holder } from '@grid/contracts';
import type { Rejection } from '@grid/kernel';
import { ServiceFault } from '@grid/platform';
import type { Caller } from '../edge/caller.js';
import { askForAttachment, placeOf } from './holders.js';

/** A file as the commands take it. */
export interface FileToAttach {
  readonly attachmentId: string;
  readonly sha256: string;
  readonly originalSha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

type Attempt =
  { readonly ok: true; readonly file: FileToAttach } | { readonly ok: false; readonly rejection: Rejection };

/** From an upload to what a command says of it: stored, looked at and verified before the command is sent. */
export class Attaching {
  constructor(private readonly uploads: Uploads) {}

  /** The caller's upload, about to be attached. @throws UNAUTHENTICATED, ServiceFault. */
  async prepare(caller: Caller, holder: Holder, uploadId: string): Promise<Attempt> {
    const { accountId } = caller.actor;
    const attachmentId = fromUploadId(uploadId);
    if (attachmentId === undefined) return { ok: false, rejection: told(NO_SUCH_UPLOAD) };
    try {
      const place = placeOf(holder, attachmentId);
      return {
        ok: true,
        file: { attachmentId, ...(await this.uploads.claim(accountId, attachmentId, place)) },
      };
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw storesAway(error);
      const attached = GONE.has(error.code)
        ? await this.attachedBefore(caller, holder, attachmentId)
        : undefined;
      return attached ? { ok: true, file: attached } : { ok: false, rejection: told(error) };
    }
  }

  /** The command said yes: the upload has become an attachment. Should this fail, the sweep finds out by asking. */
  async settle(caller: Caller, attachmentId: string): Promise<void> {
    await this.uploads.settle(caller.actor.accountId, attachmentId).catch(() => undefined);
  }

  /** A command sent again long after its upload was settled says what it said the first time. */
  private async attachedBefore(
    caller: Caller,
    holder: Holder,
    attachmentId: string,
  ): Promise<FileToAttach | undefined> {
    const reply = await askForAttachment(caller.reception.grid, caller.asking, holder, attachmentId);
    if (!reply.ok || reply.value.originalSha256 === null) return undefined;
    const { sha256, originalSha256, size, mediaType, name } = reply.value;
    return { attachmentId, sha256, originalSha256, size, mediaType, name };
  }
}

const GONE: ReadonlySet<string> = new Set(['UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED']);
const NO_SUCH_UPLOAD = {
  code: 'UPLOAD_NOT_FOUND',
  message: 'you have no such upload',
  nextStep: 'Begin the upload again.',
};

function told({
  code,
  message,
  nextStep,
}: Pick<UploadRefused, 'message' | 'nextStep'> & { readonly code: string }): Rejection {
  return { code, decidedBy: 'gateway', reason: message, nextStep };
}

/** Neither a refusal nor an answer: the stores cannot be reached, or say nothing in time. */
export function storesAway(cause: unknown): ServiceFault {
  return new ServiceFault('UNAVAILABLE', 'the object store does not answer', true, { cause });
}
