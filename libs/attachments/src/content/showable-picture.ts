import sharp from 'sharp';
import { UploadRefused } from '../upload/upload-refused.js';

// Pictures come one by one; a cache would only hold on to what was private.
sharp.cache(false);

/** Quality of a picture stored anew: the eye sees no difference, and a second pass changes next to nothing. */
const QUALITY = 90;

/** One picture at a time is unpacked: unpacked, it takes many times its size. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A picture as others may see it: pixels and nothing else. Place, time, camera and owner, thumbnails and whatever is
 * hidden behind the end of the file stay behind; it stands upright. Unpacked it must not be larger than allowed, and
 * that is known before anything is unpacked.
 */
export function showablePicture(bytes: Uint8Array, mostPixels: number): Promise<Uint8Array> {
  const shown = turn.then(() => storeAnew(bytes, mostPixels));
  turn = shown.catch(() => undefined);
  return shown;
}

async function storeAnew(bytes: Uint8Array, mostPixels: number): Promise<Uint8Array> {
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(() => {
      throw unreadable();
    });
  if (width * height > mostPixels) {
    throw new UploadRefused(
      'IMAGE_TOO_LARGE',
      413,
      `the image has ${width} × ${height} points`,
      `Send one with at most ${mostPixels} points.`,
    );
  }
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 }).rotate();
  const anew =
    format === 'png'
      ? picture.png()
      : format === 'webp'
        ? picture.webp({ quality: QUALITY })
        : picture.jpeg({ quality: QUALITY });
  return await anew.toBuffer().catch(() => {
    throw unreadable();
  });
}

function unreadable(): UploadRefused {
  return new UploadRefused(
    'IMAGE_UNREADABLE',
    422,
    'the image is broken or cut off',
    'Open it, save it anew and send that.',
  );
}
