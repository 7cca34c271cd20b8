import { EXTENSIONS, fileNameFor, type ContentStore } from '@grid/attachments';
import { fromAttachmentId } from '@grid/contracts';
import type { Caller } from '../edge/caller.js';
import { storesAway } from './attaching.js';
import { ATTACHMENT_GONE, NO_SUCH_FILE, type FileRefusal } from './file-answers.js';
import { askForAttachment } from './holders.js';

/** A file to be sent, or why not. `bytes` is undefined when the asker has them already. */
export type Download =
  | {
      readonly ok: true;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array | undefined;
    }
  | { readonly ok: false; readonly refusal: FileRefusal };

/**
 * Fetches an attachment for whoever may have it: its owner is asked each time, and the bytes are sent only when all
 * of them are there and are the ones that were attached.
 */
export async function download(
  contents: ContentStore,
  caller: Caller,
  asked: { readonly publicId: string; readonly original: boolean; readonly knownAs: string | undefined },
): Promise<Download> {
  const { asking, reception } = caller;
  const known = fromAttachmentId(asked.publicId);
  if (!known) return { ok: false, refusal: NO_SUCH_FILE };
  const reply = await askForAttachment(reception.grid, asking, known.holder, known.attachmentId);
  if (!reply.ok) return { ok: false, refusal: NO_SUCH_FILE };
  const { sha256: shown, originalSha256, mediaType, name } = reply.value;
  const sha256 = asked.original ? originalSha256 : shown;
  if (sha256 === null) return { ok: false, refusal: NO_SUCH_FILE };
  const headers = headersOf({ sha256, mediaType, name });
  if (asked.knownAs === headers.etag) return { ok: true, headers, bytes: undefined };
  const bytes = await contents.read(sha256).catch((error: unknown) => {
    throw storesAway(error);
  });
  return bytes ? { ok: true, headers, bytes } : { ok: false, refusal: ATTACHMENT_GONE };
}

/** Whatever the file is, a browser neither guesses at it nor runs anything in it. */
function headersOf(file: { readonly sha256: string; readonly mediaType: string; readonly name: string }) {
  const extension = EXTENSIONS[file.mediaType];
  return {
    'content-type': extension === undefined ? 'application/octet-stream' : file.mediaType,
    'content-disposition': disposition(fileNameFor(file.name, extension ?? 'bin')),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'accept-ranges': 'none',
    // Kept by the asker's own browser alone, and shown only after asking again whether he still may.
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  };
}

/** RFC 6266: the name in ASCII for the old, in UTF-8 and escaped for everybody else. */
function disposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
