/** Every "no" to an upload. */
export type UploadRefusalCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_NOT_ALLOWED'
  | 'IMAGE_TOO_LARGE'
  | 'IMAGE_UNREADABLE'
  | 'TOO_MANY_PARTS'
  | 'TOO_MANY_UPLOADS'
  | 'UPLOAD_CHANGED_MEANWHILE'
  | 'UPLOAD_EXPIRED'
  | 'UPLOAD_IN_USE'
  | 'UPLOAD_LOST'
  | 'UPLOAD_MALFORMED'
  | 'UPLOAD_NOT_FOUND'
  | 'UPLOAD_UNFINISHED';

/** An upload that is not taken, with what its sender can do. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';

  constructor(
    readonly code: UploadRefusalCode,
    /** As HTTP counts: 4xx. */
    readonly status: number,
    message: string,
    readonly nextStep: string,
  ) {
    super(message);
  }
}

/** Unknown and somebody else's are the same answer. */
export function uploadNotFound(): UploadRefused {
  return new UploadRefused('UPLOAD_NOT_FOUND', 404, 'you have no such upload', 'Begin the upload again.');
}

/** What arrived is not in the store any more. */
export function uploadLost(): UploadRefused {
  return new UploadRefused('UPLOAD_LOST', 410, 'the bytes are gone from the store', 'Upload the file again.');
}

/** Somebody else went on with it, or it is not there any more. */
export function changedMeanwhile(): UploadRefused {
  return new UploadRefused(
    'UPLOAD_CHANGED_MEANWHILE',
    409,
    'the upload is not where this piece begins',
    'Ask how far it is, and go on from there.',
  );
}
