import sharp from 'sharp';

/** A photo as a telephone takes it: with place, owner and a turn that only its notes know of. */
export async function photo(width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 30 } } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'OWNER-OF-THE-PHONE', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 26/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 42/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** A picture of a few hundred bytes that unpacks to `side` × `side` points. */
export async function bomb(side: number): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#000' } })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
}

/** The smallest document that is one. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
/** A program. */
export const PROGRAM = Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(4096, 2)]);
