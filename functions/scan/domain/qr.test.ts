import QRCode from 'qrcode';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CODE_KINDS } from './code.ts';
import { pictureOf, pngOf, printedUrl, svgOf } from './qr.ts';

const url = printedUrl('https://mashang.kangbashi.example.gov.cn', '2345678AB');

describe('the picture of a code', () => {
  it('prints the URL in capitals, which the alphanumeric mode can hold', () => {
    expect(url).toBe('HTTPS://MASHANG.KANGBASHI.EXAMPLE.GOV.CN/Q/2345678AB');
    const { segments } = QRCode.create(url, {});
    expect(segments.map(({ mode }) => mode.id)).toEqual(['Alphanumeric']);
  });

  it('refuses what would fall back to bytes', () => {
    expect(() => pictureOf('https://small.example/q/2345678AB', 'outdoor')).toThrow();
  });

  it('is a version smaller than the same URL in small letters', () => {
    const small = QRCode.create(url.toLowerCase(), { errorCorrectionLevel: 'M' }).modules.size;
    expect(pictureOf(url, 'household').size).toBeLessThan(small);
  });

  it('corrects more errors outdoors', () => {
    expect(pictureOf(url, 'outdoor').size).toBeGreaterThan(pictureOf(url, 'household').size);
  });

  it.each(CODE_KINDS)('has four white squares all around, as SVG and as PNG (%s)', async (kind) => {
    for (const picture of [Buffer.from(svgOf(url, kind)), await pngOf(url, kind)]) {
      const side = pictureOf(url, kind).size + 8;
      const { data } = await sharp(picture)
        .resize(side, side, { kernel: 'nearest' })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const dark = (x: number, y: number) => (data[y * side + x] ?? 255) < 128;
      expect(dark(4, 4)).toBe(true);
      for (let at = 0; at < side; at++) {
        for (const edge of [0, 1, 2, 3, side - 4, side - 1]) {
          expect(dark(at, edge) || dark(edge, at)).toBe(false);
        }
      }
    }
  });
});
