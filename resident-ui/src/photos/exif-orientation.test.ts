import { expect, it } from 'vitest';
import { exifOrientation, uprightTransform } from './exif-orientation.ts';

function jpeg(orientation: number, little: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(64));
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe0);
  view.setUint16(4, 4);
  view.setUint16(8, 0xffe1);
  view.setUint16(10, 40);
  view.setUint32(12, 0x45786966);
  const tiff = 18;
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d);
  view.setUint32(tiff + 4, 8, little);
  view.setUint16(tiff + 8, 1, little);
  view.setUint16(tiff + 10, 0x0112, little);
  view.setUint16(tiff + 18, orientation, little);
  return view.buffer;
}

it('reads both byte orders', () => {
  expect(exifOrientation(jpeg(6, true))).toBe(6);
  expect(exifOrientation(jpeg(8, false))).toBe(8);
});

it('takes anything else as upright', () => {
  expect(exifOrientation(new ArrayBuffer(0))).toBe(1);
  expect(exifOrientation(new Uint8Array([0x89, 0x50, 0x4e, 0x47]).buffer)).toBe(1);
  expect(exifOrientation(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff]).buffer)).toBe(1);
  expect(exifOrientation(jpeg(77, true))).toBe(1);
});

it('keeps every corner of the picture on the canvas', () => {
  const [w, h] = [40, 30];
  for (let o = 1; o <= 8; o += 1) {
    const [a, b, c, d, e, f] = uprightTransform(o, w, h);
    const [width, height] = o > 4 ? [h, w] : [w, h];
    const xs = [0, w].flatMap((x) => [0, h].map((y) => a * x + c * y + e));
    const ys = [0, w].flatMap((x) => [0, h].map((y) => b * x + d * y + f));
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([
      0,
      width,
      0,
      height,
    ]);
  }
});
