import jsQR from 'jsqr';
import sharp from 'sharp';

/** As a phone sees a plate in a hurry: out of focus, held at a slant of ten degrees. */
export const worn = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .flatten({ background: '#fff' })
    .rotate(10, { background: '#fff' })
    .blur(1.2)
    .png()
    .toBuffer();

/** A second reader, which is always there: it has nothing in common with zbar but the standard. */
export async function readWithJsQr(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return jsQR(pixels, info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}
