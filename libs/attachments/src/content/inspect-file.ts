import { fileTypeFromBuffer } from 'file-type';
import { UploadRefused } from '../upload/upload-refused.js';
import { showablePicture } from './showable-picture.js';

/** What may come in. */
export interface FileRules {
  /** Media types, as their content says: `image/jpeg`, `application/pdf` … */
  readonly types: ReadonlySet<string>;
  /** Most pixels of an image once unpacked. */
  readonly mostPixels: number;
}

/** What a file is, and the bytes that others may see of it. */
export interface InspectedFile {
  readonly mediaType: string;
  readonly shown: Uint8Array;
}

/** Images that are shown anew, without what a camera writes into them. Others are not let in. */
export const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Every type that can be recognised by content and kept, with the ending its files have. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** The media types of a list of endings. Endings nobody knows are left out. */
export function typesOf(endings: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(endings);
  return new Set(Object.keys(EXTENSIONS).filter((type) => wanted.has(EXTENSIONS[type] ?? '')));
}

/** Looks into a file: its name and what its sender said of it do not count. @throws UploadRefused. */
export async function inspectFile(bytes: Uint8Array, rules: FileRules): Promise<InspectedFile> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mediaType = found?.mime ?? 'application/octet-stream';
  if (!rules.types.has(mediaType) || !(mediaType in EXTENSIONS)) {
    throw new UploadRefused(
      'FILE_TYPE_NOT_ALLOWED',
      415,
      found ? `by its content the file is ${mediaType}` : 'its content is of no type we know',
      `Send one of these: ${[...rules.types].map((type) => EXTENSIONS[type] ?? type).join(', ')}.`,
    );
  }
  if (!PICTURES.has(mediaType)) return { mediaType, shown: bytes };
  return { mediaType, shown: await showablePicture(bytes, rules.mostPixels) };
}
