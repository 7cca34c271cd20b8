import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { bomb, PDF, photo, PROGRAM } from '../spec/pictures.fixture.js';
import { inspectFile, typesOf } from './inspect-file.js';

const rules = { types: typesOf(['jpg', 'png', 'webp', 'pdf']), mostPixels: 1_000_000 };

describe('what a file is', () => {
  it('goes by its content', async () => {
    expect(await inspectFile(PDF, rules)).toMatchObject({ mediaType: 'application/pdf' });
    await expect(inspectFile(PROGRAM, rules)).rejects.toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
      status: 415,
    });
    const page = Buffer.from('<html><script>1</script></html>');
    await expect(inspectFile(page, rules)).rejects.toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });
  });

  it('is refused when it is not among what may come in', async () => {
    const only = { ...rules, types: typesOf(['png']) };
    await expect(inspectFile(PDF, only)).rejects.toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });
    await expect(inspectFile(PDF, only)).rejects.toMatchObject({ nextStep: 'Send one of these: png.' });
  });

  it('is a picture without place, owner or hidden ending, standing upright', async () => {
    const taken = await photo(64, 48);
    const before = await sharp(taken).metadata();
    expect(before.exif?.toString('latin1')).toContain('OWNER-OF-THE-PHONE');
    expect(before.orientation).toBe(6);
    const hidden = Buffer.concat([taken, Buffer.from('PK-HIDDEN')]);
    const { mediaType, shown } = await inspectFile(hidden, rules);
    const after = await sharp(shown).metadata();
    expect(mediaType).toBe('image/jpeg');
    expect(after.exif).toBeUndefined();
    expect([after.width, after.height]).toEqual([48, 64]);
    const text = Buffer.from(shown).toString('latin1');
    expect(text).not.toContain('OWNER-OF-THE-PHONE');
    expect(text).not.toContain('PK-HIDDEN');
  });

  it.each(['png', 'webp'] as const)('is a %s without its notes, too', async (format) => {
    const plain = sharp({ create: { width: 9, height: 9, channels: 4, background: '#0f08' } });
    const taken = await plain[format]()
      .withExif({ IFD0: { Artist: 'OWNER-OF-THE-PHONE' } })
      .toBuffer();
    expect(taken.toString('latin1')).toContain('OWNER-OF-THE-PHONE');
    const { shown } = await inspectFile(taken, rules);
    expect(Buffer.from(shown).toString('latin1')).not.toContain('OWNER-OF-THE-PHONE');
  });

  it('is known before a picture is unpacked to many times its size', async () => {
    const small = await bomb(1500);
    expect(small.length).toBeLessThan(20_000);
    await expect(inspectFile(small, rules)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE', status: 413 });
  });

  it('is not a picture that is cut off', async () => {
    const whole = await photo(400, 400);
    const cut = whole.subarray(0, whole.length - 200);
    await expect(inspectFile(cut, rules)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE', status: 422 });
  });
});
